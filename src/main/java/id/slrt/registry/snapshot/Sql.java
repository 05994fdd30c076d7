package id.slrt.registry.snapshot;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Short ways to run statements on a connection. */
record Sql(Connection connection) {
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** The answer is the number of rows it touched. */
    int run(String sql, Object... args) throws SQLException {
        try (PreparedStatement statement = prepare(sql, args)) {
            return statement.executeUpdate();
        }
    }

    long number(String sql, Object... args) throws SQLException {
        return list(sql, row -> row.getLong(1), args).getFirst();
    }

    <T> List<T> list(String sql, Reader<T> reader, Object... args) throws SQLException {
        try (PreparedStatement statement = prepare(sql, args);
                ResultSet rows = statement.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(reader.read(rows));
            }
            return found;
        }
    }

    private PreparedStatement prepare(String sql, Object... args) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < args.length; i++) {
            statement.setObject(i + 1, args[i]);
        }
        return statement;
    }
}

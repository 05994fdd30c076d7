package id.slrt.support;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** The rows of a schema at a moment, kept in a second schema, and the script that brings them back. */
final class Rows {
    private final String again;

    private Rows(String again) {
        this.again = again;
    }

    /** Keeps the rows of {@code schema} in {@code kept}, which is empty. */
    static Rows keep(String schema, String kept) {
        StringJoiner script = new StringJoiner(";\n");
        script.add("SET foreign_key_checks = 0");
        try (Connection connection = TestDatabase.connect(schema);
                Statement statement = connection.createStatement()) {
            for (String table : column(connection, """
                    SELECT table_name FROM information_schema.tables
                    WHERE table_schema = '%s' AND table_type = 'BASE TABLE'""".formatted(schema))) {
                script.add("DELETE FROM " + table);
                if (!column(connection, "SELECT 1 FROM " + table + " LIMIT 1").isEmpty()) {
                    // a generated column takes no value
                    String columns = String.join(", ", column(connection, """
                            SELECT CONCAT('`', column_name, '`') FROM information_schema.columns
                            WHERE table_schema = '%s' AND table_name = '%s' AND COALESCE(generation_expression, '') = ''
                            ORDER BY ordinal_position""".formatted(schema, table)));
                    statement.execute("CREATE TABLE %s.%s AS SELECT %s FROM %s".formatted(kept, table, columns, table));
                    script.add("INSERT INTO %1$s (%2$s) SELECT * FROM %3$s.%1$s".formatted(table, columns, kept));
                }
            }
            return new Rows(script.toString());
        } catch (SQLException e) {
            throw new IllegalStateException("the rows of " + schema + " cannot be kept", e);
        }
    }

    /** The schema holds these rows and no others. */
    void restore(String schema) {
        try (Connection connection = TestDatabase.connect(schema);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(again);
            while (statement.getMoreResults() || statement.getUpdateCount() >= 0) {
                // an error comes at its statement
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException("the rows of " + schema + " are not as they were", e);
        }
    }

    private static List<String> column(Connection connection, String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}

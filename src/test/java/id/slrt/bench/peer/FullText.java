package id.slrt.bench.peer;

import id.slrt.bench.people.BenchPerson;
import id.slrt.bench.people.Question;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The database's own FULLTEXT index of the names, the other facts added to its score. */
public final class FullText {
    private static final int BATCH = 1_000;

    private final Connection connection;

    public FullText(Connection connection) {
        this.connection = connection;
    }

    public void load(List<BenchPerson> people) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS bench_fulltext");
            statement.execute("""
                    CREATE TABLE bench_fulltext (id BIGINT PRIMARY KEY, name VARCHAR(100), birth_date DATE,
                        birth_year SMALLINT, village VARCHAR(13), nik CHAR(16), KEY (nik))""");
        }
        connection.setAutoCommit(false);
        try (PreparedStatement row = connection.prepareStatement("INSERT INTO bench_fulltext VALUES (?,?,?,?,?,?)")) {
            int waiting = 0;
            for (BenchPerson person : people) {
                LocalDate born = person.birthDate();
                row.setLong(1, person.id());
                row.setString(2, person.name());
                row.setObject(3, born);
                row.setObject(4, born == null ? null : born.getYear());
                row.setString(5, person.village());
                row.setString(6, person.nik());
                row.addBatch();
                if (++waiting == BATCH) {
                    row.executeBatch();
                    waiting = 0;
                }
            }
            row.executeBatch();
        }
        connection.commit();
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute("ALTER TABLE bench_fulltext ADD FULLTEXT KEY (name)");
        }
    }

    public List<Long> find(Question question, int limit) throws SQLException {
        String birth = Objects.requireNonNullElse(question.birthDate(), "0");
        boolean year = birth.length() == 4;
        List<Long> found = new ArrayList<>();
        try (PreparedStatement query =
                connection.prepareStatement("""
                SELECT id FROM bench_fulltext WHERE MATCH(name) AGAINST (?) OR nik = ?
                ORDER BY MATCH(name) AGAINST (?) + 10 * COALESCE(%s = ?, 0) + 6 * (village = ?) + 20 * COALESCE(nik = ?, 0) DESC
                LIMIT ?""".formatted(year ? "birth_year" : "CAST(birth_date AS CHAR)"))) {
            query.setString(1, question.name());
            query.setString(2, question.nik());
            query.setString(3, question.name());
            query.setString(4, birth);
            query.setString(5, Objects.requireNonNullElse(question.village(), ""));
            query.setString(6, question.nik());
            query.setInt(7, limit);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getLong(1));
                }
            }
        }
        return found;
    }

    public void drop() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE bench_fulltext");
        }
    }
}

package id.slrt.registry.search;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** Reads for the index what the registry's tables hold, in portions. */
@Singleton
class PeopleReader {
    private static final String ENTRY = """
            SELECT p.id, p.name, p.nik, h.family_card_no, p.birth_date, p.birth_year, p.sex, p.village, p.mother_name
            FROM person p LEFT JOIN household h ON h.id = p.household_id""";

    private final JdbcOperations jdbc;

    PeopleReader(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    record Change(long seq, long personId) {}

    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    @Transactional
    String mark() {
        return rows("SELECT mark FROM search_source", row -> row.getString(1), List.of())
                .getFirst();
    }

    @Transactional
    void renewMark() {
        jdbc.execute(connection -> {
            try (PreparedStatement statement = connection.prepareStatement("UPDATE search_source SET mark = UUID()")) {
                return statement.executeUpdate();
            }
        });
    }

    @Transactional
    long lastChange() {
        return rows("SELECT COALESCE(MAX(seq), 0) FROM person_change", row -> row.getLong(1), List.of())
                .getFirst();
    }

    /** Changes with numbers from first to end inclusive, in order. */
    @Transactional
    List<Change> changes(long first, long end, int limit) {
        return rows(
                "SELECT seq, person_id FROM person_change WHERE seq BETWEEN ? AND ? ORDER BY seq LIMIT ?",
                row -> new Change(row.getLong(1), row.getLong(2)),
                List.of(first, end, limit));
    }

    @Transactional
    List<Entry> people(Collection<Long> ids) {
        String marks = String.join(",", Collections.nCopies(ids.size(), "?"));
        return rows(ENTRY + " WHERE p.merged_into IS NULL AND p.id IN (" + marks + ")", PeopleReader::entry, ids);
    }

    /** The next people after this id, in the order of their ids. */
    @Transactional
    List<Entry> after(long id, int limit) {
        return rows(
                ENTRY + " WHERE p.merged_into IS NULL AND p.id > ? ORDER BY p.id LIMIT ?",
                PeopleReader::entry,
                List.of(id, (long) limit));
    }

    private <T> List<T> rows(String sql, Row<T> reader, Collection<? extends Number> arguments) {
        return jdbc.execute(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                int at = 1;
                for (Number argument : arguments) {
                    statement.setLong(at++, argument.longValue());
                }
                List<T> rows = new ArrayList<>();
                try (ResultSet result = statement.executeQuery()) {
                    while (result.next()) {
                        rows.add(reader.read(result));
                    }
                }
                return rows;
            }
        });
    }

    private static Entry entry(ResultSet row) throws SQLException {
        LocalDate born = row.getObject(5, LocalDate.class);
        Integer year = row.getObject(6, Integer.class);
        return new Entry(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                Birth.of(born, year),
                row.getString(7),
                row.getString(8),
                row.getString(9));
    }
}

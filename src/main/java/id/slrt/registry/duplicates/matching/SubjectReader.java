package id.slrt.registry.duplicates.matching;

import id.slrt.registry.Registry;
import id.slrt.registry.duplicates.Sql;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads people as they are compared; those merged into others, and those whose name nobody knows, are left out. */
@Singleton
class SubjectReader {
    private static final String COLUMNS =
            "SELECT p.id, p.name, p.mother_name, p.nik, p.birth_date, p.birth_year, p.sex,"
                    + " p.village, COALESCE(p.household_id, 0) FROM person p WHERE p.merged_into IS NULL"
                    + " AND p.name NOT LIKE '" + Registry.UNNAMED + "%' AND ";
    private static final int NIK_STEM = 12;

    private final Sql sql;

    SubjectReader(Sql sql) {
        this.sql = sql;
    }

    @Transactional
    List<Subject> after(long id, int limit) {
        return sql.list(COLUMNS + "p.id > ? ORDER BY p.id LIMIT ?", SubjectReader::subject, List.of(id, limit));
    }

    List<Subject> of(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : sql.list(COLUMNS + "p.id IN (" + Sql.marks(ids) + ")", SubjectReader::subject, new ArrayList<>(ids));
    }

    /** People registered at the desk and in no snapshot yet, in the order of their ids. */
    List<Subject> atDeskAfter(long id, int limit) {
        return sql.list(
                COLUMNS + "p.origin = 'desk' AND p.last_import IS NULL AND p.id > ? ORDER BY p.id LIMIT ?",
                SubjectReader::subject,
                List.of(id, limit));
    }

    /** Who lives in the same village or household, has the birth date (also with day and month swapped), or nearly the NIK. */
    List<Subject> near(Subject one) {
        List<String> parts = new ArrayList<>();
        List<@Nullable Object> values = new ArrayList<>();
        add(parts, values, one.id(), "p.village = ?", one.village());
        if (one.household() != 0) {
            add(parts, values, one.id(), "p.household_id = ?", one.household());
        }
        if (one.born() != null) {
            add(parts, values, one.id(), "p.birth_date = ?", one.born());
            if (one.born().getDayOfMonth() <= 12) {
                add(parts, values, one.id(), "p.birth_date = ?", swapped(one.born()));
            }
        }
        if (one.nik() != null) {
            add(parts, values, one.id(), "p.nik LIKE ?", one.nik().substring(0, NIK_STEM) + "%");
        }
        return sql.list(String.join(" UNION ", parts), SubjectReader::subject, values);
    }

    private static void add(
            List<String> parts, List<@Nullable Object> values, long id, String condition, Object value) {
        parts.add(COLUMNS + "p.id <> ? AND " + condition);
        values.add(id);
        values.add(value);
    }

    private static LocalDate swapped(LocalDate date) {
        return LocalDate.of(date.getYear(), date.getDayOfMonth(), date.getMonthValue());
    }

    private static Subject subject(ResultSet row) throws SQLException {
        return Subject.of(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getObject(5, LocalDate.class),
                row.getObject(6, Integer.class),
                row.getString(7),
                row.getString(8),
                row.getLong(9));
    }
}

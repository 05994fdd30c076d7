package id.slrt.registry.snapshot;

import id.slrt.registry.search.PersonSearch;
import id.slrt.registry.snapshot.file.Column;
import id.slrt.registry.snapshot.file.Fault;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The second stage: which person each row is about, what it changes, and who is in no row. Reads people without locking
 * any; only staging is written. People are matched by NIK, then by family card, name and birth date; never by the
 * registry's own number, which some files give to a household.
 */
@Singleton
class Comparison {
    private static final String VERDICT = """
            CASE WHEN r.rejected THEN 'kept'
                 WHEN p.origin = 'desk' AND p.last_import IS NULL AND p.name <> r.name THEN 'check'
                 WHEN """ + " " + Differences.ANY + " THEN 'changed' ELSE 'same' END";
    private static final String BY_NIK = """
            INSERT INTO import_match (person_id, line, verdict)
            SELECT p.id, r.line, %s
            FROM import_row r STRAIGHT_JOIN person p ON p.nik = r.nik LEFT JOIN household h ON h.id = p.household_id
            WHERE r.nik IS NOT NULL AND p.merged_into IS NULL""".formatted(VERDICT);
    /** Born the same day, or in the same year where one of the two knows no more; nothing may be known of it either. */
    private static final String BORN = """
            (CASE WHEN p.birth_date IS NOT NULL AND r.birth_date IS NOT NULL THEN p.birth_date = r.birth_date
                  ELSE COALESCE(YEAR(p.birth_date), p.birth_year) <=> COALESCE(YEAR(r.birth_date), r.birth_year) END)""";

    private static final String BY_CARD_AND_NAME = """
            INSERT INTO import_match (person_id, line, verdict)
            SELECT p.id, r.line, %s
            FROM import_row r LEFT JOIN import_match m ON m.line = r.line
            STRAIGHT_JOIN household c ON c.family_card_no = r.family_card_no
            STRAIGHT_JOIN household h ON h.id = COALESCE(c.merged_into, c.id)
            STRAIGHT_JOIN person p ON p.household_id = h.id AND p.name = r.name AND %s
            LEFT JOIN import_match taken ON taken.person_id = p.id
            WHERE m.line IS NULL AND taken.person_id IS NULL AND p.merged_into IS NULL
              AND (r.nik IS NULL OR p.nik IS NULL)
            ORDER BY p.birth_date <=> r.birth_date DESC, r.line
            ON DUPLICATE KEY UPDATE import_match.verdict = import_match.verdict""".formatted(VERDICT, BORN);
    private static final String MERGED_BY_NIK = """
            SELECT r.line, COALESCE(t.merged_into, p.merged_into) AS target, r.rejected
            FROM person p STRAIGHT_JOIN import_row r ON r.nik = p.nik STRAIGHT_JOIN person t ON t.id = p.merged_into
            WHERE p.merged_into IS NOT NULL ORDER BY r.rejected, r.line""";
    private static final String MERGED_BY_CARD_AND_NAME = """
            SELECT r.line, MIN(COALESCE(t.merged_into, p.merged_into)) AS target, r.rejected
            FROM import_row r LEFT JOIN import_match m ON m.line = r.line
            STRAIGHT_JOIN household h ON h.family_card_no = r.family_card_no
            STRAIGHT_JOIN person p ON p.household_id = h.id AND p.name = r.name AND p.birth_date <=> r.birth_date
            STRAIGHT_JOIN person t ON t.id = p.merged_into
            WHERE m.line IS NULL AND (r.nik IS NULL OR p.nik IS NULL)
            GROUP BY r.line, r.rejected ORDER BY r.rejected, r.line""";
    /** A NIK the survivor of a merge had before it took the other's, and that nobody else has now. */
    private static final String FORMER_NIK = """
            SELECT r.line, COALESCE(t.merged_into, t.id) AS target, r.rejected
            FROM record_merge g STRAIGHT_JOIN import_row r ON r.nik = g.nik_gone STRAIGHT_JOIN person t ON t.id = g.survivor
                LEFT JOIN person now ON now.nik = g.nik_gone
            WHERE g.nik_gone IS NOT NULL AND g.undone_at IS NULL AND now.id IS NULL ORDER BY r.rejected, r.line""";

    private static final String TWICE_WITHOUT_NIK = """
            SELECT r.line, f.line
            FROM (SELECT family_card_no, name, birth_date, birth_year, MIN(line) AS line FROM import_row
                  WHERE nik IS NULL AND NOT rejected
                  GROUP BY family_card_no, name, birth_date, birth_year HAVING COUNT(*) > 1) f
            JOIN import_row r ON r.nik IS NULL AND NOT r.rejected AND r.family_card_no = f.family_card_no
              AND r.name = f.name AND r.birth_date <=> f.birth_date AND r.birth_year <=> f.birth_year AND r.line > f.line""";
    /** A card that was merged into another speaks for that household unless the file has a row of its own card. */
    private static final String HOUSEHOLDS = """
            INSERT INTO import_household (household_id, line)
            SELECT h.id, r.line FROM import_row r STRAIGHT_JOIN household c ON c.family_card_no = r.family_card_no
            STRAIGHT_JOIN household h ON h.id = COALESCE(c.merged_into, c.id)
            WHERE r.leads AND (%s OR EXISTS (SELECT 1 FROM household m WHERE m.merged_into = h.id))
            ORDER BY c.merged_into IS NOT NULL, r.line
            ON DUPLICATE KEY UPDATE import_household.line = import_household.line""".formatted(Differences.HOUSEHOLD);

    /** Of a household without a card its person's row speaks. */
    private static final String SOLE_HOUSEHOLDS = """
            INSERT INTO import_household (household_id, line)
            SELECT h.id, r.line FROM import_row r STRAIGHT_JOIN import_match m ON m.line = r.line AND m.verdict <> 'kept'
            STRAIGHT_JOIN person p ON p.id = m.person_id
            STRAIGHT_JOIN household h ON h.id = p.household_id AND h.family_card_no IS NULL
            WHERE r.family_card_no IS NULL AND NOT r.rejected AND %s ORDER BY r.line
            ON DUPLICATE KEY UPDATE import_household.line = import_household.line""".formatted(Differences.HOUSEHOLD);

    /** Whose household gets another decile is changed, also where nothing else is. */
    private static final String OTHER_DECILE = """
            UPDATE import_household i STRAIGHT_JOIN import_row l ON l.line = i.line STRAIGHT_JOIN household h ON h.id = i.household_id
            STRAIGHT_JOIN person p ON p.household_id = h.id STRAIGHT_JOIN import_match m ON m.person_id = p.id
            SET m.verdict = 'changed'
            WHERE m.verdict = 'same' AND NOT (COALESCE(l.decile, h.decile) <=> h.decile)""";

    /** What was understood of a row without any number must do; rather keep one too many than take one for gone. */
    private static final String PERHAPS_REJECTED = """
            INSERT INTO import_match (person_id, line, verdict)
            SELECT DISTINCT p.id, NULL, 'kept' FROM person p LEFT JOIN import_match m ON m.person_id = p.id
            STRAIGHT_JOIN (SELECT DISTINCT r.name, r.village, r.birth_date
                  FROM import_row r LEFT JOIN import_match t ON t.line = r.line
                  WHERE r.rejected AND r.nik IS NULL AND t.line IS NULL) d ON d.name = p.name AND d.village = p.village
            WHERE m.person_id IS NULL AND p.left_on IS NULL AND p.merged_into IS NULL
              AND (d.birth_date IS NULL OR p.birth_date IS NULL OR d.birth_date = p.birth_date)""";

    private static final String NEXT_LEADS = """
            UPDATE import_row b JOIN (
                SELECT MIN(g.line) AS line FROM import_row r JOIN import_row g ON g.family_card_no = r.family_card_no
                WHERE r.leads AND r.rejected AND NOT g.rejected GROUP BY r.family_card_no) n ON n.line = b.line
            SET b.leads = TRUE""";
    private static final String LEFT = """
            INSERT INTO import_match (person_id, line, verdict)
            SELECT p.id, NULL, 'left' FROM person p LEFT JOIN import_match m ON m.person_id = p.id
            WHERE m.person_id IS NULL AND p.left_on IS NULL AND p.merged_into IS NULL
              AND (p.origin = 'import' OR p.last_import IS NOT NULL)""";
    private static final String IN_THE_REGISTRY = """
            SELECT COUNT(*) FROM person
            WHERE left_on IS NULL AND merged_into IS NULL AND (origin = 'import' OR last_import IS NOT NULL)""";

    private final Connections connections;

    Comparison(Connections connections) {
        this.connections = connections;
    }

    /** How many people; {@code rejected}: rows that only the comparison found wrong; {@code hasPpks} as it was read. */
    record Result(int before, int added, int changed, int removed, int rejected, boolean hasPpks) {}

    private record Pair(int line, long other) {}

    private record Merged(int line, long person, boolean rejected) {}

    private record Names(long personId, int line, String known, String delivered) {}

    /** May be run again for the same staging: what desks did meanwhile is then seen. */
    Result compare(long importId, Reading.Result reading) {
        return connections.run(sql -> {
            sql.run("TRUNCATE TABLE import_match");
            sql.run("TRUNCATE TABLE import_household");
            Corrected.stand(sql);
            int rejected = 0;
            for (Pair pair : sql.list(TWICE_WITHOUT_NIK, Comparison::pair)) {
                rejected += reject(importId, pair.line(), Column.NAMA, "row_twice", pair.other(), sql);
            }
            sql.run(BY_NIK);
            rejected += merged(MERGED_BY_NIK, true, importId, sql);
            rejected += merged(FORMER_NIK, true, importId, sql);
            sql.run(BY_CARD_AND_NAME);
            rejected += merged(MERGED_BY_CARD_AND_NAME, false, importId, sql);
            rejected += checkNames(importId, sql);
            if (reading.hasPpks()) {
                categories(sql);
            }
            if (sql.number("SELECT COUNT(*) FROM import_row WHERE rejected") > 0) {
                sql.run(NEXT_LEADS);
                sql.run("UPDATE import_row SET leads = FALSE WHERE leads AND rejected");
                sql.run(PERHAPS_REJECTED);
            }
            sql.run(HOUSEHOLDS);
            sql.run(SOLE_HOUSEHOLDS);
            sql.run(OTHER_DECILE);
            int removed = sql.run(LEFT);
            return count(removed, rejected, reading.hasPpks(), sql);
        });
    }

    private static Result count(int removed, int rejected, boolean hasPpks, Sql sql) throws SQLException {
        Map<String, Integer> verdicts = new HashMap<>();
        sql.list(
                        "SELECT verdict, COUNT(*) FROM import_match GROUP BY verdict",
                        row -> Map.entry(row.getString(1), row.getInt(2)))
                .forEach(entry -> verdicts.put(entry.getKey(), entry.getValue()));
        int changed = verdicts.getOrDefault("changed", 0);
        int accepted = (int) sql.number("SELECT COUNT(*) FROM import_row WHERE NOT rejected");
        return new Result(
                (int) sql.number(IN_THE_REGISTRY),
                accepted - changed - verdicts.getOrDefault("same", 0),
                changed,
                removed,
                rejected,
                hasPpks);
    }

    /** Rows about people kept under another id go to that one; two rows for one person cannot both be right. */
    private static int merged(String query, boolean otherNik, long importId, Sql sql) throws SQLException {
        int rejected = 0;
        List<Merged> found = sql.list(query, row -> new Merged(row.getInt(1), row.getLong(2), row.getBoolean(3)));
        for (Merged merged : found) {
            List<Long> first = sql.list(
                    "SELECT COALESCE(line, 0) FROM import_match WHERE person_id = ?",
                    row -> row.getLong(1),
                    merged.person());
            if (first.isEmpty()) {
                sql.run(
                        "INSERT INTO import_match (person_id, line, verdict, other_nik) VALUES (?, ?, ?, ?)",
                        merged.person(),
                        merged.line(),
                        merged.rejected() ? "kept" : "changed",
                        otherNik);
            } else if (!merged.rejected()) {
                rejected += reject(importId, merged.line(), Column.NIK, "same_person", first.getFirst(), sql);
            }
        }
        return rejected;
    }

    /** A NIK that the desk knows as somebody else's name: a person has to look. */
    private static int checkNames(long importId, Sql sql) throws SQLException {
        int rejected = 0;
        List<Names> toCheck =
                sql.list("""
                SELECT m.person_id, m.line, p.name, r.name FROM import_match m
                JOIN person p ON p.id = m.person_id JOIN import_row r ON r.line = m.line WHERE m.verdict = 'check'""", row -> new Names(row.getLong(1), row.getInt(2), row.getString(3), row.getString(4)));
        for (Names names : toCheck) {
            boolean same = PersonSearch.mayBeOneName(names.known(), names.delivered());
            sql.run(
                    "UPDATE import_match SET verdict = ? WHERE person_id = ?",
                    same ? "changed" : "kept",
                    names.personId());
            if (!same) {
                rejected += reject(importId, names.line(), Column.NAMA, "other_name", null, sql);
            }
        }
        return rejected;
    }

    private static void categories(Sql sql) throws SQLException {
        sql.run("""
                UPDATE import_ppks k STRAIGHT_JOIN import_match m ON m.line = k.line AND m.verdict = 'same'
                LEFT JOIN person_ppks pp ON pp.person_id = m.person_id AND pp.category = k.category
                SET m.verdict = 'changed' WHERE pp.person_id IS NULL""");
        sql.run("""
                UPDATE person_ppks pp STRAIGHT_JOIN import_match m ON m.person_id = pp.person_id AND m.verdict = 'same'
                LEFT JOIN import_ppks k ON k.line = m.line AND k.category = pp.category
                SET m.verdict = 'changed' WHERE k.line IS NULL""");
    }

    private static int reject(long importId, int line, Column column, String code, @Nullable Object arg, Sql sql)
            throws SQLException {
        int rejected = sql.run("UPDATE import_row SET rejected = TRUE WHERE line = ? AND NOT rejected", line);
        String fault = Fault.join(List.of(new Fault(column, code, arg == null ? null : arg.toString())));
        sql.run(
                "INSERT INTO import_fault (import_id, line, fault) VALUES (?, ?, ?) ON DUPLICATE KEY UPDATE fault = fault",
                importId,
                line,
                fault);
        return rejected;
    }

    private static Pair pair(ResultSet row) throws SQLException {
        return new Pair(row.getInt(1), row.getLong(2));
    }
}

package id.slrt.registry.snapshot;

import java.sql.SQLException;
import java.util.List;

/**
 * What people of the office corrected stands over what the file delivers, as long as that is the value which was
 * corrected: the rows of staging are written as if the file knew. Another value is news, and the file's word again.
 */
final class Corrected {
    private static final String STANDS = """
            UPDATE person_edit e STRAIGHT_JOIN person p ON p.id = e.person_id STRAIGHT_JOIN import_row r ON r.nik = p.nik
            SET %s, r.warnings = p.warnings
            WHERE e.field = '%s' AND %s AND NOT (%s)
              AND EXISTS (SELECT 1 FROM person_edit now WHERE now.person_id = p.id AND now.field = e.field AND %s)""";

    private Corrected() {}

    static void stand(Sql sql) throws SQLException {
        for (List<String> text : List.of(
                List.of("NAME", "name"),
                List.of("SEX", "sex"),
                List.of("MOTHER", "mother_name"),
                List.of("RELATION", "relation"))) {
            String column = text.getLast();
            sql.run(STANDS.formatted(
                    "r." + column + " = p." + column,
                    text.getFirst(),
                    "e.old_value = r." + column,
                    "p." + column + " <=> r." + column,
                    "now.new_value <=> p." + column));
        }
        sql.run(STANDS.formatted(
                "r.birth_date = p.birth_date, r.birth_year = p.birth_year",
                "BIRTH",
                same("e.old_value", "r"),
                "p.birth_date <=> r.birth_date AND p.birth_year <=> r.birth_year",
                same("now.new_value", "p")));
    }

    /** By their bytes: two texts of unlike origin are not compared otherwise. */
    private static String same(String value, String row) {
        return "CAST(%1$s AS BINARY) <=> CAST(COALESCE(CAST(%2$s.birth_date AS CHAR), CAST(%2$s.birth_year AS CHAR)) AS BINARY)"
                .formatted(value, row);
    }
}

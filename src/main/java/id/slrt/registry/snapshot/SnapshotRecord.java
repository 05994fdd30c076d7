package id.slrt.registry.snapshot;

import java.sql.SQLException;

/** Writes into {@code snapshot_change} what a snapshot is about to change, while people are still as they were. */
final class SnapshotRecord {
    private static final String CHANGED = """
            INSERT INTO snapshot_change (import_id, person_id, kind, old_value, new_value)
            SELECT ?, p.id, '%s', %s, %s
            FROM import_match m STRAIGHT_JOIN import_row r ON r.line = m.line STRAIGHT_JOIN person p ON p.id = m.person_id
            LEFT JOIN household h ON h.id = p.household_id
            WHERE m.verdict = 'changed' AND %s""";
    /**
     * The decile a person's household has and the one it, or the household the person goes to, is going to have: that of the
     * row that leads. A card not known yet is a household that this row may lead.
     */
    private static final String DECILE = """
            INSERT INTO snapshot_change (import_id, person_id, kind, old_value, new_value)
            SELECT ?, d.id, 'decile', d.had, d.gets FROM (
                SELECT p.id, h.decile AS had,
                    IF(c.id IS NULL AND (r.family_card_no IS NOT NULL OR h.id IS NULL), COALESCE(r.decile, h.decile), COALESCE(l.decile, t.decile)) AS gets
                FROM import_match m STRAIGHT_JOIN import_row r ON r.line = m.line STRAIGHT_JOIN person p ON p.id = m.person_id
                LEFT JOIN household h ON h.id = p.household_id
                LEFT JOIN household c ON c.family_card_no = r.family_card_no
                LEFT JOIN household t ON t.id = COALESCE(c.merged_into, c.id, h.id)
                LEFT JOIN import_household i ON i.household_id = t.id
                LEFT JOIN import_row l ON l.line = i.line
                WHERE m.verdict = 'changed' AND NOT %s) d
            WHERE NOT (d.gets <=> d.had)""".formatted(Differences.CAME);

    private static final String IDENTITY_BEFORE =
            "CONCAT_WS(', ', p.name, COALESCE(CAST(p.birth_date AS CHAR), CAST(p.birth_year AS CHAR)), p.sex, IF(p.nik IS NULL, '-', 'NIK'))";
    private static final String IDENTITY_AFTER =
            "CONCAT_WS(', ', r.name, COALESCE(CAST(r.birth_date AS CHAR), CAST(p.birth_date AS CHAR), CAST(r.birth_year AS CHAR), CAST(p.birth_year AS CHAR)), r.sex, IF(COALESCE(p.nik, IF(m.other_nik, NULL, r.nik)) IS NULL, '-', 'NIK'))";

    private SnapshotRecord() {}

    static void changed(long importId, Sql sql) throws SQLException {
        String stays = " AND NOT " + Differences.CAME;
        record(ChangeKind.CAME, "NULL", "r.village", Differences.CAME, importId, sql);
        sql.run(DECILE, importId);
        record(
                ChangeKind.MEMBERSHIP,
                Differences.memberships(false),
                Differences.memberships(true),
                Differences.MEMBERSHIP + stays,
                importId,
                sql);
        record(ChangeKind.VILLAGE, "p.village", "r.village", Differences.VILLAGE + stays, importId, sql);
        record(
                ChangeKind.IDENTITY,
                IDENTITY_BEFORE,
                IDENTITY_AFTER,
                Differences.MATCHED_IDENTITY + stays,
                importId,
                sql);
    }

    static void left(long importId, Sql sql) throws SQLException {
        sql.run("""
                INSERT INTO snapshot_change (import_id, person_id, kind, old_value, new_value)
                SELECT ?, p.id, 'left', p.village, NULL
                FROM import_match m STRAIGHT_JOIN person p ON p.id = m.person_id WHERE m.verdict = 'left'""", importId);
    }

    /** After the new people were added: those with ids above the last before. */
    static void came(long importId, long lastBefore, Sql sql) throws SQLException {
        sql.run("""
                INSERT INTO snapshot_change (import_id, person_id, kind, old_value, new_value)
                SELECT ?, id, 'came', NULL, village FROM person WHERE id > ? AND last_import = ?""", importId, lastBefore, importId);
    }

    /** How many of each kind, once everything is written. */
    static void count(long importId, Sql sql) throws SQLException {
        sql.run("""
                INSERT INTO snapshot_count (import_id, kind, people)
                SELECT import_id, kind, COUNT(*) FROM snapshot_change WHERE import_id = ? GROUP BY import_id, kind""", importId);
    }

    private static void record(ChangeKind kind, String before, String after, String where, long importId, Sql sql)
            throws SQLException {
        sql.run(CHANGED.formatted(kind.word(), before, after, where), importId);
    }
}

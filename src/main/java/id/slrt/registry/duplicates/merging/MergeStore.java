package id.slrt.registry.duplicates.merging;

import id.slrt.registry.duplicates.DuplicatePair;
import id.slrt.registry.duplicates.PairKind;
import id.slrt.registry.duplicates.Sql;
import id.slrt.shared.AppClock;
import id.slrt.shared.Json;
import io.micronaut.core.type.Argument;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The table of merges. */
@Singleton
class MergeStore {
    private static final Argument<Map<String, String>> VALUES = Argument.mapOf(String.class, String.class);

    private static final String WITHIN = """
            FROM record_merge m
            LEFT JOIN person p ON m.kind = 'PERSON' AND p.id = m.loser
            LEFT JOIN person q ON m.kind = 'PERSON' AND q.id = m.survivor
            LEFT JOIN household h ON m.kind = 'HOUSEHOLD' AND h.id = m.loser
            LEFT JOIN household g ON m.kind = 'HOUSEHOLD' AND g.id = m.survivor
            WHERE (p.village IS NULL OR p.village LIKE ?) AND (q.village IS NULL OR q.village LIKE ?)
              AND (h.village IS NULL OR h.village LIKE ?) AND (g.village IS NULL OR g.village LIKE ?)""";

    private final Sql sql;
    private final Json json;
    private final AppClock clock;

    MergeStore(Sql sql, Json json, AppClock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    long add(
            DuplicatePair pair,
            Stored loser,
            Map<String, @Nullable String> loserAfter,
            Stored survivor,
            Map<String, @Nullable String> survivorAfter,
            Collection<Long> moved,
            Collection<String> categories,
            String by) {
        return sql.insert(
                "INSERT INTO record_merge (kind, pair_id, loser, survivor, loser_before, loser_after, survivor_before,"
                        + " survivor_after, moved, categories, merged_by, merged_at, nik_gone)"
                        + " VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)",
                pair.kind().name(),
                pair.id(),
                loser.id(),
                survivor.id(),
                json.write(loser.values()),
                json.write(loserAfter),
                json.write(survivor.values()),
                json.write(survivorAfter),
                json.write(moved),
                json.write(categories),
                by,
                clock.instant(),
                gone(survivor, survivorAfter));
    }

    /** The NIK that after the merge stands nowhere but here. */
    private static @Nullable String gone(Stored survivor, Map<String, @Nullable String> after) {
        String nik = survivor.values().get("nik");
        return Objects.equals(nik, after.get("nik")) ? null : nik;
    }

    Optional<MergeRecord> lock(long id) {
        return sql.one("SELECT * FROM record_merge WHERE id = ? FOR UPDATE", this::merge, id);
    }

    void undone(long id, String by) {
        sql.update("UPDATE record_merge SET undone_by = ?, undone_at = ? WHERE id = ?", by, clock.instant(), id);
    }

    /** The newest first; with an area those of which neither lives outside it. */
    List<MergeRecord> list(@Nullable String area, long offset, int limit) {
        return sql.list(
                "SELECT m.*" + from(area) + " ORDER BY m.id DESC LIMIT " + limit + " OFFSET " + offset,
                this::merge,
                values(area));
    }

    long count(@Nullable String area) {
        return sql.count("SELECT COUNT(*)" + from(area), values(area));
    }

    private static String from(@Nullable String area) {
        return area == null ? " FROM record_merge m" : " " + WITHIN;
    }

    private static List<String> values(@Nullable String area) {
        return area == null ? List.of() : Collections.nCopies(4, area + "%");
    }

    /** What was merged into this person or household and still is. */
    List<MergeRecord> into(PairKind kind, long survivor) {
        return sql.list(
                "SELECT * FROM record_merge WHERE kind = ? AND survivor = ? AND undone_at IS NULL ORDER BY id",
                this::merge,
                List.of(kind.name(), survivor));
    }

    private MergeRecord merge(ResultSet row) throws SQLException {
        return new MergeRecord(
                row.getLong("id"),
                PairKind.valueOf(row.getString("kind")),
                row.getLong("pair_id"),
                row.getLong("loser"),
                row.getLong("survivor"),
                json.read(row.getString("loser_before"), VALUES),
                json.read(row.getString("loser_after"), VALUES),
                json.read(row.getString("survivor_before"), VALUES),
                json.read(row.getString("survivor_after"), VALUES),
                json.list(row.getString("moved"), Long.class),
                json.list(row.getString("categories"), String.class),
                row.getString("merged_by"),
                Objects.requireNonNull(Sql.instant(row, "merged_at")),
                row.getString("undone_by"),
                Sql.instant(row, "undone_at"));
    }
}

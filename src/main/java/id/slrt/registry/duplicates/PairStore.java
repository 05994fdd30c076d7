package id.slrt.registry.duplicates;

import id.slrt.registry.linkage.Model;
import id.slrt.shared.AppClock;
import id.slrt.shared.Json;
import io.micronaut.serde.annotation.SerdeImport;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The table of pairs. */
@Singleton
@SerdeImport(Model.Part.class)
public class PairStore {
    /** Keeps what somebody decided; what was decided to be apart comes back when what was compared has changed. */
    private static final String PROPOSE = """
            INSERT INTO duplicate_pair (kind, a, b, bits, evidence, print, subdistrict, state, seen_at)
            VALUES (?,?,?,?,?,?,?,'PROPOSED',?)
            ON DUPLICATE KEY UPDATE
                state = IF(state = 'APART' AND print <> VALUES(print), 'PROPOSED', state),
                bits = VALUES(bits), evidence = VALUES(evidence), print = VALUES(print),
                subdistrict = VALUES(subdistrict), seen_at = VALUES(seen_at)""";

    private final Sql sql;
    private final Json json;
    private final AppClock clock;

    PairStore(Sql sql, Json json, AppClock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    /** In one order, so that two who propose do not wait for each other. */
    public void propose(Collection<Proposal> proposals) {
        Instant now = clock.instant();
        List<Proposal> ordered = proposals.stream()
                .sorted(Comparator.comparing(Proposal::kind)
                        .thenComparing(Proposal::a)
                        .thenComparing(Proposal::b))
                .toList();
        sql.batch(
                PROPOSE,
                ordered,
                one -> List.of(
                        one.kind().name(),
                        one.a(),
                        one.b(),
                        Math.round(one.bits() * 10) / 10.0,
                        json.write(one.evidence()),
                        one.print(),
                        one.subdistrict(),
                        now));
    }

    /** Drops the proposals nobody has seen again since. */
    public int sweep(Instant before) {
        return sql.update("DELETE FROM duplicate_pair WHERE state = 'PROPOSED' AND seen_at < ?", before);
    }

    List<DuplicatePair> list(PairFilter filter, long offset, int limit) {
        return sql.list(
                "SELECT * FROM duplicate_pair WHERE " + filter.where() + " ORDER BY bits DESC, id DESC LIMIT " + limit
                        + " OFFSET " + offset,
                this::pair,
                filter.values());
    }

    long count(PairFilter filter) {
        return sql.count("SELECT COUNT(*) FROM duplicate_pair WHERE " + filter.where(), filter.values());
    }

    /** How many wait in each sub-district, the most first. */
    Map<String, Long> bySubdistrict() {
        Map<String, Long> counts = new LinkedHashMap<>();
        sql.list(
                "SELECT subdistrict, COUNT(*) FROM duplicate_pair WHERE state = 'PROPOSED' GROUP BY subdistrict"
                        + " ORDER BY 2 DESC, 1",
                row -> counts.put(row.getString(1), row.getLong(2)),
                List.of());
        return counts;
    }

    public Optional<DuplicatePair> find(long id) {
        return sql.one("SELECT * FROM duplicate_pair WHERE id = ?", this::pair, id);
    }

    public Optional<DuplicatePair> lock(long id) {
        return sql.one("SELECT * FROM duplicate_pair WHERE id = ? FOR UPDATE", this::pair, id);
    }

    /** The strongest that waits after this one in the order of the list. */
    Optional<Long> next(DuplicatePair pair) {
        return sql.one(
                "SELECT id FROM duplicate_pair WHERE state = 'PROPOSED' AND (bits < ? OR bits = ? AND id < ?)"
                        + " ORDER BY bits DESC, id DESC LIMIT 1",
                row -> row.getLong(1),
                pair.bits(),
                pair.bits(),
                pair.id());
    }

    public void decide(long id, PairState state, String by, @Nullable String why) {
        sql.update(
                "UPDATE duplicate_pair SET state = ?, decided_by = ?, decided_at = ?, why = ? WHERE id = ?",
                state.name(),
                by,
                clock.instant(),
                why,
                id);
    }

    public void reopen(long id) {
        sql.update(
                "UPDATE duplicate_pair SET state = 'PROPOSED', decided_by = NULL, decided_at = NULL, why = NULL,"
                        + " seen_at = ? WHERE id = ?",
                clock.instant(),
                id);
    }

    /** Other proposals with one that is now merged away wait no more. */
    public void cover(PairKind kind, long loser, long mergeId) {
        for (String side : List.of("a", "b")) {
            sql.update(
                    "UPDATE duplicate_pair SET state = 'COVERED', covered_by = ? WHERE kind = ? AND " + side
                            + " = ? AND state = 'PROPOSED'",
                    mergeId,
                    kind.name(),
                    loser);
        }
    }

    public void uncover(PairKind kind, long mergeId) {
        sql.update(
                "UPDATE duplicate_pair SET state = 'PROPOSED', covered_by = NULL, seen_at = ?"
                        + " WHERE covered_by = ? AND kind = ? AND state = 'COVERED'",
                clock.instant(),
                mergeId,
                kind.name());
    }

    private DuplicatePair pair(ResultSet row) throws SQLException {
        return new DuplicatePair(
                row.getLong("id"),
                PairKind.valueOf(row.getString("kind")),
                row.getLong("a"),
                row.getLong("b"),
                row.getDouble("bits"),
                new ArrayList<>(json.list(row.getString("evidence"), Model.Part.class)),
                PairState.valueOf(row.getString("state")),
                row.getString("decided_by"),
                Sql.instant(row, "decided_at"),
                row.getString("why"));
    }
}

package id.slrt.registry.duplicates.merging;

import id.slrt.registry.duplicates.PairKind;
import id.slrt.registry.duplicates.Sql;
import id.slrt.shared.AppClock;
import id.slrt.shared.Problem;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rows of people and households under a lock, as columns of text, so that a merge can be taken back to the letter. */
@Singleton
class Rows {
    static final List<String> PERSON = List.of(
            "name",
            "nik",
            "no_nik_reason",
            "birth_date",
            "birth_year",
            "birth_place",
            "sex",
            "mother_name",
            "village",
            "household_id",
            "relation",
            "phone",
            "pkh",
            "bpnt",
            "pbi",
            "kip",
            "last_import",
            "warnings");
    static final List<String> HOUSEHOLD = List.of("address", "hamlet", "rt", "rw", "decile");

    private final Sql sql;
    private final AppClock clock;

    Rows(Sql sql, AppClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The two of a merge. */
    record Two(Stored loser, Stored survivor) {}

    Optional<Stored> lock(PairKind kind, long id) {
        return kind == PairKind.PERSON ? person(id, " FOR UPDATE") : lockHousehold(id);
    }

    /**
     * The smaller id first, as when they were merged.
     *
     * @throws Problem 409 when the one that stayed was itself merged into another since
     */
    Two lock(MergeRecord merge) {
        boolean loserFirst = merge.loser() < merge.survivor();
        Stored first = lock(merge.kind(), loserFirst ? merge.loser() : merge.survivor())
                .orElseThrow();
        Stored second = lock(merge.kind(), loserFirst ? merge.survivor() : merge.loser())
                .orElseThrow();
        Two two = loserFirst ? new Two(first, second) : new Two(second, first);
        if (two.survivor().mergedInto() != null) {
            throw Problem.conflict("merge_covered", two.survivor().mergedInto());
        }
        return two;
    }

    Optional<Stored> person(long id) {
        return person(id, "");
    }

    private Optional<Stored> person(long id, String lock) {
        return sql.one(
                "SELECT id, version, merged_into, origin = 'import' OR last_import IS NOT NULL, left_on IS NOT NULL, "
                        + text(PERSON) + " FROM person WHERE id = ?" + lock,
                row -> stored(row, PERSON),
                id);
    }

    private Optional<Stored> lockHousehold(long id) {
        return sql.one(
                "SELECT id, 0, merged_into, FALSE, FALSE, " + text(HOUSEHOLD)
                        + " FROM household WHERE id = ? FOR UPDATE",
                row -> stored(row, HOUSEHOLD),
                id);
    }

    void write(PairKind kind, long id, Map<String, @Nullable String> values, @Nullable Long mergedInto) {
        List<String> columns = new ArrayList<>(values.keySet());
        List<@Nullable Object> all = new ArrayList<>();
        columns.forEach(column -> all.add(values.get(column)));
        all.add(mergedInto);
        all.add(id);
        String set = String.join(
                "", columns.stream().map(column -> column + " = ?, ").toList());
        boolean person = kind == PairKind.PERSON;
        sql.update(
                "UPDATE " + (person ? "person" : "household") + " SET " + set + "merged_into = ?"
                        + (person ? ", version = version + 1" : "") + " WHERE id = ?",
                all.toArray());
    }

    /** Tells the search index. */
    void changed(Collection<Long> people) {
        sql.batch(
                "INSERT INTO person_change (person_id, at) VALUES (?, ?)", people, id -> List.of(id, clock.instant()));
    }

    /** The values to restore: those that are still as the merge left them. What has changed since is added to {@code kept}. */
    static Map<String, @Nullable String> restored(
            Stored now, Map<String, String> before, Map<String, String> after, Collection<String> kept) {
        Map<String, @Nullable String> values = new HashMap<>();
        now.values().forEach((column, value) -> {
            if (Objects.equals(before.get(column), after.get(column))) {
                return;
            }
            if (Objects.equals(value, after.get(column))) {
                values.put(column, before.get(column));
            } else if (!Objects.equals(value, before.get(column))) {
                kept.add(column);
            }
        });
        return values;
    }

    private static String text(List<String> columns) {
        return String.join(
                ", ",
                columns.stream().map(column -> "CAST(" + column + " AS CHAR)").toList());
    }

    private static Stored stored(ResultSet row, List<String> columns) throws SQLException {
        Map<String, @Nullable String> values = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            values.put(columns.get(i), row.getString(i + 6));
        }
        return new Stored(
                row.getLong(1),
                row.getInt(2),
                row.getObject(3, Long.class),
                row.getBoolean(4),
                row.getBoolean(5),
                values);
    }
}

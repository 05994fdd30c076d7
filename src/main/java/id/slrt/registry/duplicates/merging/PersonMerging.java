package id.slrt.registry.duplicates.merging;

import id.slrt.access.Viewer;
import id.slrt.registry.PeopleMerged;
import id.slrt.registry.duplicates.DuplicatePair;
import id.slrt.registry.duplicates.PairKind;
import id.slrt.registry.duplicates.Sql;
import id.slrt.shared.Inputs;
import id.slrt.shared.Problem;
import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes two people one, and two again, within the caller's transaction. Locks the smaller id first. */
@Singleton
class PersonMerging {
    private static final String MERGED_INTO = "SELECT id FROM person WHERE merged_into = ? ORDER BY id FOR UPDATE";
    private static final List<String> NIK = List.of("nik", "no_nik_reason");
    private static final String CATEGORIES = "SELECT category FROM person_ppks WHERE person_id = ?";

    private final Rows rows;
    private final MergeStore merges;
    private final Sql sql;
    private final ApplicationEventPublisher<PeopleMerged> events;

    PersonMerging(Rows rows, MergeStore merges, Sql sql, ApplicationEventPublisher<PeopleMerged> events) {
        this.rows = rows;
        this.merges = merges;
        this.sql = sql;
        this.events = events;
    }

    MergeRecord merge(DuplicatePair pair, MergeForm form, Viewer viewer) {
        Stored a = open(pair.a(), form.versionA());
        Stored b = open(pair.b(), form.versionB());
        Inputs inputs = new Inputs();
        MergePlan plan = MergePlan.of(a, b, form, inputs);
        inputs.orThrow();
        Stored loser = plan.loser();
        Stored survivor = plan.survivor();
        Map<String, @Nullable String> loserAfter = plan.loserAfter();
        Map<String, @Nullable String> survivorAfter = plan.survivorAfter();
        List<Long> moved = ids(MERGED_INTO, loser.id());
        rows.write(PairKind.PERSON, loser.id(), loserAfter, survivor.id());
        rows.write(PairKind.PERSON, survivor.id(), survivorAfter, null);
        sql.update("UPDATE person SET merged_into = ? WHERE merged_into = ?", survivor.id(), loser.id());
        List<String> categories = addCategories(loser.id(), survivor.id());
        long id = merges.add(pair, loser, loserAfter, survivor, survivorAfter, moved, categories, viewer.username());
        rows.changed(List.of(loser.id(), survivor.id()));
        events.publishEvent(new PeopleMerged(loser.id(), survivor.id(), false, viewer.displayName()));
        return merges.lock(id).orElseThrow();
    }

    /** @return the columns that were changed since and so stay as they are */
    Set<String> undo(MergeRecord merge, Viewer viewer) {
        Rows.Two two = rows.lock(merge);
        Stored loser = two.loser();
        Stored survivor = two.survivor();
        Set<String> kept = new LinkedHashSet<>();
        boolean confirmed = !Objects.equals(
                survivor.values().get("last_import"), merge.survivorAfter().get("last_import"));
        Map<String, @Nullable String> survivorBack =
                Rows.restored(survivor, merge.survivorBefore(), merge.survivorAfter(), kept);
        Map<String, @Nullable String> loserBack = Rows.restored(loser, merge.loserBefore(), merge.loserAfter(), kept);
        kept.remove("last_import");
        keepWhatIsTaken(survivorBack, loserBack, merge, kept);
        rows.write(PairKind.PERSON, survivor.id(), survivorBack, null);
        rows.write(PairKind.PERSON, loser.id(), loserBack, null);
        for (long moved : merge.moved()) {
            sql.update(
                    "UPDATE person SET merged_into = ? WHERE id = ? AND merged_into = ?",
                    loser.id(),
                    moved,
                    survivor.id());
        }
        takeCategories(merge, confirmed, kept);
        rows.changed(List.of(loser.id(), survivor.id()));
        events.publishEvent(new PeopleMerged(loser.id(), survivor.id(), true, viewer.displayName()));
        return kept;
    }

    /** A snapshot that came since knows the categories of who stayed: what it left there is not taken away. */
    private void takeCategories(MergeRecord merge, boolean confirmed, Set<String> kept) {
        List<String> there = sql.list(CATEGORIES, row -> row.getString(1), List.of(merge.survivor()));
        if (confirmed) {
            if (merge.categories().stream().anyMatch(there::contains)) {
                kept.add("categories");
            }
            return;
        }
        for (String category : merge.categories()) {
            sql.update("DELETE FROM person_ppks WHERE person_id = ? AND category = ?", merge.survivor(), category);
        }
    }

    private Stored open(long id, @Nullable Integer seen) {
        Stored person = rows.lock(PairKind.PERSON, id).orElseThrow(() -> Problem.notFound("no_person"));
        if (person.mergedInto() != null || seen != null && seen != person.version()) {
            throw Problem.conflict("duplicate_changed");
        }
        return person;
    }

    /** A NIK that somebody else got since is not given back; what the survivor took of the loser is all the same. */
    private void keepWhatIsTaken(
            Map<String, @Nullable String> survivor,
            Map<String, @Nullable String> loser,
            MergeRecord merge,
            Set<String> kept) {
        if (isTaken(loser.get("nik"), merge)) {
            loser.keySet().removeAll(NIK);
            kept.add("nik");
        }
        if (isTaken(survivor.get("nik"), merge)) {
            survivor.keySet().removeAll(NIK);
            if (loser.get("nik") != null) {
                survivor.put("nik", null);
                survivor.put("no_nik_reason", "other");
            }
            kept.add("nik");
        }
    }

    private boolean isTaken(@Nullable String nik, MergeRecord merge) {
        return nik != null
                && sql.one(
                                "SELECT id FROM person WHERE nik = ? AND id NOT IN (?, ?)",
                                row -> row.getLong(1),
                                nik,
                                merge.loser(),
                                merge.survivor())
                        .isPresent();
    }

    private List<String> addCategories(long from, long to) {
        List<String> missing = new ArrayList<>(sql.list(CATEGORIES, row -> row.getString(1), List.of(from)));
        missing.removeAll(sql.list(CATEGORIES, row -> row.getString(1), List.of(to)));
        sql.batch(
                "INSERT INTO person_ppks (person_id, category) VALUES (?, ?)",
                missing,
                category -> List.of(to, category));
        return missing;
    }

    private List<Long> ids(String query, long id) {
        return sql.list(query, row -> row.getLong(1), List.of(id));
    }
}

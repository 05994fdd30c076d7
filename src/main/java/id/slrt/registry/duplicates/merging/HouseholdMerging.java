package id.slrt.registry.duplicates.merging;

import id.slrt.access.Viewer;
import id.slrt.registry.HouseholdsMerged;
import id.slrt.registry.duplicates.DuplicatePair;
import id.slrt.registry.duplicates.PairKind;
import id.slrt.registry.duplicates.Sql;
import id.slrt.shared.Problem;
import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts the members of two family cards on one, and back, within the caller's transaction. The members stay who they are:
 * those recorded twice are pairs of their own. The address of the card that stays is kept, completed by the other's.
 */
@Singleton
class HouseholdMerging {
    private final Rows rows;
    private final MergeStore merges;
    private final Sql sql;
    private final ApplicationEventPublisher<HouseholdsMerged> events;

    HouseholdMerging(Rows rows, MergeStore merges, Sql sql, ApplicationEventPublisher<HouseholdsMerged> events) {
        this.events = events;
        this.rows = rows;
        this.merges = merges;
        this.sql = sql;
    }

    MergeRecord merge(DuplicatePair pair, MergeForm form, Viewer viewer) {
        Stored a = open(pair.a());
        Stored b = open(pair.b());
        if (form.into() != null && form.into() != a.id() && form.into() != b.id()) {
            throw Problem.invalid("into", "not_of_pair", a.id(), b.id());
        }
        boolean aStays = form.into() == null ? issued(a.id()).compareTo(issued(b.id())) >= 0 : form.into() == a.id();
        Stored survivor = aStays ? a : b;
        Stored loser = aStays ? b : a;
        Map<String, @Nullable String> after = new HashMap<>(survivor.values());
        loser.values().forEach((column, value) -> after.merge(column, value == null ? "" : value, (own, _) -> own));
        after.replaceAll((_, value) -> "".equals(value) ? null : value);
        List<Long> members = sql.list(
                "SELECT id FROM person WHERE household_id = ? ORDER BY id FOR UPDATE",
                row -> row.getLong(1),
                List.of(loser.id()));
        sql.update(
                "UPDATE person SET household_id = ?, version = version + 1 WHERE household_id = ?",
                survivor.id(),
                loser.id());
        rows.write(PairKind.HOUSEHOLD, survivor.id(), after, null);
        rows.write(PairKind.HOUSEHOLD, loser.id(), Map.of(), survivor.id());
        sql.update("UPDATE household SET merged_into = ? WHERE merged_into = ?", survivor.id(), loser.id());
        long id = merges.add(pair, loser, loser.values(), survivor, after, members, List.of(), viewer.username());
        rows.changed(members);
        events.publishEvent(new HouseholdsMerged(loser.id(), survivor.id(), false, viewer.displayName()));
        return merges.lock(id).orElseThrow();
    }

    /** @return the columns that were changed since and so stay as they are */
    Set<String> undo(MergeRecord merge, Viewer viewer) {
        Stored survivor = rows.lock(merge).survivor();
        Set<String> kept = new LinkedHashSet<>();
        rows.write(
                PairKind.HOUSEHOLD,
                survivor.id(),
                Rows.restored(survivor, merge.survivorBefore(), merge.survivorAfter(), kept),
                null);
        rows.write(PairKind.HOUSEHOLD, merge.loser(), Map.of(), null);
        for (long member : merge.moved()) {
            int back = sql.update(
                    "UPDATE person SET household_id = ?, version = version + 1 WHERE id = ? AND household_id = ?",
                    merge.loser(),
                    member,
                    survivor.id());
            if (back == 0) {
                kept.add("household_id");
            }
        }
        rows.changed(merge.moved());
        events.publishEvent(new HouseholdsMerged(merge.loser(), merge.survivor(), true, viewer.displayName()));
        return kept;
    }

    private Stored open(long id) {
        Stored household = rows.lock(PairKind.HOUSEHOLD, id).orElseThrow(() -> Problem.notFound("no_household"));
        if (household.mergedInto() != null) {
            throw Problem.conflict("duplicate_changed");
        }
        return household;
    }

    /** The day a card was issued stands in its number: ddmmyy from the seventh digit, here as yymmdd. */
    private String issued(long id) {
        String number = sql.one(
                        "SELECT family_card_no FROM household WHERE id = ?",
                        row -> Objects.requireNonNullElse(row.getString(1), ""),
                        id)
                .orElse("");
        return number.length() < 12 ? "" : number.substring(10, 12) + number.substring(8, 10) + number.substring(6, 8);
    }
}

package id.slrt.registry.duplicates.merging;

import id.slrt.access.Audit;
import id.slrt.access.Viewer;
import id.slrt.registry.duplicates.DuplicatePair;
import id.slrt.registry.duplicates.PairAccess;
import id.slrt.registry.duplicates.PairKind;
import id.slrt.registry.duplicates.PairState;
import id.slrt.registry.duplicates.PairStore;
import id.slrt.registry.duplicates.Retrying;
import id.slrt.shared.Problem;
import id.slrt.shared.Slice;
import id.slrt.shared.Word;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;

/** Merging and un-merging: one transaction each, nothing lost. */
@Singleton
public class Merges {
    private final PairStore pairs;
    private final MergeStore merges;
    private final PersonMerging people;
    private final HouseholdMerging households;
    private final Rows rows;
    private final Retrying transaction;
    private final PairAccess access;
    private final Audit audit;

    Merges(
            PairStore pairs,
            MergeStore merges,
            PersonMerging people,
            HouseholdMerging households,
            Rows rows,
            Retrying transaction,
            PairAccess access,
            Audit audit) {
        this.rows = rows;
        this.transaction = transaction;
        this.pairs = pairs;
        this.merges = merges;
        this.people = people;
        this.households = households;
        this.access = access;
        this.audit = audit;
    }

    /** What an undo did: {@code kept} are columns that somebody changed after the merge and that so stayed as they are. */
    public record Undone(MergeRecord merge, Set<String> kept) {}

    /**
     * Makes the two of a pair one.
     *
     * @throws Problem 409 when somebody decided or changed one of them meanwhile, 403 outside the viewer's area
     */
    public MergeRecord merge(long pairId, MergeForm form, Viewer viewer) {
        return transaction.write(() -> decide(pairId, form, viewer));
    }

    private MergeRecord decide(long pairId, MergeForm form, Viewer viewer) {
        DuplicatePair pair = pairs.lock(pairId).orElseThrow(() -> Problem.notFound("no_duplicate"));
        if (pair.state() != PairState.PROPOSED) {
            throw Problem.conflict("duplicate_decided");
        }
        access.require(pair.kind(), pair.a(), pair.b(), viewer);
        MergeRecord merge = pair.kind() == PairKind.PERSON
                ? people.merge(pair, form, viewer)
                : households.merge(pair, form, viewer);
        pairs.decide(pairId, PairState.MERGED, viewer.username(), null);
        pairs.cover(pair.kind(), merge.loser(), merge.id());
        record("records_merged", merge, viewer);
        return merge;
    }

    /**
     * Takes a merge back: both as they were, as far as nothing was changed since; the pair waits for a decision again.
     *
     * @throws Problem 403 outside the viewer's area, 409 when it is undone already, or when the survivor was merged into another since
     */
    public Undone undo(long mergeId, Viewer viewer) {
        return transaction.write(() -> takeBack(mergeId, viewer));
    }

    private Undone takeBack(long mergeId, Viewer viewer) {
        MergeRecord merge = merges.lock(mergeId).orElseThrow(() -> Problem.notFound("no_merge"));
        access.require(merge.kind(), merge.loser(), merge.survivor(), viewer);
        if (merge.undoneAt() != null) {
            throw Problem.conflict("merge_undone");
        }
        Set<String> kept =
                merge.kind() == PairKind.PERSON ? people.undo(merge, viewer) : households.undo(merge, viewer);
        merges.undone(mergeId, viewer.username());
        pairs.uncover(merge.kind(), mergeId);
        pairs.reopen(merge.pairId());
        record("merge_undone", merge, viewer);
        return new Undone(merges.lock(mergeId).orElseThrow(), kept);
    }

    /** The newest first, those within the viewer's area; kept in the audit trail. */
    @Transactional
    public Slice<MergeRecord> list(int page, int size, Viewer viewer) {
        audit.record(viewer, "merges_viewed", "list", "merges", null);
        return new Slice<>(
                merges.list(viewer.area(), (long) page * size, size), page, size, merges.count(viewer.area()));
    }

    /** What was merged into a person and still is. */
    @Transactional
    public List<MergeRecord> into(long person) {
        return merges.into(PairKind.PERSON, person);
    }

    /** Whether it is {@code a} that stays unless somebody chooses otherwise. */
    @Transactional
    public boolean aStays(DuplicatePair pair) {
        return rows.person(pair.a())
                .flatMap(a -> rows.person(pair.b()).map(a::outlives))
                .orElse(true);
    }

    private void record(String action, MergeRecord merge, Viewer viewer) {
        String subject = Word.of(merge.kind());
        audit.record(viewer, action, subject, merge.survivor(), "merge " + merge.id());
        audit.record(viewer, action, subject, merge.loser(), "merge " + merge.id());
    }
}

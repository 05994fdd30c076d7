package id.slrt.registry.duplicates;

import id.slrt.access.Audit;
import id.slrt.access.Viewer;
import id.slrt.shared.Inputs;
import id.slrt.shared.Problem;
import id.slrt.shared.Slice;
import id.slrt.shared.Word;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The work list of pairs that may be one person or household. */
@Singleton
public class Duplicates {
    private static final int WHY_LENGTH = 300;

    private final PairStore pairs;
    private final PairAccess access;
    private final Audit audit;

    Duplicates(PairStore pairs, PairAccess access, Audit audit) {
        this.pairs = pairs;
        this.access = access;
        this.audit = audit;
    }

    /** The strongest first, of the sub-district of a viewer who is limited to one; kept in the audit trail. */
    @Transactional
    public Slice<DuplicatePair> list(PairFilter filter, int page, int size, Viewer viewer) {
        audit.record(viewer, "duplicates_viewed", "list", "duplicates", null);
        PairFilter own = filter.within(viewer.area());
        return new Slice<>(pairs.list(own, (long) page * size, size), page, size, pairs.count(own));
    }

    /** How many wait in the viewer's area. */
    @Transactional
    public long waiting(Viewer viewer) {
        return pairs.count(PairFilter.proposed().within(viewer.area()));
    }

    /** How many wait in each sub-district of the viewer's area, by its code, the most first. */
    @Transactional
    public Map<String, Long> bySubdistrict(Viewer viewer) {
        Map<String, Long> counts = pairs.bySubdistrict();
        String own = PairFilter.proposed().within(viewer.area()).subdistrict();
        counts.keySet().removeIf(subdistrict -> own != null && !own.equals(subdistrict));
        return counts;
    }

    /** @throws Problem 404 when there is no such pair */
    @Transactional
    public DuplicatePair require(long id) {
        return pairs.find(id).orElseThrow(() -> Problem.notFound("no_duplicate"));
    }

    /**
     * A pair to be looked at: the people it shows are kept in the audit trail as opened.
     *
     * @throws Problem 404 when there is no such pair, 403 when one of the two is outside the viewer's area
     */
    @Transactional
    public DuplicatePair open(long id, Viewer viewer) {
        DuplicatePair pair = require(id);
        access.require(pair.kind(), pair.a(), pair.b(), viewer);
        access.looked(pair, viewer);
        return pair;
    }

    /** The next one waiting in the order of the list. */
    @Transactional
    public Optional<Long> next(DuplicatePair pair) {
        return pairs.next(pair);
    }

    /**
     * Decides that the two are not one. They are proposed again only when name, NIK, birth date, sex or mother's name of
     * one of them changes (of households: who its members are).
     *
     * @throws Problem 422 without a reason, 409 when somebody decided meanwhile
     */
    @Transactional
    public DuplicatePair apart(long id, @Nullable String why, Viewer viewer) {
        Inputs inputs = new Inputs();
        String reason = inputs.required("why", why, WHY_LENGTH);
        inputs.orThrow();
        DuplicatePair pair = pairs.lock(id).orElseThrow(() -> Problem.notFound("no_duplicate"));
        access.require(pair.kind(), pair.a(), pair.b(), viewer);
        if (pair.state() != PairState.PROPOSED) {
            throw Problem.conflict("duplicate_decided");
        }
        pairs.decide(id, PairState.APART, viewer.username(), reason);
        audit.record(viewer, "duplicate_apart", Word.of(pair.kind()), pair.a(), "pair " + id);
        audit.record(viewer, "duplicate_apart", Word.of(pair.kind()), pair.b(), "pair " + id);
        return require(id);
    }
}

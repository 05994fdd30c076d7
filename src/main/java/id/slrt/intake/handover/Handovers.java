package id.slrt.intake.handover;

import id.slrt.access.Audit;
import id.slrt.access.Permission;
import id.slrt.access.Viewer;
import id.slrt.district.Agency;
import id.slrt.intake.opening.Repeats;
import id.slrt.shared.AppClock;
import id.slrt.shared.Problem;
import id.slrt.shared.Slice;
import io.micronaut.data.model.Page;
import io.micronaut.data.model.Pageable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes hand-overs in and shows them: to the desk all, to an agency its own. */
@Singleton
public class Handovers {
    private final HandoverJudge judge;
    private final HandoverCases cases;
    private final Repeats keys;
    private final HandoverRows.Handovers handovers;
    private final HandoverRows.People people;
    private final Audit audit;
    private final AppClock clock;

    Handovers(
            HandoverJudge judge,
            HandoverCases cases,
            Repeats keys,
            HandoverRows.Handovers handovers,
            HandoverRows.People people,
            Audit audit,
            AppClock clock) {
        this.judge = judge;
        this.cases = cases;
        this.keys = keys;
        this.handovers = handovers;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Opens a case for each person handed over, all of them or none.
     *
     * @param requestKey names the request: sent again with the same content it gives the first hand-over
     * @throws Problem 422 with everything wrong, its fields such as {@code people[3].sex}
     */
    @Transactional
    public Handover receive(NewHandover form, @Nullable String requestKey, Viewer viewer) {
        Long first = keys.first(form, requestKey, viewer);
        if (first != null) {
            return handovers.findById(first).orElseThrow();
        }
        HandoverJudge.Judged judged = judge.judge(form, viewer);
        Handover handover = handovers.save(new Handover(
                null,
                judged.kind(),
                judged.agency(),
                judged.place(),
                judged.village(),
                judged.happenedAt(),
                judged.officers(),
                judged.note(),
                judged.sharing(),
                judged.people().size(),
                HandoverState.SENT,
                viewer.userId(),
                viewer.displayName(),
                clock.instant(),
                null,
                null,
                null,
                null,
                null));
        List<FoundPerson> opened = new ArrayList<>();
        for (int i = 0; i < judged.people().size(); i++) {
            opened.add(cases.open(handover, judged, i, viewer));
        }
        people.saveAll(opened);
        keys.answered(requestKey, handover.key(), viewer);
        audit.record(viewer, "handover_sent", "handover", handover.key(), null);
        return handover;
    }

    /** The newest first. */
    @Transactional
    public Slice<Handover> list(@Nullable HandoverState state, int page, int size, Viewer viewer) {
        Page<Handover> found = handovers.list(
                isDesk(viewer) ? null : viewer.agency(),
                state == null ? null : state.name(),
                Pageable.from(page, size));
        return new Slice<>(found.getContent(), page, size, found.getTotalSize());
    }

    /** @throws Problem 404 when there is none, 403 when it is another agency's */
    public Handover require(long id, Viewer viewer) {
        Handover handover = handovers.findById(id).orElseThrow(() -> Problem.notFound("no_handover", id));
        if (!isDesk(viewer) && !viewer.worksFor(handover.agency())) {
            throw Problem.forbidden("handover_not_yours");
        }
        return handover;
    }

    /** The people of a hand-over as it described them, in its order; the look is recorded. */
    @Transactional
    public List<FoundPerson> people(Handover handover, Viewer viewer) {
        require(handover.key(), viewer);
        audit.record(viewer, "handover_viewed", "handover", handover.key(), null);
        return people.findByHandoverIdOrderByPosition(handover.key());
    }

    /** Whether an agency hands people over at all. */
    public static boolean hands(Agency agency) {
        return HandoverJudge.hands(agency);
    }

    /** How the viewer's agency handed over the last time; null when it never did. */
    public @Nullable HandoverKind lastKind(Viewer viewer) {
        return viewer.agency() == null
                ? null
                : handovers.last(viewer.agency()).map(Handover::kind).orElse(null);
    }

    /** The desk, which takes people over. */
    public static boolean isDesk(Viewer viewer) {
        return viewer.may(Permission.RECEIVE_PEOPLE);
    }
}

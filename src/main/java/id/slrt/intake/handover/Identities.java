package id.slrt.intake.handover;

import id.slrt.access.Viewer;
import id.slrt.intake.CaseHistory;
import id.slrt.intake.Cases;
import id.slrt.registry.Person;
import id.slrt.registry.Registry;
import id.slrt.registry.duplicates.merging.Identification;
import id.slrt.registry.duplicates.merging.MergeRecord;
import id.slrt.shared.Problem;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

/** Tells who somebody handed over is, once the desk knows: the case then shows the person of the registry. */
@Singleton
public class Identities {
    private final HandoverRows.People people;
    private final Identification identification;
    private final Registry registry;
    private final Cases cases;
    private final CaseHistory history;

    Identities(
            HandoverRows.People people,
            Identification identification,
            Registry registry,
            Cases cases,
            CaseHistory history) {
        this.people = people;
        this.identification = identification;
        this.registry = registry;
        this.cases = cases;
        this.history = history;
    }

    /** Somebody of a hand-over as found, who that is in the registry now, and in which case. */
    public record Whom(FoundPerson found, Person person, String ticket) {
        /** Whether nobody has told yet who it is. */
        public boolean unknown() {
            return "unknown_identity".equals(person.noNikReason());
        }
    }

    /** @throws Problem 403 for who is not of the desk, 404 when there is nobody at that position */
    public Whom require(long handover, int position, Viewer viewer) {
        if (!Handovers.isDesk(viewer)) {
            throw Problem.forbidden("not_allowed");
        }
        FoundPerson found = people.findByHandoverIdAndPosition(handover, position)
                .orElseThrow(() -> Problem.notFound("no_handover", handover));
        return new Whom(
                found,
                registry.require(found.personId()),
                cases.require(found.caseId()).ticket());
    }

    /**
     * The person found is this person of the registry. Can be undone as any merge.
     *
     * @throws Problem 409 when it is known already who it is
     */
    @Transactional
    public MergeRecord join(long handover, int position, long person, Viewer viewer) {
        Whom whom = require(handover, position, viewer);
        MergeRecord merge = identification.join(
                whom.found().personId(), registry.survivor(person).key(), viewer);
        history.note(whom.found().caseId(), "identity_found", null, viewer);
        return merge;
    }
}

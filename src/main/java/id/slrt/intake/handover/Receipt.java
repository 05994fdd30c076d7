package id.slrt.intake.handover;

import id.slrt.access.Audit;
import id.slrt.access.Viewer;
import id.slrt.intake.CaseHistory;
import id.slrt.intake.Need;
import id.slrt.intake.NeedState;
import id.slrt.intake.need.Needs;
import id.slrt.shared.AppClock;
import id.slrt.shared.Inputs;
import id.slrt.shared.Problem;
import id.slrt.shared.Text;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The desk's side of a hand-over: who took whom over, when; and what became of each. */
@Singleton
public class Receipt {
    private final HandoverRows.Handovers handovers;
    private final HandoverRows.People people;
    private final ProposedNeeds proposed;
    private final Proposals proposals;
    private final Needs needs;
    private final CaseHistory history;
    private final Audit audit;
    private final AppClock clock;
    private final Text text;

    Receipt(
            HandoverRows.Handovers handovers,
            HandoverRows.People people,
            ProposedNeeds proposed,
            Proposals proposals,
            Needs needs,
            CaseHistory history,
            Audit audit,
            AppClock clock,
            Text text) {
        this.handovers = handovers;
        this.people = people;
        this.proposed = proposed;
        this.proposals = proposals;
        this.needs = needs;
        this.history = history;
        this.audit = audit;
        this.clock = clock;
        this.text = text;
    }

    /**
     * Confirms that these people were taken over. The others did not come: their needs end as withdrawn, with the reason.
     *
     * @param positions of those who arrived
     * @throws Problem 409 when somebody confirmed it before, 422 without anybody who arrived and no note why
     */
    @Transactional
    public void confirm(long id, Collection<Integer> positions, @Nullable String note, Viewer viewer) {
        confirm(id, positions, false, note, viewer);
    }

    /** @param categories whether the categories that the agency said of those who arrived are right, all of them */
    @Transactional
    public void confirm(
            long id, Collection<Integer> positions, boolean categories, @Nullable String note, Viewer viewer) {
        if (!Handovers.isDesk(viewer)) {
            throw Problem.forbidden("not_allowed");
        }
        Inputs.few("arrived", positions, HandoverJudge.MOST);
        Handover handover = handovers.lock(id).orElseThrow(() -> Problem.notFound("no_handover", id));
        if (handover.state() != HandoverState.SENT) {
            throw Problem.conflict("handover_received", String.valueOf(handover.receivedName()));
        }
        Inputs inputs = new Inputs();
        List<FoundPerson> all = people.findByHandoverIdOrderByPosition(id);
        List<FoundPerson> missing =
                all.stream().filter(one -> !positions.contains(one.position())).toList();
        String why = missing.isEmpty() ? inputs.optional("note", note, 1000) : inputs.required("note", note, 1000);
        inputs.orThrow();
        List<Integer> arrived = all.stream()
                .map(FoundPerson::position)
                .filter(positions::contains)
                .toList();
        people.arrived(id, arrived.isEmpty() ? List.of(0) : arrived);
        handovers.receive(id, viewer.userId(), viewer.displayName(), clock.instant(), why, arrived.size());
        for (FoundPerson one : all) {
            boolean came = positions.contains(one.position());
            history.note(one.caseId(), came ? "handover_received" : "handover_not_arrived", null, viewer);
            if (came && categories && one.categoryProposed()) {
                proposals.decide(one, Proposal.CONFIRMED, null, viewer);
            }
        }
        missing.forEach(one -> withdraw(one, String.valueOf(why), viewer));
        audit.record(viewer, "handover_received", "handover", id, null);
    }

    private void withdraw(FoundPerson one, String why, Viewer viewer) {
        for (Need need : needs.ofCase(one.caseId())) {
            if (need.nextStep() != null) {
                needs.close(
                        need.key(), NeedState.WITHDRAWN, text.of(Text.ID, "handover.not_arrived_because", why), viewer);
            }
        }
    }

    /** What became of each, by position. Two queries however many they are. */
    public Map<Integer, Fate> fates(Handover handover, List<FoundPerson> found) {
        Map<String, Fate> meanings = proposed.table().fates();
        Map<Integer, List<HandoverRows.NeedOf>> byPosition =
                people.needs(handover.key()).stream().collect(Collectors.groupingBy(HandoverRows.NeedOf::position));
        Map<Integer, Fate> fates = new HashMap<>();
        found.forEach(one ->
                fates.put(one.position(), fate(one, byPosition.getOrDefault(one.position(), List.of()), meanings)));
        return fates;
    }

    private static Fate fate(FoundPerson one, List<HandoverRows.NeedOf> needs, Map<String, Fate> meanings) {
        if (one.arrived() == null || !one.arrived()) {
            return one.arrived() == null ? Fate.WAITING : Fate.NOT_ARRIVED;
        }
        List<Fate> met = needs.stream()
                .filter(need -> need.state().equals(NeedState.FULFILLED.name()))
                .map(need -> meanings.getOrDefault(need.service(), Fate.RECEIVED))
                .toList();
        if (met.contains(Fate.RETURNED)) {
            return Fate.RETURNED;
        }
        if (met.contains(Fate.SHELTERED)) {
            return Fate.SHELTERED;
        }
        boolean ended =
                needs.stream().allMatch(need -> NeedState.valueOf(need.state()).ended());
        return ended ? Fate.CLOSED : Fate.RECEIVED;
    }
}

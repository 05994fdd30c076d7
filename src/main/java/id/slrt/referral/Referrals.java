package id.slrt.referral;

import id.slrt.access.Audit;
import id.slrt.access.Role;
import id.slrt.access.Viewer;
import id.slrt.district.District;
import id.slrt.intake.CaseHistory;
import id.slrt.intake.Cases;
import id.slrt.intake.Need;
import id.slrt.intake.ServiceCase;
import id.slrt.intake.need.Needs;
import id.slrt.intake.turn.NextStep;
import id.slrt.referral.routing.RoutingRule;
import id.slrt.shared.AppClock;
import id.slrt.shared.Inputs;
import id.slrt.shared.Problem;
import id.slrt.shared.Word;
import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sends needs to agencies and reads what became of them. */
@Singleton
public class Referrals {
    private final ReferralRepository referrals;
    private final Routing routing;
    private final Needs needs;
    private final Cases cases;
    private final CaseHistory history;
    private final District district;
    private final Disclosure disclosure;
    private final Audit audit;
    private final AppClock clock;
    private final ReferralClock due;
    private final ApplicationEventPublisher<ReferralMoved> moved;

    Referrals(
            ReferralRepository referrals,
            Routing routing,
            Needs needs,
            Cases cases,
            CaseHistory history,
            District district,
            Disclosure disclosure,
            Audit audit,
            AppClock clock,
            ReferralClock due,
            ApplicationEventPublisher<ReferralMoved> moved) {
        this.referrals = referrals;
        this.routing = routing;
        this.needs = needs;
        this.cases = cases;
        this.history = history;
        this.district = district;
        this.disclosure = disclosure;
        this.audit = audit;
        this.clock = clock;
        this.due = due;
        this.moved = moved;
    }

    /**
     * Sends a need to an agency.
     *
     * @param agency the officer's choice; null lets the rules decide
     * @throws Problem 409 when the need is not ready for it, or the applicant has not agreed to share with agencies
     */
    @Transactional
    public Referral send(long needId, @Nullable String agency, @Nullable String note, Viewer viewer) {
        Need need = needs.lock(needId);
        ServiceCase file = cases.require(cases.require(need.caseId()).ticket(), viewer);
        NextStep step = need.nextStep();
        if (step == null || !step.refers()) {
            throw Problem.conflict(step == null ? "need_ended" : "need_step." + Word.of(step));
        }
        if (step == NextStep.ROUTE && !viewer.is(Role.MANAGER)) {
            throw Problem.forbidden("route_by_manager");
        }
        Inputs inputs = new Inputs();
        String text = inputs.optional("note", note, 1000);
        RoutingRule rule =
                step == NextStep.TO_PROVINCE ? null : routing.route(need).orElse(null);
        List<String> choices = routing.choices(need, rule);
        String chosen = chosen(agency, rule, step == NextStep.REFER || step == NextStep.ROUTE ? List.of() : choices);
        check(inputs, chosen, choices);
        inputs.orThrow();
        String target = Objects.requireNonNull(chosen);
        if (!file.sharing().allows() && !target.equals(district.host())) {
            throw Problem.conflict("no_consent", district.agencyName(target));
        }
        Referral sent = referrals.save(draft(need, target, rule, text, viewer));
        needs.underWay(need, due.holder(sent));
        String to = district.agencyName(target);
        history.ofReferral(
                need,
                sent.key(),
                "referral_sent",
                null,
                ReferralState.SENT,
                text == null ? to : to + ": " + text,
                viewer);
        audit.record(viewer, "referral_sent", "referral", sent.key(), null);
        moved.publishEvent(new ReferralMoved(sent.key(), need.caseId(), needId, null, null, ReferralState.SENT));
        return sent;
    }

    /** What the officer says, else what the rule says, else (after a return) the first of those left; null when nobody can say. */
    private static @Nullable String chosen(
            @Nullable String agency, @Nullable RoutingRule rule, List<String> otherwise) {
        if (agency != null && !agency.isBlank()) {
            return agency.strip();
        }
        if (rule != null) {
            return rule.agency();
        }
        return otherwise.isEmpty() ? null : otherwise.getFirst();
    }

    private void check(Inputs inputs, @Nullable String agency, List<String> choices) {
        if (agency == null) {
            inputs.reject("agency", "no_rule");
        } else if (district.agency(agency).filter(a -> a.active()).isEmpty()) {
            inputs.reject("agency", "no_agency", agency);
        } else if (!choices.contains(agency)) {
            inputs.reject("agency", "agency_service", String.join(", ", choices));
        }
    }

    private Referral draft(Need need, String agency, @Nullable RoutingRule rule, @Nullable String note, Viewer viewer) {
        LocalDate dueAccept = due.dueAccept();
        RoutingRule by = rule != null && rule.agency().equals(agency) ? rule : null;
        return new Referral(
                null,
                need.key(),
                need.caseId(),
                need.personId(),
                need.service(),
                need.village(),
                agency,
                by == null ? null : by.position(),
                by == null ? null : by.because(viewer.locale()),
                ReferralState.SENT,
                (int) referrals.countByNeedId(need.key()) + 1,
                note,
                viewer.userId(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                clock.instant(),
                null,
                null,
                dueAccept,
                due.dueComplete(need.service()),
                dueAccept,
                0);
    }

    /** A referral for a viewer who may see it; the look at its person is recorded. */
    @Transactional
    public SeenReferral read(long id, Viewer viewer) {
        Referral referral = require(id);
        ReferralAccess.checkRead(referral, viewer);
        SeenReferral seen = disclosure.seen(referral, viewer);
        if (seen.whole()) {
            audit.record(viewer, "person_viewed", "person", referral.personId(), "referral " + id);
        }
        return seen;
    }

    public Referral require(long id) {
        return referrals.findById(id).orElseThrow(() -> Problem.notFound("no_referral", id));
    }

    /** Referrals by number, in one query. */
    public Map<Long, Referral> all(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : referrals.findByIdIn(ids).stream().collect(Collectors.toMap(Referral::key, referral -> referral));
    }

    /** The attempts for the needs of a case, oldest first. */
    public List<Referral> ofCase(long caseId) {
        return referrals.findByCaseIdOrderById(caseId);
    }
}

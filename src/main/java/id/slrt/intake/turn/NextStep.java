package id.slrt.intake.turn;

import id.slrt.access.Role;
import java.util.EnumSet;
import java.util.List;

/**
 * What has to happen next to a need. Every need that has not ended has one, and is somebody's turn: it is never left with
 * nobody. Who may do a step and within how many working days is the pack's to say ({@link Steps}); what stands here holds
 * where the pack is silent.
 */
public enum NextStep {
    /** The facilitator of the village visits the home. */
    VISIT(5, Role.FACILITATOR, Role.MANAGER),
    VERIFY(2, Role.BACK_OFFICE),
    RECOMMEND(1, Role.BACK_OFFICE),
    DETERMINE(2, Role.MANAGER),
    LETTER(1, Role.FRONT_OFFICE, Role.BACK_OFFICE, Role.MANAGER),
    REFER(1, Role.FRONT_OFFICE, Role.BACK_OFFICE, Role.MANAGER, Role.FACILITATOR),
    /** No routing rule says where it goes: the manager chooses. */
    ROUTE(1, Role.MANAGER),
    /** The agency of the open referral has the ball; its due dates are the referral's. */
    AGENCY(2),
    /** The agency waits for something that the applicant brings or answers; it has the referral still. */
    APPLICANT(10, Role.FRONT_OFFICE, Role.BACK_OFFICE, Role.MANAGER, Role.FACILITATOR),
    /** Wrong agency: choose another. */
    REROUTE(1, Role.FRONT_OFFICE, Role.BACK_OFFICE, Role.MANAGER, Role.FACILITATOR),
    /** The applicant brings what is missing; silent for ten working days, the need may be closed with notice (SP4N-LAPOR). */
    BRING_DOCUMENT(10, Role.FRONT_OFFICE, Role.BACK_OFFICE, Role.MANAGER, Role.FACILITATOR),
    /** No capacity: the next agency that offers the service, or parked until a date. */
    NEXT_AGENCY(1, Role.FRONT_OFFICE, Role.BACK_OFFICE, Role.MANAGER, Role.FACILITATOR),
    /** No capacity anywhere: comes back by itself on its day. */
    PARKED(1, Role.FRONT_OFFICE, Role.BACK_OFFICE, Role.MANAGER, Role.FACILITATOR),
    /** Not eligible: appeal (refer again) or close with the reason. */
    APPEAL_OR_CLOSE(2, Role.MANAGER),
    /** Person not found: the facilitator of the area looks; where there is none, the manager sends somebody. */
    OUTREACH(5, Role.FACILITATOR, Role.MANAGER),
    /** Nobody was found: the manager has it tried again, or closes with the reason. */
    DECIDE(2, Role.MANAGER),
    /** Duplicate: link to the other need and close, or go on. */
    CHECK_DUPLICATE(1, Role.FRONT_OFFICE, Role.BACK_OFFICE, Role.MANAGER),
    /** Outside the area: to the province. */
    TO_PROVINCE(2, Role.MANAGER, Role.FRONT_OFFICE, Role.BACK_OFFICE);

    private final int workingDays;

    @SuppressWarnings("ImmutableEnumChecker")
    private final List<Role> roles;

    NextStep(int workingDays, Role... roles) {
        this.workingDays = workingDays;
        this.roles = List.of(roles);
    }

    int workingDays() {
        return workingDays;
    }

    /** The first is whose work list it is on. */
    List<Role> roles() {
        return roles;
    }

    /** Whether this is one of the steps that a service can ask for before it is given. */
    public boolean inChain() {
        return compareTo(LETTER) <= 0;
    }

    /** Whether a referral may be sent now. */
    public boolean refers() {
        return EnumSet.of(REFER, ROUTE, REROUTE, BRING_DOCUMENT, NEXT_AGENCY, PARKED, TO_PROVINCE)
                .contains(this);
    }

    /** Whether an agency has a referral of the need under way. */
    public boolean withAgency() {
        return this == AGENCY || this == APPLICANT;
    }

    public Party party() {
        return this == BRING_DOCUMENT || this == APPLICANT ? Party.APPLICANT : Party.DESK;
    }
}

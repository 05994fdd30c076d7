package id.slrt.intake;

import id.slrt.access.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What has to happen next to a need, and whose work that is. Every need that has not ended has one: a need is never left
 * with nobody.
 */
public enum NextStep {
    VERIFY(Role.BACK_OFFICE),
    DETERMINE(Role.MANAGER),
    REFER(Role.FRONT_OFFICE),
    /** The agency of the open referral has the ball. */
    AGENCY,
    /** Wrong agency: choose another. */
    REROUTE(Role.FRONT_OFFICE),
    /** The applicant brings what is missing; then it goes out again. */
    BRING_DOCUMENT(Role.FRONT_OFFICE),
    /** No capacity: the next agency that offers the service. */
    NEXT_AGENCY(Role.FRONT_OFFICE),
    /** Not eligible: appeal (refer again) or close with the reason. */
    APPEAL_OR_CLOSE(Role.MANAGER),
    /** Person not found: the facilitator of the area looks; where there is none, the manager sends somebody. */
    OUTREACH(Role.FACILITATOR, Role.MANAGER),
    /** Duplicate: link to the other referral, or close. */
    CHECK_DUPLICATE(Role.FRONT_OFFICE),
    /** Outside the area: to the province. */
    TO_PROVINCE(Role.MANAGER);

    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<Role> owners;

    NextStep(Role... owners) {
        this.owners = Set.of(owners);
    }

    /** The steps that are this role's work. */
    public static List<NextStep> of(Role role) {
        return Stream.of(values()).filter(step -> step.owners.contains(role)).toList();
    }

    /** Whether a referral may be sent now. */
    public boolean refers() {
        return EnumSet.complementOf(EnumSet.of(VERIFY, DETERMINE, AGENCY)).contains(this);
    }
}

package id.slrt.referral;

import id.slrt.access.Permission;
import id.slrt.access.Role;
import id.slrt.access.Viewer;
import id.slrt.shared.Problem;

/** Who may see and move a referral: the agency it was sent to, and the desk that sent it. */
public final class ReferralAccess {
    private ReferralAccess() {}

    /** @throws Problem 403 for who may not see it */
    public static void checkRead(Referral referral, Viewer viewer) {
        boolean desk = viewer.may(Permission.REVOKE_REFERRALS);
        boolean facilitator = viewer.is(Role.FACILITATOR) && viewer.covers(referral.village());
        if (!desk && !facilitator && !viewer.worksFor(referral.agency())) {
            throw Problem.forbidden("referral_not_yours");
        }
    }

    static void checkMove(Referral referral, Move move, Viewer viewer) {
        checkRead(referral, viewer);
        if (!may(referral, move, viewer)) {
            throw Problem.forbidden(move.byAgency() ? "referral_other_agency" : "referral_other_sender");
        }
    }

    public static boolean may(Referral referral, Move move, Viewer viewer) {
        return switch (move) {
            case REVOKE -> viewer.may(Permission.REVOKE_REFERRALS);
            case CALL_OFF -> false;
            case ENTER_IN_ERROR -> viewer.is(Role.MANAGER) || viewer.userId() == referral.sender();
            default -> viewer.worksFor(referral.agency()) && viewer.may(Permission.ANSWER_REFERRALS);
        };
    }
}

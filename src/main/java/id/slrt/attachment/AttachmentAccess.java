package id.slrt.attachment;

import id.slrt.access.Role;
import id.slrt.access.Viewer;
import id.slrt.intake.Cases;
import id.slrt.intake.ServiceCase;
import id.slrt.referral.Referral;
import id.slrt.referral.Referrals;
import id.slrt.shared.Problem;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.stream.Collectors;

/** Whose case it is, as far as its papers go. */
@Singleton
class AttachmentAccess {
    private final Cases cases;
    private final Referrals referrals;

    AttachmentAccess(Cases cases, Referrals referrals) {
        this.cases = cases;
        this.referrals = referrals;
    }

    /** @throws Problem 403 for who is none of the case; who may not know a case gets the same answer for none */
    Reach reach(ServiceCase file, Viewer viewer) {
        if (!viewer.is(Role.AGENCY)) {
            cases.require(file.ticket(), viewer);
            return new Reach(true, Set.of());
        }
        Set<Long> open = referrals.ofCase(file.key()).stream()
                .filter(referral -> referral.state().open() && viewer.worksFor(referral.agency()))
                .map(Referral::needId)
                .collect(Collectors.toSet());
        if (open.isEmpty()) {
            throw Problem.forbidden("attachment_not_yours");
        }
        return new Reach(false, open);
    }
}

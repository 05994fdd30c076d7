package id.slrt.referral.web;

import id.slrt.access.Viewer;
import id.slrt.intake.CaseSection;
import id.slrt.referral.Disclosure;
import id.slrt.referral.Referral;
import id.slrt.referral.Referrals;
import id.slrt.shared.AppClock;
import jakarta.inject.Singleton;
import java.util.List;

/** Referrals as the API tells them to a viewer, in two queries however many they are. */
@Singleton
class ReferralViews implements CaseSection {
    private final Referrals referrals;
    private final Disclosure disclosure;
    private final AppClock clock;

    ReferralViews(Referrals referrals, Disclosure disclosure, AppClock clock) {
        this.referrals = referrals;
        this.disclosure = disclosure;
        this.clock = clock;
    }

    List<ReferralAnswer> answers(List<Referral> rows, Viewer viewer) {
        return disclosure.seen(rows, viewer).stream()
                .map(seen -> ReferralAnswer.of(seen, clock.today()))
                .toList();
    }

    @Override
    public String name() {
        return "referrals";
    }

    @Override
    public List<?> of(long caseId, Viewer viewer) {
        return answers(referrals.ofCase(caseId), viewer);
    }
}

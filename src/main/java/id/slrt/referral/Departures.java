package id.slrt.referral;

import id.slrt.access.Audit;
import id.slrt.access.UserDisabled;
import id.slrt.intake.CaseHistory;
import id.slrt.intake.need.Needs;
import id.slrt.shared.Word;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.util.List;

/** What somebody had in hand who does not work here any more goes back to the queue of the agency, with a note. */
@Singleton
class Departures {
    private final ReferralRepository referrals;
    private final Needs needs;
    private final CaseHistory history;
    private final Audit audit;

    Departures(ReferralRepository referrals, Needs needs, CaseHistory history, Audit audit) {
        this.referrals = referrals;
        this.needs = needs;
        this.history = history;
        this.audit = audit;
    }

    @EventListener
    void gone(UserDisabled event) {
        List<Referral> held = referrals.heldBy(event.userId());
        referrals.release(event.userId());
        needs.released(event.userId());
        history.ofReferrals(
                held.stream()
                        .map(referral -> new CaseHistory.ReferralLine(
                                referral.caseId(), referral.needId(), referral.key(), Word.of(referral.state())))
                        .toList(),
                "referral_released",
                event.displayName(),
                event.by());
        audit.recordAll(
                event.by(),
                "referral_released",
                "referral",
                held.stream().map(Referral::key).toList(),
                null);
    }
}

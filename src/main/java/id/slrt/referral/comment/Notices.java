package id.slrt.referral.comment;

import id.slrt.referral.ApplicantAnswered;
import id.slrt.referral.Move;
import id.slrt.referral.Referral;
import id.slrt.referral.ReferralMoved;
import id.slrt.referral.Referrals;
import id.slrt.shared.Text;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;

/** What happens to a referral without its agency's doing is said in the thread, where it waits as unread for the agency. */
@Singleton
class Notices {
    private final Comments comments;
    private final Referrals referrals;
    private final Text text;

    Notices(Comments comments, Referrals referrals, Text text) {
        this.comments = comments;
        this.referrals = referrals;
        this.text = text;
    }

    @EventListener
    void moved(ReferralMoved event) {
        if (event.move() == Move.CALL_OFF) {
            Referral referral = referrals.require(event.referralId());
            String why = referral.answer() == null ? "" : referral.answer();
            comments.tell(referral, "SLRT", text.of(Text.ID, "comment.called_off", why));
        }
    }

    @EventListener
    void answered(ApplicantAnswered event) {
        String said = event.text() == null ? text.of(Text.ID, "comment.answered_desk") : event.text();
        comments.tell(referrals.require(event.referralId()), text.of(Text.ID, "comment.applicant"), said);
    }
}

package id.slrt.referral;

import id.slrt.access.Viewer;
import id.slrt.district.District;
import id.slrt.intake.Need;
import id.slrt.intake.need.Needs;
import id.slrt.intake.need.OpenReferral;
import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;

/** What the desk does with a need that an agency has, brought to the referral. */
@Singleton
class UnderWay implements OpenReferral {
    private final ReferralRepository referrals;
    private final ReferralMoves moves;
    private final Needs needs;
    private final ReferralClock due;
    private final District district;
    private final ApplicationEventPublisher<ApplicantAnswered> answered;

    UnderWay(
            ReferralRepository referrals,
            ReferralMoves moves,
            Needs needs,
            ReferralClock due,
            District district,
            ApplicationEventPublisher<ApplicantAnswered> answered) {
        this.answered = answered;
        this.referrals = referrals;
        this.moves = moves;
        this.needs = needs;
        this.due = due;
        this.district = district;
    }

    @Override
    public boolean leftTheOffice(Need need) {
        return referrals
                .lockOpen(need.key())
                .filter(open -> !open.agency().equals(district.host()))
                .isPresent();
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void callOff(Need need, String reason, Viewer viewer) {
        referrals.lockOpen(need.key()).ifPresent(open -> moves.follow(open, Move.CALL_OFF, reason, need, viewer));
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void goOn(Need need, @Nullable String answer, Viewer viewer) {
        referrals.lockOpen(need.key()).ifPresent(open -> {
            Referral after = moves.follow(open, Move.RESUME, answer, need, viewer);
            needs.underWay(need, due.holder(after));
            answered.publishEvent(new ApplicantAnswered(open.key(), answer));
        });
    }
}

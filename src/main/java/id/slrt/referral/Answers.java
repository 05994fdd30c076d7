package id.slrt.referral;

import id.slrt.intake.ServiceCase;
import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;

/** Brings what an applicant wrote to the agencies that wait for her. */
@Singleton
public class Answers {
    private final ReferralRepository referrals;
    private final ApplicationEventPublisher<ApplicantAnswered> answered;

    Answers(ReferralRepository referrals, ApplicationEventPublisher<ApplicantAnswered> answered) {
        this.referrals = referrals;
        this.answered = answered;
    }

    /** Where several agencies wait, whose question it answers is the desk's to say: each learns only that there is one. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void wrote(ServiceCase file, String text) {
        List<Referral> waiting = referrals.findByCaseIdOrderById(file.key()).stream()
                .filter(referral ->
                        referral.state() == ReferralState.ON_HOLD && referral.holdReason() == HoldReason.APPLICANT)
                .toList();
        boolean clear = waiting.stream().map(Referral::agency).distinct().count() == 1;
        waiting.forEach(referral -> answered.publishEvent(new ApplicantAnswered(referral.key(), clear ? text : null)));
    }
}

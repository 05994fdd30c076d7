package id.slrt.referral;

import id.slrt.intake.escalation.TurnEscalated;
import id.slrt.intake.need.NeedEnded;
import id.slrt.intake.need.NeedReopened;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Every event that a feature to the right would have heard. */
@Singleton
class Overheard {
    final List<ReferralMoved> moved = Collections.synchronizedList(new ArrayList<>());
    final List<NeedEnded> ended = Collections.synchronizedList(new ArrayList<>());
    final List<NeedReopened> reopened = Collections.synchronizedList(new ArrayList<>());
    final List<TurnEscalated> escalated = Collections.synchronizedList(new ArrayList<>());

    @EventListener
    void on(ReferralMoved event) {
        moved.add(event);
    }

    @EventListener
    void on(NeedEnded event) {
        ended.add(event);
    }

    @EventListener
    void on(NeedReopened event) {
        reopened.add(event);
    }

    @EventListener
    void on(TurnEscalated event) {
        escalated.add(event);
    }
}

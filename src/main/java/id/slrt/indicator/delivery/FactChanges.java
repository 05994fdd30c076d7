package id.slrt.indicator.delivery;

import id.slrt.intake.opening.CaseOpened;
import id.slrt.letter.LetterChanged;
import id.slrt.referral.ReferralMoved;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;

/** Logs the changes of facts that other features keep. */
@Singleton
class FactChanges {
    private final FactRows facts;

    FactChanges(FactRows facts) {
        this.facts = facts;
    }

    @EventListener
    void opened(CaseOpened opened) {
        facts.changed(FactKind.CASE.name(), opened.caseId());
    }

    @EventListener
    void moved(ReferralMoved moved) {
        facts.changed(FactKind.REFERRAL.name(), moved.referralId());
    }

    @EventListener
    void changed(LetterChanged letter) {
        facts.changed(FactKind.LETTER.name(), letter.letterId());
    }
}

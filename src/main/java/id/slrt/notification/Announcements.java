package id.slrt.notification;

import id.slrt.district.District;
import id.slrt.district.Service;
import id.slrt.intake.CaseClosed;
import id.slrt.intake.CaseOpened;
import id.slrt.intake.Cases;
import id.slrt.intake.NeedEnded;
import id.slrt.intake.NeedState;
import id.slrt.intake.Needs;
import id.slrt.referral.Move;
import id.slrt.referral.Referral;
import id.slrt.referral.ReferralMoved;
import id.slrt.referral.Referrals;
import id.slrt.referral.ReturnReason;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Which events the applicant is told of. Runs inside the event's transaction, so it is told exactly what happened. */
@Singleton
class Announcements {
    private final Writing writing;
    private final Cases cases;
    private final Needs needs;
    private final Referrals referrals;
    private final District district;

    Announcements(Writing writing, Cases cases, Needs needs, Referrals referrals, District district) {
        this.writing = writing;
        this.cases = cases;
        this.needs = needs;
        this.referrals = referrals;
        this.district = district;
    }

    @EventListener
    void opened(CaseOpened event) {
        writing.write(cases.require(event.caseId()), "case_registered", Writing.About.NOTHING);
    }

    @EventListener
    void moved(ReferralMoved event) {
        if (event.move() == null) {
            Referral referral = referrals.require(event.referralId());
            tell(referral, "referral_sent", referral.dueAccept());
        } else if (event.move() == Move.ACCEPT) {
            Referral referral = referrals.require(event.referralId());
            tell(referral, "referral_accepted", referral.dueComplete());
        } else if (event.move() == Move.RETURN) {
            Referral referral = referrals.require(event.referralId());
            if (referral.returnReason() == ReturnReason.MISSING_DOCUMENT) {
                tell(referral, "document_missing", null);
            }
        }
    }

    @EventListener
    void ended(NeedEnded event) {
        if (event.state() == NeedState.WITHDRAWN) {
            return;
        }
        Service service =
                district.service(needs.require(event.needId()).service()).orElseThrow();
        writing.write(
                cases.require(event.caseId()),
                event.state() == NeedState.FULFILLED ? "need_fulfilled" : "need_not_fulfilled",
                new Writing.About(service, event.agency(), null, event.referralId()));
    }

    @EventListener
    void closed(CaseClosed event) {
        writing.write(cases.require(event.caseId()), "case_closed", Writing.About.NOTHING);
    }

    private void tell(Referral referral, String template, @Nullable LocalDate date) {
        writing.write(
                cases.require(referral.caseId()),
                template,
                new Writing.About(
                        district.service(referral.service()).orElseThrow(), referral.agency(), date, referral.key()));
    }
}

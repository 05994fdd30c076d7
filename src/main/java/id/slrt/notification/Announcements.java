package id.slrt.notification;

import id.slrt.district.District;
import id.slrt.district.Service;
import id.slrt.intake.Cases;
import id.slrt.intake.NeedState;
import id.slrt.intake.escalation.Escalation;
import id.slrt.intake.escalation.TurnEscalated;
import id.slrt.intake.need.CaseClosed;
import id.slrt.intake.need.NeedEnded;
import id.slrt.intake.need.NeedLetterIssued;
import id.slrt.intake.need.Needs;
import id.slrt.intake.need.PersonDied;
import id.slrt.intake.opening.CaseOpened;
import id.slrt.notification.template.MessageKind;
import id.slrt.referral.HoldReason;
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
    private final AgencyMail mail;
    private final Referrals referrals;
    private final NotificationRepositories.Messages messages;
    private final ContactTasks tasks;
    private final District district;

    Announcements(
            Writing writing,
            AgencyMail mail,
            Cases cases,
            Needs needs,
            Referrals referrals,
            NotificationRepositories.Messages messages,
            ContactTasks tasks,
            District district) {
        this.messages = messages;
        this.tasks = tasks;
        this.writing = writing;
        this.mail = mail;
        this.cases = cases;
        this.needs = needs;
        this.referrals = referrals;
        this.district = district;
    }

    @EventListener
    void opened(CaseOpened event) {
        writing.write(cases.require(event.caseId()), MessageKind.CASE_REGISTERED, Writing.About.NOTHING);
    }

    @EventListener
    void moved(ReferralMoved event) {
        if (event.move() == null) {
            Referral referral = referrals.require(event.referralId());
            tell(referral, MessageKind.REFERRAL_SENT, referral.dueAccept());
            mail.referred(referral);
        } else if (event.move() == Move.ACCEPT) {
            Referral referral = referrals.require(event.referralId());
            tell(referral, MessageKind.REFERRAL_ACCEPTED, referral.dueComplete());
        } else if (event.move() == Move.RETURN) {
            Referral referral = referrals.require(event.referralId());
            if (referral.returnReason() == ReturnReason.MISSING_DOCUMENT) {
                tell(referral, MessageKind.DOCUMENT_MISSING, null);
            }
        } else if (event.move() == Move.HOLD) {
            Referral referral = referrals.require(event.referralId());
            if (referral.holdReason() == HoldReason.APPLICANT) {
                tell(referral, MessageKind.APPLICANT_AWAITED, null);
            }
        } else if (event.move() == Move.CALL_OFF) {
            mail.calledOff(referrals.require(event.referralId()));
        }
    }

    /** A letter of the desk's own services fulfils the need, which is told by itself. */
    @EventListener
    void letterIssued(NeedLetterIssued event) {
        Service service =
                district.service(needs.require(event.needId()).service()).orElseThrow();
        if (!service.desk()) {
            writing.write(
                    cases.require(event.caseId()),
                    MessageKind.LETTER_READY,
                    new Writing.About(service, district.host(), null, null, null));
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
                event.state() == NeedState.FULFILLED ? MessageKind.NEED_FULFILLED : MessageKind.NEED_NOT_FULFILLED,
                new Writing.About(service, event.agency(), null, event.referralId(), null));
    }

    @EventListener
    void late(TurnEscalated event) {
        if (event.level() == Escalation.HEAD) {
            mail.late(event);
        }
    }

    /** What was about to be sent stays unsent, and nobody calls. */
    @EventListener
    void died(PersonDied event) {
        if (cases.require(event.caseId()).quietSince() != null) {
            messages.suppress(event.caseId(), "died");
            tasks.close(event.caseId(), "died");
        }
    }

    @EventListener
    void closed(CaseClosed event) {
        writing.write(cases.require(event.caseId()), MessageKind.CASE_CLOSED, Writing.About.NOTHING);
    }

    private void tell(Referral referral, MessageKind kind, @Nullable LocalDate date) {
        writing.write(
                cases.require(referral.caseId()),
                kind,
                new Writing.About(
                        district.service(referral.service()).orElseThrow(),
                        referral.agency(),
                        date,
                        referral.key(),
                        referral.awaited()));
    }
}

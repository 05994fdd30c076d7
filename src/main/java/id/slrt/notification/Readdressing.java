package id.slrt.notification;

import id.slrt.intake.CasePhones;
import id.slrt.intake.Cases;
import id.slrt.intake.ServiceCase;
import id.slrt.intake.change.PhoneChanged;
import id.slrt.intake.change.Resend;
import id.slrt.notification.template.MessageKind;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;

/**
 * A case's number was put right: what still waits for the number before never goes there, and goes to the new one when the
 * officer wants it, with what had not arrived. Runs in the transaction of the change.
 */
@Singleton
class Readdressing {
    private static final int MOST = 10;

    private final NotificationRepositories.Messages messages;
    private final Contacts contacts;
    private final CasePhones phones;
    private final Cases cases;
    private final Posting posting;

    Readdressing(
            NotificationRepositories.Messages messages,
            Contacts contacts,
            CasePhones phones,
            Cases cases,
            Posting posting) {
        this.messages = messages;
        this.contacts = contacts;
        this.phones = phones;
        this.cases = cases;
        this.posting = posting;
    }

    @EventListener
    void changed(PhoneChanged event) {
        messages.suppress(event.caseId(), "phone_changed");
        ServiceCase file = cases.require(event.caseId());
        if (event.resend() == Resend.NONE || file.phone() == null) {
            return;
        }
        String phone = file.phone();
        boolean shared = phones.isShared(phone);
        String before = event.resend() == Resend.ALL ? event.before() : null;
        messages.notArrived(event.caseId(), before, MOST).reversed().stream()
                .filter(message -> !shared || mayBeReadByOthers(message))
                .forEach(message -> posting.post(again(message, phone, Way.of(file.messageChannel()))));
    }

    /** A text that was written for one reader is not sent to a phone with several. */
    private static boolean mayBeReadByOthers(Message message) {
        return MessageKind.of(message.template())
                .filter(kind -> kind.audience() == MessageKind.Audience.ABOUT_A_SERVICE)
                .isEmpty();
    }

    private Draft again(Message message, String phone, Way way) {
        boolean sameWay = message.channel() == way;
        return new Draft(
                message.caseId(),
                message.referralId(),
                phone,
                way,
                message.template(),
                message.templateId(),
                message.text(),
                sameWay ? message.contentSid() : null,
                sameWay ? message.contentVariables() : null,
                message.urgent(),
                message.id(),
                message.parts(),
                contacts.obstacle(phone, way));
    }
}

package id.slrt.notification;

import id.slrt.notification.template.SmsLength;
import id.slrt.notification.template.Templates;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A message about to be written into the outbox. {@code obstacle} says why it will never be sent; null when it will. */
record Draft(
        @Nullable Long caseId,
        @Nullable Long referralId,
        @Nullable String recipient,
        Way channel,
        String template,
        @Nullable Long templateId,
        String text,
        @Nullable String contentSid,
        @Nullable String contentVariables,
        boolean urgent,
        @Nullable Long insteadOf,
        int parts,
        @Nullable String obstacle) {

    /** To an agency or a partner about a referral, of a text that is there and by a way that is open. */
    static Draft about(
            long caseId, @Nullable Long referralId, String recipient, Way way, String code, Templates.Filled filled) {
        return new Draft(
                caseId,
                referralId,
                recipient,
                way,
                code,
                filled.templateId(),
                filled.text(),
                way == Way.WHATSAPP ? filled.contentSid() : null,
                way == Way.WHATSAPP ? filled.contentVariables() : null,
                false,
                null,
                way == Way.EMAIL ? 1 : SmsLength.of(filled.text()).parts(),
                null);
    }

    Message message(Instant now, Instant due) {
        return new Message(
                null,
                caseId,
                referralId,
                recipient,
                channel,
                template,
                templateId,
                text,
                contentSid,
                contentVariables,
                urgent,
                insteadOf,
                obstacle == null ? MessageState.QUEUED : MessageState.SUPPRESSED,
                obstacle,
                0,
                null,
                null,
                parts,
                0,
                now,
                obstacle == null ? due : null,
                null,
                null,
                null);
    }
}

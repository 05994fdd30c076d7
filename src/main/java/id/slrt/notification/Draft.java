package id.slrt.notification;

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

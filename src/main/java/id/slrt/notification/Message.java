package id.slrt.notification;

import id.slrt.referral.link.LinkTokens;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Transient;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One message to one phone or mailbox, with the text as it was or will be sent.
 *
 * @param caseId null for what is about no case, such as an operator's test
 * @param recipient in the form +62812..., or an address; null when the case has no phone, and then it is suppressed
 * @param templateId the version of the template that it was written from
 * @param contentSid the approved WhatsApp template at Twilio, with its variables as JSON
 * @param urgent may go at night and beyond the number's share of the day
 * @param insteadOf the WhatsApp message that did not arrive, for the SMS that goes instead
 * @param reason why it waits, failed, was not delivered or is suppressed: {@code message.reason.<word>}
 * @param doubtSince since when the provider may have it without our knowing
 * @param parts of an SMS; each is paid for
 * @param cost rupiah, once handed over
 * @param dueAt when a worker has to take it up; null when nothing is left to do
 * @param sentAt when the provider took it
 * @param sweepAt when the provider is asked what became of it; null when that is known
 */
@MappedEntity("message")
public record Message(
        @Id @GeneratedValue @Nullable Long id,
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
        MessageState state,
        @Nullable String reason,
        int attempts,
        @Nullable Instant doubtSince,
        @Nullable String providerSid,
        int parts,
        int cost,
        Instant createdAt,
        @Nullable Instant dueAt,
        @Nullable Instant sentAt,
        @Nullable Instant deliveredAt,
        @Nullable Instant sweepAt) {

    public long key() {
        return Objects.requireNonNull(id);
    }

    /** Whom it goes to; only for messages that go to somebody. */
    public String to() {
        return Objects.requireNonNull(recipient);
    }

    /** The phone for eyes that need not know it: {@code +62812****789}; empty when there is none. */
    @Transient
    public String maskedRecipient() {
        return recipient == null ? "" : channel == Way.EMAIL ? recipient : Recipients.mask(recipient);
    }

    /** The text for eyes that need not hold the link in it. */
    @Transient
    public String shown() {
        return LinkTokens.hide(text);
    }

    /** The same message with another text, for whoever sends it. */
    Message reading(String otherText, @Nullable String otherVariables) {
        return new Message(
                id,
                caseId,
                referralId,
                recipient,
                channel,
                template,
                templateId,
                otherText,
                contentSid,
                otherVariables,
                urgent,
                insteadOf,
                state,
                reason,
                attempts,
                doubtSince,
                providerSid,
                parts,
                cost,
                createdAt,
                dueAt,
                sentAt,
                deliveredAt,
                sweepAt);
    }

    /** To an agency, not to an applicant. */
    @Transient
    boolean toAgency() {
        return template.startsWith("agency_");
    }

    /** When it got to where it stands, as far as that is known. */
    @Transient
    public Instant since() {
        return deliveredAt != null ? deliveredAt : sentAt != null ? sentAt : createdAt;
    }

    /** Waits for its hour, its day or a new budget, not for the provider. */
    @Transient
    public boolean held() {
        return state == MessageState.QUEUED && dueAt != null && reason != null && attempts == 0;
    }
}

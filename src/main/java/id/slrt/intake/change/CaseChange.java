package id.slrt.intake.change;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * A change as it is sent, raw.
 *
 * @param what the word of a {@link What}
 * @param value the new text or word; empty clears a phone, a place of contact and a reporter's name
 * @param relation of the reporter to the person
 * @param complaint number of the complaint to be put right
 * @param reason required where {@link What#reasoned()}
 * @param resend after a change of phone: {@code missing} for what had not arrived, {@code all} also for what went to the
 *     number before, which was somebody else's; nothing when empty
 * @param version of the case as it was seen; a newer one refuses the change
 */
@Serdeable
public record CaseChange(
        @Nullable String what,
        @Nullable String value,
        @Nullable String relation,
        @Nullable Long complaint,
        @Nullable String reason,
        @Nullable String resend,
        @Nullable Integer version) {}

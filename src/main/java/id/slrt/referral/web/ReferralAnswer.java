package id.slrt.referral.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.slrt.intake.ServiceCase;
import id.slrt.referral.Referral;
import id.slrt.referral.SeenReferral;
import id.slrt.referral.Transitions;
import id.slrt.shared.Word;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A referral as the API tells it; {@code person} and what else tells of her only to who may know. */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReferralAnswer(
        long referralId,
        long needId,
        @Nullable String ticket,
        String service,
        @Nullable String person,
        String agency,
        @Nullable String rule,
        @Nullable String sharing,
        String state,
        int attempt,
        @Nullable String note,
        @Nullable String assignee,
        @Nullable String holdReason,
        @Nullable String returnReason,
        @Nullable String outcome,
        @Nullable String answer,
        @Nullable String wanted,
        Instant sentAt,
        LocalDate dueAccept,
        LocalDate dueComplete,
        boolean late,
        List<String> possible,
        int version) {

    static ReferralAnswer of(SeenReferral seen, LocalDate today) {
        Referral referral = seen.referral();
        ServiceCase file = seen.file();
        return new ReferralAnswer(
                referral.key(),
                referral.needId(),
                file == null ? null : file.ticket(),
                referral.service(),
                seen.person() == null ? null : seen.person().name(),
                referral.agency(),
                referral.rulePosition() == null ? null : referral.rulePosition() + ": " + referral.ruleBecause(),
                file == null ? null : Word.of(file.sharing()),
                Word.of(referral.state()),
                referral.attempt(),
                referral.note(),
                referral.assigneeName(),
                word(referral.holdReason()),
                word(referral.returnReason()),
                word(referral.outcome()),
                referral.answer(),
                referral.awaited(),
                referral.sentAt(),
                referral.dueAccept(),
                referral.dueComplete(),
                referral.late(today),
                Transitions.possible(referral.state()).stream().map(Word::of).toList(),
                referral.version());
    }

    private static @Nullable String word(@Nullable Enum<?> constant) {
        return constant == null ? null : Word.of(constant);
    }
}

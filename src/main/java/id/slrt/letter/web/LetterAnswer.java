package id.slrt.letter.web;

import id.slrt.letter.Letter;
import id.slrt.shared.Word;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A letter in the API; {@code sha256} is that of its PDF. */
@Serdeable
record LetterAnswer(
        long letterId,
        String kind,
        String number,
        String state,
        long needId,
        Instant issuedAt,
        String code,
        String sha256,
        @Nullable Instant cancelledAt,
        @Nullable String cancelReason) {
    static LetterAnswer of(Letter letter) {
        return new LetterAnswer(
                letter.key(),
                letter.kind(),
                letter.number(),
                Word.of(letter.state()),
                letter.needId(),
                letter.issuedAt(),
                letter.code(),
                letter.sha256(),
                letter.cancelledAt(),
                letter.cancelReason());
    }
}

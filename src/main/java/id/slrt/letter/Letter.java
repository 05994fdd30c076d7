package id.slrt.letter;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A letter that was issued. Nothing in it changes but its cancelling; the paper itself is kept byte for byte.
 *
 * @param code what its QR code tells, 16 characters
 * @param named whom the paper names; empty when nobody
 * @param sha256 of the PDF
 */
@MappedEntity("letter")
public record Letter(
        @Id @GeneratedValue @Nullable Long id,
        String kind,
        String series,
        int year,
        int seq,
        String number,
        String code,
        long caseId,
        long needId,
        long personId,
        String named,
        long templateId,
        long signatoryId,
        String signedAs,
        Instant issuedAt,
        long issuedBy,
        String issuer,
        LetterState state,
        @Nullable Instant cancelledAt,
        @Nullable String canceller,
        @Nullable String cancelReason,
        String sha256) {

    public long key() {
        return Objects.requireNonNull(id);
    }

    public boolean cancelled() {
        return state == LetterState.CANCELLED;
    }
}

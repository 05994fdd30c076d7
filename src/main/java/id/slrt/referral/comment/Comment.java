package id.slrt.referral.comment;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing said about a referral. Never changed; withdrawn it is kept, but not shown.
 *
 * @param userId 0: somebody of the agency through a link
 * @param agency whose people said it; null for an account of no agency
 */
@MappedEntity("referral_comment")
public record Comment(
        @Id @GeneratedValue @Nullable Long id,
        long referralId,
        long userId,
        String author,
        @Nullable String agency,
        String text,
        Instant at,
        @Nullable Instant withdrawnAt) {
    /** How long its author can take it back. */
    static final Duration SECOND_THOUGHTS = Duration.ofMinutes(10);

    public long key() {
        return Objects.requireNonNull(id);
    }

    public boolean mayBeWithdrawn(long user, Instant now) {
        return withdrawnAt == null && user != 0 && user == userId && now.isBefore(at.plus(SECOND_THOUGHTS));
    }
}

package id.slrt.referral.link;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Transient;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A link to one referral for one agency. Neither the token nor the full address it was sent to is kept.
 *
 * @param nonce random; with the server's secret it makes the token
 * @param digest of the token, by which it is found
 * @param sentTo masked; null when it was only shown
 * @param openedAt when somebody first gave a name and looked
 * @param usedFor the last move made with it
 */
@MappedEntity("partner_link")
public record PartnerLink(
        @Id @GeneratedValue @Nullable Long id,
        long referralId,
        String agency,
        String nonce,
        String digest,
        LinkWay way,
        @Nullable String sentTo,
        Instant createdAt,
        long createdBy,
        String createdName,
        Instant expiresAt,
        @Nullable Instant openedAt,
        @Nullable String openedBy,
        @Nullable Instant usedAt,
        @Nullable String usedBy,
        @Nullable String usedFor,
        @Nullable Instant revokedAt,
        @Nullable String revokedBy) {

    public long key() {
        return Objects.requireNonNull(id);
    }

    /** Stands for the address of the link in a text that is kept; whoever sends it puts the address in. */
    @Transient
    public String placeholder() {
        return LinkTokens.PLACEHOLDER.formatted(nonce);
    }

    public boolean alive(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }
}

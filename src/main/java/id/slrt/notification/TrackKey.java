package id.slrt.notification;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Transient;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;

/**
 * What opens the tracking page of a case beside its ticket.
 *
 * @param pin six digits, printed on the receipt and sent by message
 * @param token 160 bits in base64url, in the QR code of the receipt only
 */
@MappedEntity("track_key")
public record TrackKey(@Id long caseId, String pin, String token, Instant madeAt) {
    static final int TOKEN_LENGTH = 27;

    /** Whether somebody brings a token, right or wrong, and not something typed. */
    static boolean canBeToken(String given) {
        return given.matches("[A-Za-z0-9_-]{" + TOKEN_LENGTH + "}");
    }

    boolean isToken(String given) {
        return same(token, given);
    }

    /** As read aloud: 482 915. */
    boolean isPin(String given) {
        return same(pin, given.replaceAll("[\\s.-]", ""));
    }

    @Transient
    public String shownPin() {
        return pin.substring(0, 3) + " " + pin.substring(3);
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}

package id.slrt.indicator.delivery;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Names for people that say nothing but "the same person": {@code W-} and six characters without look-alikes (the
 * alphabet of the tickets), from a keyed hash of the list and the person's id: in another list the same person has
 * another name, so that what stands in two lists cannot be put together. Without the installation's token secret nobody
 * can go back to the person.
 */
@Singleton
public class Pseudonyms {
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRTUVWXY";
    private static final int LENGTH = 6;
    private static final String HMAC = "HmacSHA256";

    private final SecretKeySpec key;

    Pseudonyms(@Value("${slrt.token.secret}") String secret) {
        byte[] installation = secret.getBytes(StandardCharsets.UTF_8);
        // A key of its own, so that no pseudonym tells anything about the secret that signs tokens.
        this.key = new SecretKeySpec(hash(new SecretKeySpec(installation, HMAC), "slrt pseudonyms"), HMAC);
    }

    /** @param list what tells the list from every other */
    public String of(String list, long personId) {
        byte[] hash = hash(key, list + '\n' + personId);
        StringBuilder name = new StringBuilder("W-");
        for (byte digit : digits(hash)) {
            name.append(ALPHABET.charAt(digit));
        }
        return name.toString();
    }

    private static byte[] digits(byte[] hash) {
        long number = 0;
        for (int i = 0; i < Long.BYTES - 1; i++) {
            number = number << Byte.SIZE | Byte.toUnsignedLong(hash[i]);
        }
        byte[] digits = new byte[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            digits[i] = (byte) (number % ALPHABET.length());
            number /= ALPHABET.length();
        }
        return digits;
    }

    private static byte[] hash(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

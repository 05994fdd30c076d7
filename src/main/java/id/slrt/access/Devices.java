package id.slrt.access;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Which accounts a browser has signed in with before, as it says in a cookie that we sealed: {@code account.number.seal},
 * joined by {@code ~}. Wrong tries made elsewhere then do not lock out whoever sits at her own machine.
 */
@Singleton
class Devices {
    /** A machine at the counter has some users; who has not been there for long goes first. */
    private static final int MOST = 8;

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final SecretKeySpec secret;

    Devices(@Value("${slrt.token.secret}") String secret) {
        this.secret = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    /** The browser's number for this account; null when it never signed in with it. */
    @Nullable
    String number(long account, @Nullable String cookie) {
        return entries(cookie).stream()
                .filter(entry -> isOf(account, entry))
                .findFirst()
                .map(entry -> entry.split("\\.")[1])
                .orElse(null);
    }

    /** The cookie of a browser that has signed in with this account now. */
    String remember(long account, @Nullable String cookie) {
        String mine = entries(cookie).stream()
                .filter(entry -> isOf(account, entry))
                .findFirst()
                .orElseGet(() -> entry(account));
        return String.join(
                "~",
                Stream.concat(
                                Stream.of(mine),
                                entries(cookie).stream().filter(entry -> !entry.startsWith(account + ".")))
                        .limit(MOST)
                        .toList());
    }

    private boolean isOf(long account, String entry) {
        String[] parts = entry.split("\\.");
        return parts.length == 3
                && parts[0].equals(Long.toString(account))
                && MessageDigest.isEqual(
                        seal(account, parts[1]).getBytes(StandardCharsets.UTF_8),
                        parts[2].getBytes(StandardCharsets.UTF_8));
    }

    private String entry(long account) {
        byte[] random = new byte[12];
        new SecureRandom().nextBytes(random);
        String number = BASE64.encodeToString(random);
        return account + "." + number + "." + seal(account, number);
    }

    private String seal(long account, String number) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(secret);
            byte[] seal = mac.doFinal(("device\n" + account + "\n" + number).getBytes(StandardCharsets.UTF_8));
            return BASE64.encodeToString(Arrays.copyOf(seal, 16));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> entries(@Nullable String cookie) {
        return cookie == null || cookie.length() > 1000 ? List.of() : List.of(cookie.split("~"));
    }
}

package id.slrt.access.web;

import id.slrt.shared.AppClock;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * What is kept with the user while she signs in again, so that nobody else of the same browser can read it: a form that
 * was sent after her session had ended goes sealed through the sign-in page, and what she types is sealed by the browser
 * with a key of hers ({@code app.js}).
 */
@Singleton
class KeptForms {
    /** A form that somebody typed; what is larger is not. */
    static final int LARGEST = 512 * 1024;

    private static final Duration VALID = Duration.ofDays(1);
    private static final int NONCE = 12;

    private final byte[] secret;
    private final AppClock clock;

    KeptForms(@Value("${slrt.token.secret}") String secret, AppClock clock) {
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
        this.clock = clock;
    }

    /** A form on its way: whose, to which address of ours, with which fields as they were sent. */
    record KeptForm(long user, String path, String body) {
        List<Map.Entry<String, String>> fields() {
            return Arrays.stream(body.split("&"))
                    .filter(field -> !field.isEmpty())
                    .map(field -> field.split("=", 2))
                    .map(field -> Map.entry(decoded(field[0]), field.length == 1 ? "" : decoded(field[1])))
                    .toList();
        }

        /** What somebody wrote, as against what was chosen. */
        List<String> written() {
            return fields().stream()
                    .map(Map.Entry::getValue)
                    .filter(value -> value.strip().contains(" "))
                    .toList();
        }

        private static String decoded(String text) {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        }
    }

    String seal(KeptForm form) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(content)) {
            out.writeLong(clock.instant().getEpochSecond());
            out.writeLong(form.user());
            out.writeUTF(form.path());
            out.write(form.body().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] nonce = new byte[NONCE];
        new SecureRandom().nextBytes(nonce);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, nonce, content.toByteArray(), 0);
        byte[] whole = Arrays.copyOf(nonce, NONCE + sealed.length);
        System.arraycopy(sealed, 0, whole, NONCE, sealed.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    /** What was sealed, when it is the user's own and not older than a day. */
    Optional<KeptForm> open(@Nullable String sealed, long user) {
        if (sealed == null || sealed.isEmpty()) {
            return Optional.empty();
        }
        try {
            byte[] whole = Base64.getUrlDecoder().decode(sealed);
            byte[] content = crypt(Cipher.DECRYPT_MODE, Arrays.copyOf(whole, NONCE), whole, NONCE);
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(content));
            Instant at = Instant.ofEpochSecond(in.readLong());
            KeptForm form =
                    new KeptForm(in.readLong(), in.readUTF(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            return Optional.of(form)
                    .filter(kept -> kept.user() == user && at.plus(VALID).isAfter(clock.instant()));
        } catch (IOException | IllegalArgumentException | IllegalStateException _) {
            return Optional.empty();
        }
    }

    /** The user's own key for what her browser keeps: 32 bytes to seal with, 32 to name it by. */
    String keyOf(long user) {
        return Base64.getEncoder().encodeToString(mac("HmacSHA512", "drafts of " + user));
    }

    private byte[] crypt(int mode, byte[] nonce, byte[] content, int from) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    mode, new SecretKeySpec(mac("HmacSHA256", "kept forms"), "AES"), new GCMParameterSpec(128, nonce));
            return cipher.doFinal(content, from, content.length - from);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] mac(String algorithm, String what) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret, algorithm));
            return mac.doFinal(what.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

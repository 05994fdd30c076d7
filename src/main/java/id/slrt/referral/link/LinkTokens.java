package id.slrt.referral.link;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes the tokens of links: 160 bits of an HMAC over a random nonce. A token is never stored, so neither a copy of the
 * database nor the outbox opens anything.
 */
@Singleton
public class LinkTokens {
    static final String PLACEHOLDER = "{link:%s}";

    private static final Pattern IN_TEXT = Pattern.compile("\\{link:([0-9a-f]{32})}");
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{27}");
    private static final int BYTES = 20;

    private final LinkRepository links;
    private final SecretKeySpec key;
    private final String publicUrl;
    private final SecureRandom random = new SecureRandom();

    LinkTokens(
            LinkRepository links,
            @Value("${slrt.token.secret}") String secret,
            @Value("${slrt.public-url}") String publicUrl) {
        this.links = links;
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
        this.publicUrl = publicUrl;
    }

    String nonce() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    String token(String nonce) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            byte[] signed = mac.doFinal(("partner-link " + nonce).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(signed, BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String digest(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static boolean canBe(String token) {
        return TOKEN.matcher(token).matches();
    }

    String address(String nonce) {
        return publicUrl + "/r/" + token(nonce);
    }

    /** A text about to be sent, with addresses for its placeholders; empty when a link in it is none of ours any more. */
    public Optional<String> fill(String text) {
        boolean known = IN_TEXT.matcher(text)
                .results()
                .map(found -> found.group(1))
                .allMatch(nonce -> links.findByNonce(nonce)
                        .filter(link ->
                                link.revokedAt() == null && link.digest().equals(digest(token(nonce))))
                        .isPresent());
        return known
                ? Optional.of(IN_TEXT.matcher(text).replaceAll(found -> address(found.group(1))))
                : Optional.empty();
    }

    /** A text for eyes that need not hold the link. */
    public static String hide(String text) {
        return IN_TEXT.matcher(text).replaceAll("…/r/•••");
    }
}

package id.slrt.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import id.slrt.shared.AppClock;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Value;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.token.jwt.generator.JwtTokenGenerator;
import io.micronaut.security.token.jwt.validator.DefaultJwtAuthenticationFactory;
import io.micronaut.security.token.jwt.validator.JwtAuthenticationFactory;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Signed tokens that say who signed in and when, and nothing else. What the user may do is read from the database at
 * each request, so a disabled account or a sign-out ends its tokens at once.
 */
@Singleton
@Replaces(DefaultJwtAuthenticationFactory.class)
public class Tokens implements JwtAuthenticationFactory {
    /** Ten hours: a working day. Who works on gets another one in time, see {@link #renewed}. */
    public static final int LIFETIME_SECONDS = 36_000;

    /** A token is renewed at work after this. */
    private static final Duration RENEWED_AFTER = Duration.ofMinutes(30);
    /** From one sign-in nobody stays in longer, whatever she does. */
    private static final Duration LONGEST = Duration.ofHours(24);

    private static final String VERSION = "ver";
    private static final String SINCE = "since";

    private final JwtTokenGenerator generator;
    private final Users users;
    private final AppClock clock;
    private final byte[] secret;

    Tokens(JwtTokenGenerator generator, Users users, AppClock clock, @Value("${slrt.token.secret}") String secret) {
        this.generator = generator;
        this.users = users;
        this.clock = clock;
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
    }

    public String issue(User user) {
        return issue(user, clock.instant().getEpochSecond());
    }

    private String issue(User user, long since) {
        String subject = Objects.requireNonNull(user.id()).toString();
        return generator
                .generateToken(
                        Authentication.build(subject, Map.of(VERSION, user.tokenVersion(), SINCE, since)),
                        LIFETIME_SECONDS)
                .orElseThrow();
    }

    /** Another token for who is at work with this one; empty when it is young, ended, or the sign-in a day old. */
    public Optional<String> renewed(String token) {
        Instant now = clock.instant();
        return ours(token)
                .filter(claims -> claims.getIssueTime().toInstant().isBefore(now.minus(RENEWED_AFTER)))
                .filter(claims -> since(claims).isAfter(now.minus(LONGEST)))
                .flatMap(claims ->
                        user(claims).map(user -> issue(user, since(claims).getEpochSecond())));
    }

    /** Whose a token was that signs nobody in any more: it ran out, or she signed out. Empty when it was never ours. */
    public Optional<Long> ended(String token) {
        return ours(token)
                .filter(claims -> claims.getExpirationTime().toInstant().isBefore(clock.instant())
                        || user(claims).isEmpty())
                .map(claims -> Long.parseLong(claims.getSubject()));
    }

    @Override
    public Optional<Authentication> createAuthentication(JWT token) {
        try {
            return user(token.getJWTClaimsSet()).map(User::viewer);
        } catch (ParseException _) {
            return Optional.empty();
        }
    }

    private Optional<JWTClaimsSet> ours(String token) {
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            return jwt.verify(new MACVerifier(secret)) ? Optional.of(jwt.getJWTClaimsSet()) : Optional.empty();
        } catch (ParseException | JOSEException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private Optional<User> user(JWTClaimsSet claims) {
        try {
            Integer version = claims.getIntegerClaim(VERSION);
            return version == null ? Optional.empty() : users.current(Long.parseLong(claims.getSubject()), version);
        } catch (ParseException | NumberFormatException _) {
            return Optional.empty();
        }
    }

    private static Instant since(JWTClaimsSet claims) {
        try {
            Long since = claims.getLongClaim(SINCE);
            return since == null ? claims.getIssueTime().toInstant() : Instant.ofEpochSecond(since);
        } catch (ParseException _) {
            return Instant.EPOCH;
        }
    }
}

package id.slrt.access;

import com.nimbusds.jwt.JWT;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.token.jwt.generator.JwtTokenGenerator;
import io.micronaut.security.token.jwt.validator.DefaultJwtAuthenticationFactory;
import io.micronaut.security.token.jwt.validator.JwtAuthenticationFactory;
import jakarta.inject.Singleton;
import java.text.ParseException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Signed tokens that say who signed in and nothing else. What the user may do is read from the database at each
 * request, so a disabled account or a sign-out ends its tokens at once.
 */
@Singleton
@Replaces(DefaultJwtAuthenticationFactory.class)
public class Tokens implements JwtAuthenticationFactory {
    /** Ten hours: a working day. */
    public static final int LIFETIME_SECONDS = 36_000;

    private static final String VERSION = "ver";

    private final JwtTokenGenerator generator;
    private final Users users;

    Tokens(JwtTokenGenerator generator, Users users) {
        this.generator = generator;
        this.users = users;
    }

    public String issue(User user) {
        String subject = Objects.requireNonNull(user.id()).toString();
        return generator
                .generateToken(Authentication.build(subject, Map.of(VERSION, user.tokenVersion())), LIFETIME_SECONDS)
                .orElseThrow();
    }

    @Override
    public Optional<Authentication> createAuthentication(JWT token) {
        try {
            long id = Long.parseLong(token.getJWTClaimsSet().getSubject());
            Integer version = token.getJWTClaimsSet().getIntegerClaim(VERSION);
            return version == null
                    ? Optional.empty()
                    : users.current(id, version).map(User::viewer);
        } catch (ParseException | NumberFormatException _) {
            return Optional.empty();
        }
    }
}

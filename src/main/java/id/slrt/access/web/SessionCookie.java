package id.slrt.access.web;

import id.slrt.shared.web.ClientAddress;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import java.time.Duration;
import java.util.Optional;

/** The cookie that signs a browser in: unreadable for scripts, sent by TLS only where it came by TLS. */
final class SessionCookie {
    /** As in application.yml. */
    static final String NAME = "slrt_token";
    /** Longer than its token holds: a form sent too late then still says whose it was ({@link EndedSession}). */
    private static final Duration KEPT = Duration.ofDays(14);

    private SessionCookie() {}

    static Cookie of(HttpRequest<?> request, String token) {
        return sealed(request, Cookie.of(NAME, token).path("/").maxAge(KEPT));
    }

    static Cookie gone(HttpRequest<?> request) {
        return sealed(request, Cookie.of(NAME, "").path("/").maxAge(0));
    }

    static Optional<String> token(HttpRequest<?> request) {
        return request.getCookies().findCookie(NAME).map(Cookie::getValue);
    }

    static Cookie sealed(HttpRequest<?> request, Cookie cookie) {
        return cookie.httpOnly(true).sameSite(SameSite.Lax).secure(ClientAddress.isSecure(request));
    }
}

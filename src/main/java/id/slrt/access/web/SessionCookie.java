package id.slrt.access.web;

import id.slrt.shared.web.ClientAddress;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;

/** The cookie that signs a browser in: unreadable for scripts, sent by TLS only where it came by TLS. */
final class SessionCookie {
    /** As in application.yml. */
    static final String NAME = "slrt_token";

    private SessionCookie() {}

    static Cookie of(HttpRequest<?> request, String token, int seconds) {
        return sealed(request, Cookie.of(NAME, token).path("/").maxAge(seconds));
    }

    static Cookie sealed(HttpRequest<?> request, Cookie cookie) {
        return cookie.httpOnly(true).sameSite(SameSite.Lax).secure(ClientAddress.isSecure(request));
    }
}

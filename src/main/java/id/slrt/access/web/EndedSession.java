package id.slrt.access.web;

import id.slrt.access.Tokens;
import id.slrt.shared.web.Pages;
import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.body.CloseableAvailableByteBody;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form that is sent after its user's session has ended is not lost: the sign-in page comes at once, with the form
 * sealed in it, and the same user gets it back. Without a script, for every form; files are not kept.
 */
@ServerFilter(value = ServerFilter.MATCH_ALL_PATTERN, methods = HttpMethod.POST)
@Order(-500)
class EndedSession {
    private final Tokens tokens;
    private final KeptForms kept;
    private final Pages pages;

    EndedSession(Tokens tokens, KeptForms kept, Pages pages) {
        this.tokens = tokens;
        this.kept = kept;
        this.pages = pages;
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Nullable
    HttpResponse<?> keep(HttpRequest<?> request) {
        if (!(request instanceof ServerHttpRequest<?> server) || !isPlainForm(request)) {
            return null;
        }
        Long user = SessionCookie.token(request).flatMap(tokens::ended).orElse(null);
        if (user == null || request.getContentLength() > KeptForms.LARGEST) {
            return null;
        }
        try (CloseableAvailableByteBody body = server.byteBody().buffer().join()) {
            String sealed = kept.seal(
                    new KeptForms.KeptForm(user, request.getUri().toString(), body.toString(StandardCharsets.UTF_8)));
            return pages.show(
                    HttpStatus.UNAUTHORIZED,
                    request,
                    "access/login",
                    Map.of(
                            "username",
                            "",
                            "next",
                            Unauthorized.cameFrom(request),
                            "kept",
                            sealed,
                            "failure",
                            List.of(pages.page(request).t("login.ended"))));
        }
    }

    private static boolean isPlainForm(HttpRequest<?> request) {
        String path = request.getPath();
        return !path.startsWith("/api/")
                && !path.startsWith("/login")
                && !path.startsWith("/logout")
                && !Pages.isFragment(request)
                && request.getContentType()
                        .filter(MediaType.APPLICATION_FORM_URLENCODED_TYPE::matches)
                        .isPresent();
    }
}

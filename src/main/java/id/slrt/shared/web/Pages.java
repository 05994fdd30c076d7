package id.slrt.shared.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import id.slrt.shared.AppClock;
import id.slrt.shared.Problem;
import id.slrt.shared.Text;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** Renders the precompiled templates of {@code src/main/jte} and answers forms. */
@Singleton
public class Pages {
    public static final String LANGUAGE_COOKIE = "slrt_lang";
    private static final String NOTICE_COOKIE = "slrt_notice";
    /** Tells the browser's script that what was sent is stored, so that it forgets what it kept of it. */
    private static final String SAVED_COOKIE = "slrt_saved";

    private static final Pattern NAME_OF = Pattern.compile("<span data-name-of=\"([^\"]*)\"></span>");

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Text text;
    private final AppClock clock;
    private final String version = version("app.css", "app.js");

    Pages(Text text, AppClock clock) {
        this.text = text;
        this.clock = clock;
    }

    public MutableHttpResponse<String> show(HttpRequest<?> request, String template, Map<String, Object> model) {
        return show(HttpStatus.OK, request, template, model);
    }

    public MutableHttpResponse<String> show(
            HttpStatus status, HttpRequest<?> request, String template, Map<String, Object> model) {
        Map<String, Object> params = new HashMap<>(model);
        Page page = page(request);
        params.put("page", page);
        StringOutput output = new StringOutput(16_384);
        engine.render(template + ".jte", params, output);
        MutableHttpResponse<String> response = HttpResponse.<String>status(status)
                .body(named(output.toString()))
                .contentType(MediaType.TEXT_HTML_TYPE.getName() + ";charset=utf-8")
                .header("Cache-Control", "no-store");
        if (page.notice() != null) {
            response.cookie(Cookie.of(NOTICE_COOKIE, "").path("/").maxAge(0));
        }
        return response;
    }

    /** The form again, with what was typed and what is wrong; the template takes {@code errors}. */
    public MutableHttpResponse<String> invalid(
            HttpRequest<?> request, String template, Map<String, Object> model, Problem problem) {
        Map<String, Object> params = new HashMap<>(model);
        params.put("errors", problem.errors());
        return show(problem.status(), request, template, params);
    }

    /** After a change: to the page that shows it, with a notice ({@code notice.<code>}) on top. */
    public MutableHttpResponse<String> done(String location, @Nullable String noticeCode, Object... args) {
        MutableHttpResponse<String> response = HttpResponse.<String>seeOther(URI.create(location))
                .cookie(Cookie.of(SAVED_COOKIE, "yes")
                        .path("/")
                        .sameSite(SameSite.Lax)
                        .maxAge(60));
        if (noticeCode != null) {
            StringBuilder value = new StringBuilder(noticeCode);
            for (Object arg : args) {
                value.append('|').append(arg);
            }
            response.cookie(Cookie.of(NOTICE_COOKIE, URLEncoder.encode(value.toString(), StandardCharsets.UTF_8))
                    .path("/")
                    .httpOnly(true)
                    .maxAge(30));
        }
        return response;
    }

    public Page page(HttpRequest<?> request) {
        Actor actor = request.getUserPrincipal()
                .filter(Actor.class::isInstance)
                .map(Actor.class::cast)
                .orElse(null);
        Locale locale = locale(request, actor);
        return new Page(text, locale, actor, request.getPath(), notice(request, locale), clock.today(), version);
    }

    /** A page: the language chosen by cookie, else the user's, else the browser's. The API: what the caller accepts. */
    public static Locale locale(HttpRequest<?> request, @Nullable Actor actor) {
        String accepted = request.getHeaders().get("Accept-Language");
        if (accepted != null && request.getPath().startsWith("/api/")) {
            return Text.locale(accepted);
        }
        return request.getCookies()
                .findCookie(LANGUAGE_COOKIE)
                .map(cookie -> Text.locale(cookie.getValue()))
                .orElseGet(() -> actor != null ? actor.locale() : Text.locale(accepted));
    }

    /** An address to go to next as somebody sent it: ours, or the start page when it leads elsewhere or is no address. */
    public static URI local(@Nullable String next) {
        boolean ours = next != null && next.startsWith("/") && !next.startsWith("//") && !next.contains("\\");
        try {
            return URI.create(ours ? next : "/");
        } catch (IllegalArgumentException _) {
            return URI.create("/");
        }
    }

    public static boolean isFragment(HttpRequest<?> request) {
        return request.getHeaders().contains("HX-Request");
    }

    /** The parts of a notice; none when the cookie is not as we wrote it. */
    private static List<String> noticed(String cookie) {
        try {
            return List.of(URLDecoder.decode(cookie, StandardCharsets.UTF_8).split("\\|"));
        } catch (IllegalArgumentException _) {
            return List.of();
        }
    }

    private @Nullable String notice(HttpRequest<?> request, Locale locale) {
        return request.getCookies()
                .findCookie(NOTICE_COOKIE)
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty())
                .map(Pages::noticed)
                .filter(parts -> !parts.isEmpty())
                .map(parts -> text.of(
                        locale,
                        "notice." + parts.getFirst(),
                        parts.subList(1, parts.size()).toArray()))
                .orElse(null);
    }

    /**
     * In the list of what is wrong each field is called as on the page: by its label, or the legend of its choices. Where
     * it has neither, the message stands alone.
     */
    static String named(String html) {
        Matcher place = NAME_OF.matcher(html);
        if (!place.find()) {
            return html;
        }
        return place.replaceAll(found -> {
            String field = Pattern.quote(found.group(1));
            Matcher label = Pattern.compile("<label for=\"" + field + "\"[^>]*>([^<]+)|<fieldset id=\"" + field
                            + "\"[^>]*>\\s*<legend>([^<]+)")
                    .matcher(html);
            if (!label.find()) {
                return "";
            }
            String name = label.group(1) == null ? label.group(2) : label.group(1);
            return Matcher.quoteReplacement(name.strip() + ": ");
        });
    }

    private static String version(String... files) {
        CRC32 sum = new CRC32();
        for (String file : files) {
            try (InputStream content = Objects.requireNonNull(Pages.class.getResourceAsStream("/static/" + file))) {
                sum.update(content.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return Long.toHexString(sum.getValue());
    }
}

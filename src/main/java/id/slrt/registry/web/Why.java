package id.slrt.registry.web;

import id.slrt.shared.web.Pages;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Why somebody's data are opened, as typed; {@code next} is the page that asked. */
@Serdeable
record Why(
        @Nullable String why,
        @Nullable String text,
        @Nullable String next) {

    /** Before anything is typed, asked on the way to a page. */
    static Why on(String next) {
        return new Why(null, null, next);
    }

    /** Where to go once the reason is stated: the page that asked, else {@code path}. */
    String goal(String path) {
        return next == null || next.isBlank() ? path : Pages.local(next).toString();
    }

    /** What the page that asks needs; {@code path} is what will be opened. */
    Map<String, Object> model(String path) {
        return Map.of(
                "path",
                path,
                "next",
                goal(path),
                "why",
                Objects.requireNonNullElse(why, ""),
                "text",
                Objects.requireNonNullElse(text, ""),
                "errors",
                List.of());
    }
}

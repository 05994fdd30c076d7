package id.slrt.registry.web;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Why somebody's data are opened, as typed. */
@Serdeable
record Why(@Nullable String why, @Nullable String text) {
    static final Why EMPTY = new Why(null, null);

    /** What the page that asks needs; {@code path} is what will be opened. */
    Map<String, Object> model(String path) {
        return Map.of(
                "path",
                path,
                "why",
                Objects.requireNonNullElse(why, ""),
                "text",
                Objects.requireNonNullElse(text, ""),
                "errors",
                List.of());
    }
}

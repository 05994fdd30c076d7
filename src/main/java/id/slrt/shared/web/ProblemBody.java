package id.slrt.shared.web;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** RFC 9457, {@code application/problem+json}; {@code errors} only for input. */
@Serdeable
public record ProblemBody(
        String type,
        String title,
        int status,
        String detail,
        @Nullable List<Input> errors) {
    public static final String MEDIA_TYPE = "application/problem+json";

    @Serdeable
    public record Input(String field, String code, String message) {}
}

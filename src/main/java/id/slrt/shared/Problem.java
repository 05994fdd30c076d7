package id.slrt.shared;

import io.micronaut.http.HttpStatus;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request that cannot be done, with the reason in words the user can act on (RFC 9457 in the API, a page or a field
 * message in the interface). Thrown at the edge of a facade, so that the transaction rolls back and nothing is
 * half-written. {@code code} names the text {@code problem.<code>}.
 */
public final class Problem extends RuntimeException {
    private final HttpStatus status;
    private final String code;
    private final transient List<Object> args;
    private final transient List<FieldError> errors;
    private final @Nullable Duration retryAfter;

    private Problem(HttpStatus status, String code, List<Object> args, List<FieldError> errors) {
        this(status, code, args, errors, null);
    }

    private Problem(
            HttpStatus status, String code, List<Object> args, List<FieldError> errors, @Nullable Duration retryAfter) {
        super(code);
        this.status = status;
        this.code = code;
        this.args = args;
        this.errors = errors;
        this.retryAfter = retryAfter;
    }

    public static Problem invalid(List<FieldError> errors) {
        return new Problem(HttpStatus.UNPROCESSABLE_ENTITY, "invalid_input", List.of(errors.size()), errors);
    }

    public static Problem invalid(String field, String code, Object... args) {
        return invalid(List.of(FieldError.of(field, code, args)));
    }

    public static Problem notFound(String code, Object... args) {
        return new Problem(HttpStatus.NOT_FOUND, code, FieldError.shown(args), List.of());
    }

    public static Problem forbidden(String code, Object... args) {
        return new Problem(HttpStatus.FORBIDDEN, code, FieldError.shown(args), List.of());
    }

    public static Problem conflict(String code, Object... args) {
        return new Problem(HttpStatus.CONFLICT, code, FieldError.shown(args), List.of());
    }

    public static Problem of(HttpStatus status, String code, Object... args) {
        return new Problem(status, code, FieldError.shown(args), List.of());
    }

    /** Too often: 429, and after which time again. */
    public static Problem throttled(Duration wait) {
        long minutes = Math.max(1, wait.plusSeconds(59).toMinutes());
        return new Problem(HttpStatus.TOO_MANY_REQUESTS, "throttled", List.of(minutes), List.of(), wait);
    }

    public HttpStatus status() {
        return status;
    }

    public String code() {
        return code;
    }

    public List<Object> args() {
        return args;
    }

    public List<FieldError> errors() {
        return errors;
    }

    /** After which time the same may be tried again, where that is known. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}

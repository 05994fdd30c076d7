package id.slrt.shared.web;

import id.slrt.shared.Problem;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.data.connection.exceptions.ConnectionException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.web.router.exceptions.UnsatisfiedRouteException;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;

/**
 * Every error the framework finds itself (no such page, a JSON body cut in half, an upload too large, a fault of ours)
 * gets our own answer; the text of an exception never reaches the user.
 */
@Singleton
@Replaces(ErrorResponseProcessor.class)
class FrameworkErrors implements ErrorResponseProcessor<Object> {
    private static final int LOCK_WAIT_TIMEOUT = 1205;
    private static final int DEADLOCK = 1213;

    private final Problems problems;

    FrameworkErrors(Problems problems) {
        this.problems = problems;
    }

    @Override
    @SuppressWarnings("unchecked")
    public MutableHttpResponse<Object> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
        Problem unreadable = context.getRootCause()
                .map(cause -> unreadable(context.getRequest(), cause))
                .orElse(null);
        if (unreadable != null) {
            MutableHttpResponse<?> answer = problems.answer(context.getRequest(), unreadable);
            SecurityHeaders.put(context.getRequest(), answer);
            return (MutableHttpResponse<Object>) answer;
        }
        if (context.getRootCause().filter(FrameworkErrors::isBroken).isPresent()) {
            MutableHttpResponse<?> answer = problems.answer(context.getRequest(), HttpStatus.BAD_REQUEST, "http_400");
            SecurityHeaders.put(context.getRequest(), answer);
            return (MutableHttpResponse<Object>) answer;
        }
        String unavailable = context.getRootCause()
                .map(FrameworkErrors::unavailable)
                .filter(code -> !code.isEmpty())
                .orElse("");
        MutableHttpResponse<?> answer = unavailable.isEmpty()
                ? problems.answer(
                        context.getRequest(),
                        response.status(),
                        "http_" + Math.min(response.status().getCode(), 500))
                : problems.answer(context.getRequest(), HttpStatus.SERVICE_UNAVAILABLE, unavailable);
        response.getHeaders().forEachValue((name, value) -> {
            if (name.equalsIgnoreCase("Allow")) {
                answer.header(name, value);
            }
        });
        SecurityHeaders.put(context.getRequest(), answer);
        return (MutableHttpResponse<Object>) answer;
    }

    /** A value of the address that is not what it should be: named when it was given by name, else there is no such address. */
    private static @Nullable Problem unreadable(HttpRequest<?> request, Throwable cause) {
        String name = cause instanceof ConversionErrorException conversion
                ? conversion.getArgument().getName()
                : cause instanceof UnsatisfiedRouteException missing
                        ? missing.getArgument().getName()
                        : null;
        if (name == null || request.getContentType().isPresent()) {
            return null;
        }
        if (request.getParameters().contains(name) || cause instanceof UnsatisfiedRouteException) {
            return Problem.of(HttpStatus.BAD_REQUEST, "bad_value", name);
        }
        return request.getPath().matches(".*/[^/]+") ? Problem.notFound("http_404") : null;
    }

    /**
     * Why it will work later, when nothing is broken here: somebody else, such as an import, held for too long what this
     * request wanted to change, or the database cannot be reached, or all connections to it stayed in use, or the disk is
     * full. Empty for a fault of ours.
     */
    private static String unavailable(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException && isFullDisk(cause)) {
                return "disk_full";
            }
            if (cause instanceof ConnectionException) {
                return "database_away";
            }
            if (cause instanceof SQLException fault) {
                if (fault.getErrorCode() == LOCK_WAIT_TIMEOUT || fault.getErrorCode() == DEADLOCK) {
                    return "busy";
                }
                if (isOfTheConnection(fault)) {
                    return "database_away";
                }
            }
        }
        return "";
    }

    /** A form whose encoding is wrong, such as a percent sign without its digits. */
    private static boolean isBroken(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof HttpPostRequestDecoder.ErrorDataDecoderException) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFullDisk(Throwable fault) {
        String said = fault.getMessage();
        return said != null && (said.contains("No space left") || said.contains("Disk quota exceeded"));
    }

    private static boolean isOfTheConnection(SQLException fault) {
        String state = fault.getSQLState();
        return fault instanceof SQLTransientConnectionException
                || fault instanceof SQLNonTransientConnectionException
                || fault instanceof SQLRecoverableException
                || state != null && state.startsWith("08");
    }
}

package id.slrt.shared.web;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.sql.SQLException;

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
        HttpStatus status =
                context.getRootCause().filter(FrameworkErrors::isBusy).isPresent()
                        ? HttpStatus.SERVICE_UNAVAILABLE
                        : response.status();
        boolean busy = status != response.status();
        MutableHttpResponse<?> answer = problems.answer(
                context.getRequest(), status, busy ? "busy" : "http_" + Math.min(status.getCode(), 500));
        if (busy) {
            answer.header("Retry-After", "10");
        }
        response.getHeaders().forEachValue((name, value) -> {
            if (name.equalsIgnoreCase("Allow")) {
                answer.header(name, value);
            }
        });
        SecurityHeaders.put(context.getRequest(), answer);
        return (MutableHttpResponse<Object>) answer;
    }

    /** Somebody else, such as an import, held for too long what this request wanted to change: nothing is broken. */
    private static boolean isBusy(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException fault
                    && (fault.getErrorCode() == LOCK_WAIT_TIMEOUT || fault.getErrorCode() == DEADLOCK)) {
                return true;
            }
        }
        return false;
    }
}

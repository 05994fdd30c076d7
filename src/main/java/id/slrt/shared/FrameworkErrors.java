package id.slrt.shared;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;

/**
 * Every error the framework finds itself (no such page, a JSON body cut in half, an upload too large, a fault of ours)
 * gets our own answer; the text of an exception never reaches the user.
 */
@Singleton
@Replaces(ErrorResponseProcessor.class)
class FrameworkErrors implements ErrorResponseProcessor<Object> {
    private final Problems problems;

    FrameworkErrors(Problems problems) {
        this.problems = problems;
    }

    @Override
    @SuppressWarnings("unchecked")
    public MutableHttpResponse<Object> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
        MutableHttpResponse<?> answer = problems.answer(
                context.getRequest(),
                response.status(),
                "http_" + Math.min(response.status().getCode(), 500));
        response.getHeaders().forEachValue((name, value) -> {
            if (name.equalsIgnoreCase("Allow")) {
                answer.header(name, value);
            }
        });
        return (MutableHttpResponse<Object>) answer;
    }
}

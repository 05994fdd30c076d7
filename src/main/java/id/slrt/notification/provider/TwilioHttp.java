package id.slrt.notification.provider;

import com.twilio.exception.ApiConnectionException;
import com.twilio.http.Request;
import com.twilio.http.Response;
import java.net.ConnectException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * How the Twilio SDK reaches Twilio. Unlike the SDK's own client it asks once (the SDK repeats a POST after a 5xx and so
 * may send a message three times; the outbox repeats, and knows what it does), gives up after a time in all, and
 * can be pointed at another host.
 */
public final class TwilioHttp extends com.twilio.http.HttpClient {
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final String apiUrl;
    private final Duration timeout;

    /** @param apiUrl scheme and host that stand for {@code https://api.twilio.com}; empty for Twilio itself */
    TwilioHttp(String apiUrl, Duration timeout) {
        this.apiUrl = apiUrl.strip().replaceFirst("/+$", "");
        this.timeout = timeout;
    }

    /** The request never left: the message was certainly not taken. */
    static final class NotConnected extends ApiConnectionException {
        NotConnected(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** 429: the account is told to slow down. */
    static final class TooManyRequests extends ApiConnectionException {
        private final @Nullable Duration retryAfter;

        TooManyRequests(@Nullable Duration retryAfter) {
            super("too many requests");
            this.retryAfter = retryAfter;
        }

        /** How long; null when it was not said. */
        @Nullable
        Duration retryAfter() {
            return retryAfter;
        }
    }

    @Override
    public Response reliableRequest(Request request, int[] retryCodes, int retries, long delayMillis) {
        return makeRequest(request);
    }

    @Override
    public Response makeRequest(Request request) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(address(request)).timeout(timeout);
        if (request.requiresAuthentication()) {
            builder.header("Authorization", request.getAuthString());
        }
        request.getHeaderParams().forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
        builder.header("Accept", "application/json")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .method(
                        request.getMethod().toString(),
                        request.getMethod() == com.twilio.http.HttpMethod.POST
                                ? HttpRequest.BodyPublishers.ofString(request.encodeFormBody())
                                : HttpRequest.BodyPublishers.noBody());
        HttpResponse<String> response = answer(builder.build());
        if (response.statusCode() == 429) {
            throw new TooManyRequests(response.headers()
                    .firstValue("Retry-After")
                    .filter(seconds -> seconds.matches("\\d{1,5}"))
                    .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                    .orElse(null));
        }
        return new Response(readable(response), response.statusCode());
    }

    private HttpResponse<String> answer(HttpRequest request) {
        CompletableFuture<HttpResponse<String>> answer =
                client.sendAsync(request, HttpResponse.BodyHandlers.ofString());
        try {
            return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
            if (cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException) {
                throw new NotConnected("not connected: " + cause.getMessage(), cause);
            }
            throw new ApiConnectionException("no answer: " + cause.getMessage(), cause);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new ApiConnectionException("no answer in time", e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new ApiConnectionException("interrupted", e);
        }
    }

    private URI address(Request request) {
        try {
            URI original = request.constructURL().toURI();
            String query = original.getRawQuery() == null ? "" : "?" + original.getRawQuery();
            return apiUrl.isEmpty() ? original : URI.create(apiUrl + original.getRawPath() + query);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** An error page of something in between is no JSON; the SDK would lose the status with it. */
    private static String readable(HttpResponse<String> response) {
        String body = response.body().strip();
        boolean json = body.startsWith("{");
        return json || response.statusCode() < 400
                ? body
                : "{\"code\":null,\"message\":\"no JSON\",\"status\":" + response.statusCode() + "}";
    }
}

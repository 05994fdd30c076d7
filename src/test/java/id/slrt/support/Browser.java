package id.slrt.support;

import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Opens pages and sends forms as a browser without JavaScript would, in Indonesian. */
@Singleton
public class Browser {
    private final Api api;

    Browser(Api api) {
        this.api = api;
    }

    public HttpResponse<String> open(String username, String path) {
        return api.send(signedIn(username, path).GET());
    }

    /** @param fields {@code name=value} each, as typed */
    public HttpResponse<String> send(String username, String path, String... fields) {
        String body = Arrays.stream(fields)
                .map(field -> field.split("=", 2))
                .map(field -> URLEncoder.encode(field[0], StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field[1], StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return api.send(signedIn(username, path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    public static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private HttpRequest.Builder signedIn(String username, String path) {
        return api.request(path)
                .header("Authorization", "Bearer " + api.token(username))
                .header("Cookie", "slrt_lang=id");
    }
}

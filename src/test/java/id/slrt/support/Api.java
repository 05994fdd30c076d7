package id.slrt.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.slrt.demo.DemoAccounts;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Calls the running server as a program would. */
@Singleton
public class Api {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final EmbeddedServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    Api(EmbeddedServer server) {
        this.server = server;
    }

    public HttpResponse<String> get(String username, String path) {
        return send(request(path)
                .header("Authorization", "Bearer " + token(username))
                .GET());
    }

    public HttpResponse<String> post(String username, String path, String json) {
        return send(request(path)
                .header("Authorization", "Bearer " + token(username))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** The answer's body, which must be JSON. */
    public static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(answer.statusCode() + " " + answer.body(), e);
        }
    }

    /** A request without anybody signed in, to be completed by the test. */
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.getURL() + path)).header("Accept-Language", "en");
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public String token(String username) {
        return tokens.computeIfAbsent(username, name -> {
            HttpResponse<String> answer = send(request("/api/v1/login")
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(
                            "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(name, DemoAccounts.PASSWORD))));
            return answer.body().replaceAll(".*\"accessToken\":\"([^\"]+)\".*", "$1");
        });
    }
}

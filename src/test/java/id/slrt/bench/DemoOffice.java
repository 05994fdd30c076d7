package id.slrt.bench;

import id.slrt.demo.DemoAccounts;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/** The people of the demo district, who look at pages over HTTP. */
public final class DemoOffice {
    private final HttpClient client = HttpClient.newBuilder()
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    private final String base;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    public DemoOffice(String base) {
        this.base = base;
    }

    public void signIn(String username) throws IOException, InterruptedException {
        if (tokens.containsKey(username)) {
            return;
        }
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create(base + "/api/v1/login"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, DemoAccounts.PASSWORD)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        tokens.put(username, answer.body().replaceAll(".*\"accessToken\":\"([^\"]+)\".*", "$1"));
    }

    public String page(String username, String path) throws IOException, InterruptedException {
        return send(request(username, path));
    }

    /** A part that the page loads into itself. */
    public String section(String username, String path) throws IOException, InterruptedException {
        return send(request(username, path).header("HX-Request", "true"));
    }

    private HttpRequest.Builder request(String username, String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", "Bearer " + Objects.requireNonNull(tokens.get(username)))
                .header("Cookie", "slrt_lang=id");
    }

    private String send(HttpRequest.Builder asked) throws IOException, InterruptedException {
        HttpRequest request = asked.build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(request.uri() + " " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }
}

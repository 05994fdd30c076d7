package id.slrt.support;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Sends and fetches files as a browser or a program does. */
@Singleton
public class Uploads {
    private static final String BOUNDARY = "----slrt-test";

    private final Api api;
    private final EmbeddedServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    Uploads(Api api, EmbeddedServer server) {
        this.api = api;
        this.server = server;
    }

    /** @param name of the field that takes the file; {@code fields} are sent beside it */
    public HttpResponse<String> send(
            String username, String path, String name, byte[] file, Map<String, String> fields) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach((field, value) -> {
            part(body, "name=\"" + field + "\"", "");
            write(body, value.getBytes(StandardCharsets.UTF_8));
        });
        part(body, "name=\"" + name + "\"; filename=\"../../etc/KTP Siti.jpg\"", "Content-Type: image/jpeg\r\n");
        write(body, file);
        write(body, ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return api.send(api.request(path)
                .header("Authorization", "Bearer " + api.token(username))
                .header("Cookie", "slrt_lang=id")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    public HttpResponse<byte[]> bytes(String username, String path) {
        try {
            return client.send(
                    HttpRequest.newBuilder(URI.create(server.getURL() + path))
                            .header("Authorization", "Bearer " + api.token(username))
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void part(ByteArrayOutputStream body, String what, String headers) {
        String begin = (body.size() == 0 ? "" : "\r\n") + "--" + BOUNDARY + "\r\nContent-Disposition: form-data; "
                + what + "\r\n" + headers + "\r\n";
        write(body, begin.getBytes(StandardCharsets.UTF_8));
    }

    private static void write(ByteArrayOutputStream body, byte[] bytes) {
        body.write(bytes, 0, bytes.length);
    }
}

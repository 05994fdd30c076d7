package id.slrt.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.slrt.support.Api;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Issue 15, B11: what guards every request, also those that no controller sees. */
@MicronautTest(transactional = false)
class GuardsTest {
    @Inject
    Api api;

    @Inject
    EmbeddedServer server;

    @ParameterizedTest
    @CsvSource({
        "GET, /nowhere, 404",
        "GET, /api/v1/nowhere, 404",
        "DELETE, /login, 405",
        "POST, /login, 415",
        "GET, /assets/app.css, 200",
        "GET, /assets/nothing.css, 404",
        "GET, /webjars/nothing.js, 404",
        "GET, /cases, 303",
        "GET, /api/v1/referrals, 401",
        "GET, /track/%zz, 400"
    })
    void everyAnswerIsGuarded(String method, String path, int status) throws IOException {
        String answer = raw(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + (method.equals("POST") ? "Content-Type: text/plain\r\nContent-Length: 1\r\n\r\nx" : "\r\n"));
        assertThat(answer).startsWith("HTTP/1.1 " + status);
        assertGuarded(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /login HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 99999999\r\n\r\n",
                "POST /login HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 9999999999\r\n\r\n",
                "POST /imports HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 9999999999\r\n\r\n",
                "POST /login HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: cross-site\r\nConnection: close\r\n\r\n",
                "POST /api/v1/login HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\n"
                        + "Content-Length: 1\r\n\r\n{",
                "NONSENSE\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nbad header line\r\nConnection: close\r\n\r\n",
                "GET http://[ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
            })
    void soAreAnswersGivenBeforeTheRequestIsRead(String request) throws IOException {
        String answer = raw(request);
        assertThat(answer).matches("(?s)HTTP/1.[01] 4\\d\\d.*");
        assertGuarded(answer);
    }

    @Test
    void aRequestLineThatIsTooLongIsRefusedGuarded() throws IOException {
        String answer = raw("GET /" + "a".repeat(20_000) + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer).matches("(?s)HTTP/1.[01] 4\\d\\d.*");
        assertGuarded(answer);
    }

    @Test
    void browsersThatCameByTlsComeByTlsAgain() {
        HttpResponse<String> plain = api.send(api.request("/login").GET());
        HttpResponse<String> secure = api.send(
                api.request("/login").header("X-Forwarded-Proto", "https").GET());
        assertThat(plain.headers().firstValue("Strict-Transport-Security")).isEmpty();
        assertThat(secure.headers().firstValue("Strict-Transport-Security")).hasValue("max-age=31536000");
    }

    @Test
    void anAuthorizationHeaderDoesNotLiftTheCrossSiteCheckWhereTheCookieSignsIn() {
        for (String header : new String[] {"Basic eDp5", "Bearer x.y.z", "Bearer " + api.token("petugas")}) {
            HttpResponse<String> answer = api.send(api.request("/logout")
                    .header("Authorization", header)
                    .header("Cookie", "slrt_token=" + api.token("petugas"))
                    .header("Sec-Fetch-Site", "cross-site")
                    .POST(HttpRequest.BodyPublishers.noBody()));
            assertThat(answer.statusCode()).as(header).isEqualTo(403);
            assertThat(answer.body()).contains("another site");
        }
        assertThat(api.get("petugas", "/cases").statusCode()).isEqualTo(200);
    }

    @Test
    void aProgramWithATokenAloneIsNoOtherSite() {
        HttpResponse<String> answer = api.send(api.request("/api/v1/cases")
                .header("Authorization", "Bearer " + api.token("petugas"))
                .header("Content-Type", "application/json")
                .header("Sec-Fetch-Site", "cross-site")
                .POST(HttpRequest.BodyPublishers.ofString("{}")));
        assertThat(answer.statusCode()).isEqualTo(422);
    }

    @Test
    void theMetricsAreNoneOfThePublics() {
        assertThat(api.send(api.request("/prometheus").GET()).statusCode()).isEqualTo(200);
        HttpResponse<String> outside = api.send(api.request("/prometheus")
                .header("X-Forwarded-For", "203.0.113.7")
                .GET());
        assertThat(outside.statusCode()).isEqualTo(401);
        assertThat(outside.body()).doesNotContain("slrt_");
        assertThat(api.send(api.request("/prometheus")
                                .header("X-Forwarded-For", "203.0.113.7")
                                .header("Authorization", "Bearer ")
                                .GET())
                        .statusCode())
                .isEqualTo(401);
    }

    private static void assertGuarded(String answer) {
        String head = answer.substring(0, answer.indexOf("\r\n\r\n")).toLowerCase(java.util.Locale.ROOT);
        assertThat(head)
                .contains("\r\ncontent-security-policy: default-src 'self'")
                .contains("\r\nx-content-type-options: nosniff")
                .contains("\r\nreferrer-policy: ");
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

package id.slrt.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.slrt.support.Api;
import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** Issue 15, B11: what a neighbour says of who called is believed only when it is a web server that was named. */
@MicronautTest(transactional = false)
@Property(name = "slrt.trusted-proxies", value = "10.9.9.9, 10.8.0.0/16")
@Property(name = "slrt.metrics-token", value = "what-prometheus-sends")
class UntrustedNeighbourTest {
    @Inject
    Api api;

    @Test
    void itCannotTryPasswordsInOtherNames() {
        int status = 0;
        for (int i = 0; i <= 40; i++) {
            status = api.send(api.request("/api/v1/login")
                            .header("Content-Type", "application/json")
                            .header("X-Forwarded-For", "198.51.100." + i)
                            .POST(HttpRequest.BodyPublishers.ofString(
                                    "{\"username\":\"somebody" + i + "\",\"password\":\"wrong\"}")))
                    .statusCode();
        }
        assertThat(status).isEqualTo(429);
    }

    @Test
    void norSayThatItCameByTls() {
        HttpResponse<String> answer = api.send(
                api.request("/login").header("X-Forwarded-Proto", "https").GET());
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void theMetricsAreReadFromElsewhereWithTheToken() {
        assertThat(metrics("what-prometheus-sends")).isEqualTo(200);
        assertThat(metrics("something-else")).isEqualTo(401);
    }

    private int metrics(String token) {
        return api.send(api.request("/prometheus")
                        .header("X-Forwarded-For", "203.0.113.7")
                        .header("Authorization", "Bearer " + token)
                        .GET())
                .statusCode();
    }
}

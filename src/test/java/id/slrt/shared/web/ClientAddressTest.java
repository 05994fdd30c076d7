package id.slrt.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.slrt.support.Api;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class ClientAddressTest {
    @Inject
    Api api;

    @Test
    void behindAWebServerEachCallerIsThrottledAlone() {
        for (int i = 0; i < 40; i++) {
            tries("nobody" + i, "203.0.113.7");
        }
        assertThat(tries("nobody", "203.0.113.7")).isEqualTo(429);
        assertThat(tries("nobody", "198.51.100.1, 203.0.113.7")).isEqualTo(429);
        assertThat(tries("nobody", "203.0.113.8")).isEqualTo(401);
    }

    private int tries(String username, String forwarded) {
        return api.send(api.request("/api/v1/login")
                        .header("Content-Type", "application/json")
                        .header("X-Forwarded-For", forwarded)
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "{\"username\":\"" + username + "\",\"password\":\"wrong\"}")))
                .statusCode();
    }
}

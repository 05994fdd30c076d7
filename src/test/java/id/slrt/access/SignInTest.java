package id.slrt.access;

import static org.assertj.core.api.Assertions.assertThat;

import id.slrt.demo.DemoAccounts;
import id.slrt.support.Api;
import id.slrt.support.Office;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class SignInTest {
    @Inject
    Api api;

    @Inject
    Office office;

    @Inject
    Users users;

    @Test
    void aTokenOpensWhatTheRoleMaySeeAndNothingElse() {
        assertThat(api.get("admin", "/users").statusCode()).isEqualTo(200);
        assertThat(api.get("petugas", "/users").statusCode()).isEqualTo(403);
    }

    @Test
    void aWrongPasswordIsRefusedInWordsAndThrottledAfterEightTries() {
        for (int i = 0; i < 8; i++) {
            assertThat(login("rsud", "wrong").statusCode()).isEqualTo(401);
        }
        HttpResponse<String> throttled = login("rsud", DemoAccounts.PASSWORD);
        assertThat(throttled.statusCode()).isEqualTo(429);
        assertThat(throttled.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(throttled.body()).contains("Try again in 15 minutes");
    }

    @Test
    void signingOutEndsEveryTokenOfTheUser() {
        String token = api.token("diknas");
        users.signOut(office.as("diknas"));
        HttpResponse<String> answer =
                api.send(api.request("/api/v1/referrals").header("Authorization", "Bearer " + token));
        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void aFormSentFromAnotherSiteIsRefused() {
        HttpResponse<String> answer = api.send(api.request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "cross-site")
                .POST(HttpRequest.BodyPublishers.ofString("username=admin&password=" + DemoAccounts.PASSWORD)));
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    private HttpResponse<String> login(String username, String password) {
        return api.send(api.request("/api/v1/login")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, password))));
    }
}

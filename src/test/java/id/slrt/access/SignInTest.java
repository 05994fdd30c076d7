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

    /** Issue 15, B11: 8 wrong tries of one locked a colleague out from everywhere. */
    @Test
    void wrongTriesOfAnotherDoNotLockOutWhoComesFromElsewhere() {
        for (int i = 0; i < 9; i++) {
            login("satpolpp", "wrong", "203.0.113.20", null);
        }
        assertThat(login("satpolpp", DemoAccounts.PASSWORD, "203.0.113.20", null)
                        .statusCode())
                .isEqualTo(429);
        assertThat(login("satpolpp", DemoAccounts.PASSWORD, "203.0.113.21", null)
                        .statusCode())
                .isEqualTo(303);
    }

    /** Issue 15, B11: an office sits behind one address. */
    @Test
    void norWhoComesFromTheSameAddressAtAMachineOfHerOwn() {
        String device = device(login("verifikator", DemoAccounts.PASSWORD, "203.0.113.30", null));
        for (int i = 0; i < 45; i++) {
            login("verifikator", "wrong", "203.0.113.30", null);
        }
        assertThat(login("verifikator", DemoAccounts.PASSWORD, "203.0.113.30", null)
                        .statusCode())
                .isEqualTo(429);
        HttpResponse<String> own = login("verifikator", DemoAccounts.PASSWORD, "203.0.113.30", device);
        assertThat(own.statusCode()).isEqualTo(303);
        assertThat(device(own)).isEqualTo(device);
    }

    @Test
    void aMachineHasEightTriesOfItsOwnAndNoneForAnotherAccount() {
        String device = device(login("fasilitator", DemoAccounts.PASSWORD, "203.0.113.40", null));
        for (int i = 0; i < 8; i++) {
            assertThat(login("fasilitator", "wrong", "203.0.113." + (50 + i), device)
                            .statusCode())
                    .isEqualTo(401);
        }
        assertThat(login("fasilitator", "wrong", "203.0.113.60", device).statusCode())
                .isEqualTo(429);
        for (int i = 0; i < 8; i++) {
            login("manajer", "wrong", "203.0.113.61", device);
        }
        assertThat(login("manajer", "wrong", "203.0.113.61", device).statusCode())
                .isEqualTo(429);
    }

    @Test
    void aCookieThatWasMadeUpIsNoMachine() {
        for (int i = 0; i < 8; i++) {
            login("diknas", "wrong", "203.0.113.70", "1.abc.def~x~" + i);
        }
        assertThat(login("diknas", "wrong", "203.0.113.70", "1.abc.def").statusCode())
                .isEqualTo(429);
    }

    /** From many addresses an account can be tried so often a minute: who is refused waits a minute and no more. */
    @Test
    void triesFromManyAddressesAreSlowedDownNotLocked() {
        HttpResponse<String> last = login("pimpinan", "wrong", "198.51.100.1", null);
        for (int i = 2; i <= 40 && last.statusCode() != 429; i++) {
            last = login("pimpinan", "wrong", "198.51.100." + i, null);
        }
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(last.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 61);
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

    private HttpResponse<String> login(String username, String password, String address, String device) {
        HttpRequest.Builder request = api.request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Forwarded-For", address);
        if (device != null) {
            request.header("Cookie", "slrt_device=" + device);
        }
        return api.send(
                request.POST(HttpRequest.BodyPublishers.ofString("username=" + username + "&password=" + password)));
    }

    private static String device(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("slrt_device="))
                .map(cookie -> cookie.substring("slrt_device=".length(), cookie.indexOf(';')))
                .findFirst()
                .orElseThrow();
    }
}

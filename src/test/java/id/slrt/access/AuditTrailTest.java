package id.slrt.access;

import static org.assertj.core.api.Assertions.assertThat;

import id.slrt.demo.DemoAccounts;
import id.slrt.support.Api;
import id.slrt.support.Browser;
import id.slrt.support.Desk;
import id.slrt.support.Families;
import id.slrt.support.Office;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpRequest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Issue 15, B9: what the trail did not hold. */
@MicronautTest(transactional = false)
class AuditTrailTest {
    @Inject
    Api api;

    @Inject
    Browser browser;

    @Inject
    Audit audit;

    @Inject
    Users users;

    @Inject
    Office office;

    @Inject
    Desk desk;

    @Inject
    Families families;

    @Test
    void aFailedSignInIsThereWithTheAddressItCameFrom() {
        tries("diknas", "203.0.113.90");
        assertThat(last("diknas").action()).isEqualTo("sign_in_failed");
        assertThat(last("diknas").address()).isEqualTo("203.0.113.90");
        assertThat(last("diknas").userId()).isZero();
    }

    @Test
    void aNameThatIsNoneIsNotKept() {
        tries("rahasia-saya-2026", "203.0.113.91");
        assertThat(audit.search("rahasia-saya-2026", null, null, null, 0).items())
                .isEmpty();
        assertThat(last("-").address()).isEqualTo("203.0.113.91");
    }

    @Test
    void soIsARefusalOfTriesOnceInAWhile() {
        for (int i = 0; i < 11; i++) {
            tries("satpolpp", "203.0.113.92");
        }
        List<String> actions = audit.search("satpolpp", "user", null, null, 0).items().stream()
                .filter(event -> "203.0.113.92".equals(event.address()))
                .map(AuditEvent::action)
                .toList();
        assertThat(actions).hasSize(9).startsWith("sign_in_throttled").containsOnlyOnce("sign_in_throttled");
    }

    @Test
    void aRefusedCallIsThere() {
        assertThat(api.get("fasilitator", "/users").statusCode()).isEqualTo(403);
        assertThat(last("fasilitator").action()).isEqualTo("call_refused");
        assertThat(last("fasilitator").reason()).isEqualTo("GET /users");
    }

    @Test
    void anAccountIsMadeWithARole() {
        users.add(
                new NewUser("ratna.audit", "Ratna", "agency", "RSUD", null, DemoAccounts.PASSWORD), office.as("admin"));
        assertThat(audit.search(null, "user", "ratna.audit", null, 0)
                        .items()
                        .getFirst()
                        .reason())
                .isEqualTo("agency RSUD");
    }

    @ParameterizedTest
    @CsvSource({
        "petugas, /",
        "petugas, /cases",
        "manajer, /cases/dropped",
        "manajer, /cases/dropped.xlsx",
        "petugas, /replies",
        "petugas, /unreached",
        "petugas, /referrals?agency=RSUD",
        "petugas, /comments",
        "rsud, /referrals",
        "rsud, /referrals.xlsx",
        "rsud, /overdue",
        "rsud, /api/v1/referrals",
        "verifikator, /letters",
        "verifikator, /letters.xlsx",
        "verifikator, /duplicates",
        "verifikator, /merges",
        "verifikator, /api/v1/registry/duplicates",
        "satpolpp, /handovers",
        "satpolpp, /api/v1/handovers",
        "fasilitator, /visits",
        "pimpinan, /deliveries",
        "auditor, /audit",
        "auditor, /audit/lookups"
    })
    void whoeverOpensAListOfPeopleIsThere(String username, String path) {
        api.token(username);
        long before = count(username);
        assertThat(api.get(username, path).statusCode()).isEqualTo(200);
        assertThat(count(username)).isGreaterThan(before);
    }

    @Test
    void soIsWhoOpensWhatIsBelowACase() {
        String ticket = desk.open(families.of("Suminah Jejak").getFirst(), "KIS-PBI")
                .path("ticket")
                .asText();
        for (String part : List.of("", "/referrals", "/letters", "/messages", "/receipt", "/attachments")) {
            long before = count("petugas");
            assertThat(api.get("petugas", "/cases/" + ticket + part).statusCode())
                    .as(part)
                    .isEqualTo(200);
            assertThat(count("petugas")).as(part).isGreaterThan(before);
        }
    }

    @Test
    void theAuditorSeesTheAddress() {
        tries("pimpinan", "203.0.113.93");
        assertThat(browser.open("auditor", "/audit?user=pimpinan").body()).contains("203.0.113.93");
    }

    private void tries(String username, String address) {
        api.send(api.request("/api/v1/login")
                .header("Content-Type", "application/json")
                .header("X-Forwarded-For", address)
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"username\":\"" + username + "\",\"password\":\"wrong\"}")));
    }

    private AuditEvent last(String username) {
        return audit.search(username, null, null, null, 0).items().getFirst();
    }

    private long count(String username) {
        return audit.search(username, null, null, null, 0).total();
    }
}

package id.slrt.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.slrt.access.Users;
import id.slrt.intake.Cases;
import id.slrt.referral.Referrals;
import id.slrt.support.Api;
import id.slrt.support.Browser;
import id.slrt.support.Desk;
import id.slrt.support.Families;
import id.slrt.support.Office;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Issue 15, A20: answers that said something else than what was wrong. */
@MicronautTest(transactional = false)
class AnswersTest {
    @Inject
    Api api;

    @Inject
    Browser browser;

    @Inject
    Desk desk;

    @Inject
    Families families;

    @Inject
    Users users;

    @Inject
    Office office;

    @Inject
    Cases cases;

    @Inject
    Referrals referrals;

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/cases/dropped/nowhere/at/all", "/api/v1/nowhere", "/referrals/x"})
    void anAddressThatIsMissingIsNotFound(String path) {
        HttpResponse<String> answer = api.get("petugas", path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).containsAnyOf("There is no such address", "Alamat ini tidak ada");
    }

    @Test
    void whoAcceptsHtmlAloneGetsPages() {
        assertThat(accepts("/cases", "text/html").statusCode()).isEqualTo(200);
        assertThat(accepts("/cases", "text/html,application/xhtml+xml").statusCode())
                .isEqualTo(200);
    }

    @Test
    void aLetterIsNoJson() {
        assertThat(accepts("/api/v1/letters/1", "application/json").statusCode())
                .isEqualTo(406);
    }

    @Test
    void aValueThatCannotBeReadIsNamed() {
        HttpResponse<String> answer = api.get("admin", "/api/v1/registry/imports?size=x");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("The value size");
    }

    @Test
    void anotherLanguageKeepsTheFilters() {
        HttpResponse<String> answer = api.send(api.request("/language/en?back=/letters")
                .header("Referer", "https://slrt.example/letters?year=2026&state=issued")
                .GET());
        assertThat(answer.headers().firstValue("Location")).hasValue("/letters?year=2026&state=issued");
        HttpResponse<String> strange = api.send(api.request("/language/en?back=/letters")
                .header("Referer", "https://elsewhere.example/other?x=1")
                .GET());
        assertThat(strange.headers().firstValue("Location")).hasValue("/letters");
    }

    @Test
    void theErrorsOnTopNameTheirFields() {
        String page = browser.send("admin", "/users", "username=", "displayName=", "role=", "password=")
                .body();
        assertThat(page).contains("Nama pengguna: Wajib diisi.", "Nama lengkap: Wajib diisi.", "Peran: Wajib diisi.");
    }

    @Test
    void aNewPasswordsErrorStandsAtItsForm() {
        long id = office.as("rsud").userId();
        String page = browser.send("admin", "/users/" + id + "/password", "password=kurang")
                .body();
        assertThat(page)
                .contains("id=\"password-" + id + "-wrong\"")
                .contains("href=\"#password-" + id + "\"")
                .doesNotContain("id=\"password-wrong\"");
    }

    @Test
    void aReturnWithoutReasonKeepsItsFormOpenAndWhatWasWritten() {
        long referral = refer("Wakinem Alasan").path("referralId").asLong();
        String page = browser.send("rsud", "/referrals/" + referral + "/return", "note=Kartu keluarga tidak ada")
                .body();
        assertThat(page)
                .containsPattern("<details class=\"card\" open[^>]*><summary>[^<]*</summary>\\s*<form"
                        + " method=\"post\" action=\"/referrals/" + referral + "/return\"");
        assertThat(page).contains("id=\"reason-wrong\"", "value=\"Kartu keluarga tidak ada\"");
    }

    @Test
    void theHistorySaysWhoGotItAndWhyItCameBack() {
        JsonNode sent = refer("Ngatirah Riwayat");
        long referral = sent.path("referralId").asLong();
        desk.move("rsud", referral, "return", "{\"reason\":\"no_capacity\",\"note\":\"Bulan depan\"}");
        String ticket = cases.read(referrals.require(referral).caseId()).file().ticket();
        String page = browser.open("petugas", "/cases/" + ticket).body();
        assertThat(page)
                .contains("Rujukan dikirim: RSUD Dr. Soegiri")
                .contains("Rujukan dikembalikan: Tidak ada kapasitas: Bulan depan")
                .doesNotContain("no_capacity");
    }

    private JsonNode refer(String name) {
        long need = desk.open(families.of(name).getFirst(), "RAWAT-TELANTAR")
                .path("needs")
                .get(0)
                .path("needId")
                .asLong();
        return desk.refer(need);
    }

    private HttpResponse<String> accepts(String path, String type) {
        return api.send(HttpRequest.newBuilder(api.request(path).build(), (name, value) -> true)
                .header("Authorization", "Bearer " + api.token("petugas"))
                .header("Accept", type)
                .GET());
    }
}

package id.slrt.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.slrt.support.Api;
import id.slrt.support.Browser;
import id.slrt.support.Desk;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Issue 15, A17: on what ground data are shared is said as it is, on page, in the API and on paper. */
@MicronautTest(transactional = false)
class SharingTest {
    @Inject
    Api api;

    @Inject
    Browser browser;

    @Inject
    Desk desk;

    @Test
    void whoCouldNotBeAskedHasNotConsented() {
        JsonNode file = found("protection");
        String ticket = file.path("ticket").asText();
        assertThat(file.path("consent").asBoolean()).isFalse();
        assertThat(file.path("sharing").asText()).isEqualTo("protection");
        for (String page :
                new String[] {"/cases/" + ticket, "/cases/" + ticket + "/receipt", "/cases/" + ticket + "/summary"}) {
            assertThat(browser.open("petugas", page).body())
                    .contains("Tidak dapat ditanya; demi perlindungannya")
                    .doesNotContain("Pemohon setuju");
        }
        long need = file.path("needs").get(0).path("needId").asLong();
        JsonNode referral =
                Api.json(api.post("manajer", "/api/v1/needs/" + need + "/referrals", "{\"agency\":\"RSUD\"}"));
        assertThat(referral.path("sharing").asText()).isEqualTo("protection");
        assertThat(browser.open(
                                "rsud",
                                "/referrals/" + referral.path("referralId").asLong())
                        .body())
                .contains("Tidak dapat ditanya; demi perlindungannya");
    }

    @Test
    void eachGroundIsKeptAsItWasGiven() {
        Map.of("consented", true, "none", false).forEach((ground, consent) -> {
            JsonNode file = found(ground);
            assertThat(file.path("sharing").asText()).isEqualTo(ground);
            assertThat(file.path("consent").asBoolean()).isEqualTo(consent);
        });
        JsonNode asked = desk.open("KIS-PBI");
        assertThat(asked.path("sharing").asText()).isEqualTo("consented");
    }

    @Test
    void theBoxForConsentIsTickedByNobodyButTheOfficer() {
        long person =
                desk.open("KIS-PBI").path("people").get(0).path("personId").asLong();
        assertThat(browser.open("petugas", "/cases/new?person=" + person).body())
                .containsPattern("name=\"consent\" value=\"true\"\\s*>");
        assertThat(browser.open("petugas", "/cases/new?person=" + person).body())
                .doesNotContainPattern("name=\"consent\" value=\"true\" checked");
    }

    private JsonNode found(String sharing) {
        JsonNode sent = Api.json(api.post("satpolpp", "/api/v1/handovers", """
                {"kind":"found","place":"Jl. Sunan Drajat","village":"35.24.05.2006","day":"2026-03-01","time":"21.30",
                 "officers":"Regu 2","sharing":"%s","people":[{"name":"Ditemukan Sendiri","sex":"L","age":"50","service":"RAWAT-TELANTAR"}]}""".formatted(sharing)));
        JsonNode seen = Api.json(api.get(
                "petugas", "/api/v1/handovers/" + sent.path("handoverId").asLong()));
        return Api.json(api.get(
                "petugas",
                "/api/v1/cases/" + seen.path("people").get(0).path("ticket").asText()));
    }
}

package id.slrt.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import id.slrt.support.Api;
import id.slrt.support.Browser;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Who sees the closing of months, who may act, and what is said. Month 2023-01, which no other test knows. */
@MicronautTest(transactional = false)
class ClosingPagesTest {
    private static final String MONTH = "/closings/2023/1";
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([0-9a-f]{64})\"");

    @Inject
    Api api;

    @Inject
    Browser browser;

    @Test
    void aMonthIsClosedOnItsPage() {
        HttpResponse<String> empty = browser.send("manajer", MONTH + "/propose", "remark= ", "seen=" + seen("manajer"));
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("remark-wrong");
        assertThat(Browser.location(browser.send(
                        "manajer", MONTH + "/propose", "remark=Sudah diperiksa", "seen=" + seen("manajer"))))
                .isEqualTo(MONTH);
        assertThat(browser.open("manajer", MONTH).body())
                .contains("Anda yang mengusulkan penutupan ini")
                .doesNotContain("/confirm");
        assertThat(browser.send("manajer", MONTH + "/confirm", "seen=x").statusCode())
                .isEqualTo(403);
        assertThat(browser.send("auditor", MONTH + "/confirm", "seen=x").statusCode())
                .isEqualTo(403);
        assertThat(browser.open("pimpinan", "/closings?year=2023").body()).contains("Menunggu Anda");
        assertThat(browser.open("pimpinan", MONTH).body())
                .contains("Sudah diperiksa", "Penutupan tidak dapat dibatalkan");
        assertThat(browser.send("pimpinan", MONTH + "/confirm", "seen=" + "0".repeat(64))
                        .body())
                .contains("Angkanya berubah sejak halaman dibuka");
        assertThat(Browser.location(browser.send("pimpinan", MONTH + "/confirm", "seen=" + seen("pimpinan"))))
                .isEqualTo(MONTH);
        assertThat(browser.open("auditor", MONTH).body())
                .contains("Tidak berubah sejak ditutup", "SHA-256")
                .doesNotContain("/propose", "/confirm");
        assertThat(browser.open("pimpinan", "/indicators?year=2023&month=1").body())
                .contains("inilah angka saat itu", "now=true", "0 koreksi sesudahnya");
        assertThat(browser.open("pimpinan", "/indicators?year=2023&month=1&now=true")
                        .body())
                .contains("Keadaan sekarang", "saat ditutup 0 (0)");
        assertThat(api.get("auditor", "/api/v1/indicators?year=2023&month=1").body())
                .contains("\"frozen\":true", "\"intact\":true");
        assertThat(api.get("auditor", "/api/v1/indicators?year=2023&month=1&now=true")
                        .body())
                .contains("\"frozen\":false", "\"intact\":true");
        assertThat(api.get("admin", "/api/v1/closings?year=2023").body())
                .contains("\"month\":1,\"state\":\"closed\"", "\"month\":12,\"state\":\"open\"");
        assertThat(api.get("pimpinan", "/api/v1" + MONTH).body()).contains("\"sealInAudit\":true", "\"changes\":[]");
    }

    @Test
    void monthsAndQuartersAreAskedForOneAtATime() {
        assertThat(api.get("admin", "/api/v1/indicators?year=2025&month=2").body())
                .contains("\"month\":2", "\"to\":\"2025-02-28\"", "\"closed\":null");
        assertThat(api.get("admin", "/api/v1/indicators?year=2025&month=13").body())
                .contains("\"field\":\"month\"");
        assertThat(api.get("admin", "/api/v1/indicators?year=2025&month=2&quarter=1")
                        .body())
                .contains("\"field\":\"month\"", "not both");
    }

    @Test
    void othersAreRefused() {
        for (String user : List.of("petugas", "verifikator", "fasilitator", "dinkes")) {
            for (String path : List.of("/closings", MONTH, "/api/v1/closings", "/api/v1" + MONTH)) {
                assertThat(api.get(user, path).statusCode()).as(user + path).isEqualTo(403);
            }
        }
        for (String user : List.of("manajer", "pimpinan", "admin", "auditor")) {
            assertThat(api.get(user, "/closings").statusCode()).as(user).isEqualTo(200);
        }
        assertThat(api.get("admin", "/closings/2023/13").statusCode()).isEqualTo(404);
        assertThat(api.get("admin", "/closings?year=1900").statusCode()).isEqualTo(422);
        assertThat(browser.open("pimpinan", "/closings/2026/12").body()).contains("Bulan ini belum berakhir");
        assertThat(browser.open("pimpinan", "/indicators").body()).contains("href=\"/closings\"");
    }

    private String seen(String user) {
        Matcher seen = SEEN.matcher(browser.open(user, MONTH).body());
        assertThat(seen.find()).isTrue();
        return seen.group(1);
    }
}

package id.slrt.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.slrt.support.Api;
import id.slrt.support.Browser;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Who sees the closing of months, who may act, and what is said. The next month of 2022 that is open. */
@MicronautTest(transactional = false)
public class ClosingPagesTest {
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([0-9a-f]{64})\"");

    @Inject
    Api api;

    @Inject
    Browser browser;

    @Test
    void aMonthIsClosedOnItsPage() {
        int month = next(api);
        String path = "/closings/2022/" + month;
        HttpResponse<String> empty =
                browser.send("manajer", path + "/propose", "remark= ", "seen=" + seen("manajer", path));
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("remark-wrong");
        assertThat(Browser.location(browser.send(
                        "manajer", path + "/propose", "remark=Sudah diperiksa", "seen=" + seen("manajer", path))))
                .isEqualTo(path);
        assertThat(browser.open("manajer", path).body())
                .contains("Anda yang mengusulkan penutupan ini")
                .doesNotContain("/confirm");
        assertThat(browser.send("manajer", path + "/confirm", "seen=x").statusCode())
                .isEqualTo(403);
        assertThat(browser.send("auditor", path + "/confirm", "seen=x").statusCode())
                .isEqualTo(403);
        assertThat(browser.open("pimpinan", "/closings?year=2022").body()).contains("Menunggu Anda");
        assertThat(browser.open("pimpinan", path).body())
                .contains("Sudah diperiksa", "Penutupan tidak dapat dibatalkan");
        assertThat(browser.send("pimpinan", path + "/confirm", "seen=" + "0".repeat(64))
                        .body())
                .contains("Angkanya berubah sejak halaman dibuka");
        assertThat(Browser.location(browser.send("pimpinan", path + "/confirm", "seen=" + seen("pimpinan", path))))
                .isEqualTo(path);
        assertThat(browser.open("auditor", path).body())
                .contains("Tidak berubah sejak ditutup", "SHA-256")
                .doesNotContain("/propose", "/confirm");
        assertThat(browser.open("pimpinan", "/indicators?year=2022&month=" + month)
                        .body())
                .contains("inilah angka saat itu", "now=true", "0 koreksi sesudahnya");
        assertThat(browser.open("pimpinan", "/indicators?year=2022&month=" + month + "&now=true")
                        .body())
                .contains("Keadaan sekarang", "saat ditutup 0 (0)");
        assertThat(api.get("auditor", "/api/v1/indicators?year=2022&month=" + month)
                        .body())
                .contains("\"frozen\":true", "\"intact\":true");
        assertThat(api.get("auditor", "/api/v1/indicators?year=2022&month=" + month + "&now=true")
                        .body())
                .contains("\"frozen\":false", "\"intact\":true");
        assertThat(api.get("admin", "/api/v1/closings?year=2022").body())
                .contains("\"month\":" + month + ",\"state\":\"closed\"", "\"month\":12,\"state\":\"open\"");
        assertThat(api.get("pimpinan", "/api/v1" + path).body()).contains("\"sealInAudit\":true", "\"changes\":[]");
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
            for (String path :
                    List.of("/closings", "/closings/2022/1", "/api/v1/closings", "/api/v1/closings/2022/1")) {
                assertThat(api.get(user, path).statusCode()).as(user + path).isEqualTo(403);
            }
        }
        for (String user : List.of("manajer", "pimpinan", "admin", "auditor")) {
            assertThat(api.get(user, "/closings").statusCode()).as(user).isEqualTo(200);
        }
        assertThat(api.get("admin", "/closings/2022/13").statusCode()).isEqualTo(404);
        assertThat(api.get("admin", "/closings?year=1900").statusCode()).isEqualTo(422);
        assertThat(browser.open("pimpinan", "/closings/2026/12").body()).contains("Bulan ini belum berakhir");
        assertThat(browser.open("pimpinan", "/indicators").body()).contains("href=\"/closings\"");
    }

    /** The month after the last closed one of 2022. */
    public static int next(Api api) {
        int next = 1;
        for (JsonNode month :
                Api.json(api.get("admin", "/api/v1/closings?year=2022")).path("items")) {
            if (month.path("state").asText().equals("closed")) {
                next = Math.max(next, month.path("month").asInt() + 1);
            }
        }
        return next;
    }

    private String seen(String user, String path) {
        Matcher seen = SEEN.matcher(browser.open(user, path).body());
        assertThat(seen.find()).isTrue();
        return seen.group(1);
    }
}

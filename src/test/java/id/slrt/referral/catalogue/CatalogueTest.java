package id.slrt.referral.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import id.slrt.district.DistrictPack;
import id.slrt.support.Api;
import id.slrt.support.Browser;
import id.slrt.support.Desk;
import id.slrt.support.Office;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Agencies say what they offer; the desk sees it before it refers. */
@MicronautTest(transactional = false)
class CatalogueTest {
    @Inject
    Browser browser;

    @Inject
    Api api;

    @Inject
    Desk desk;

    @Inject
    Office office;

    @Inject
    PartnerCatalogue catalogue;

    @Inject
    DistrictPack pack;

    /** Nobody stays full for the other tests. */
    @AfterEach
    void open() {
        save("diknas", "of-KIP=yes", "offered-KIP=yes");
        saveOf("DINKES", "dinkes", "of-KIS-PBI=yes", "offered-KIS-PBI=yes");
    }

    @Test
    void theDeskIsWarnedOfAFullAgencyAndMayStillReferToIt() {
        assertThat(saveOf(
                                "DINKES",
                                "dinkes",
                                "hours=Senin-Jumat 08.00-14.00",
                                "of-KIS-PBI=yes",
                                "offered-KIS-PBI=yes",
                                "documents-KIS-PBI=Kartu keluarga\nRapor",
                                "capacity-KIS-PBI=40",
                                "until-KIS-PBI=" + inAMonth())
                        .statusCode())
                .isEqualTo(303);
        var file = desk.open("KIS-PBI");
        String page = browser.open("petugas", "/cases/" + file.path("ticket").asText() + "/referrals")
                .body();
        assertThat(page).contains("penuh sampai", "Senin-Jumat 08.00-14.00", "Rapor");
        assertThat(desk.refer(file.path("needs").get(0).path("needId").asLong())
                        .path("agency")
                        .asText())
                .isEqualTo("DINKES");
        assertThat(browser.open("fasilitator", "/catalogue?service=KIS-PBI").body())
                .contains("Penuh sampai", "Rapor");
        assertThat(api.get("petugas", "/api/v1/catalogue?service=KIS-PBI").body())
                .contains("\"full\":true");
    }

    @Test
    void aLaterPackLeavesWhatTheAgencySaid() {
        save("diknas", "email=kip@diknas.example", "of-KIP=yes", "of-SKTM=yes", "offered-SKTM=yes");
        pack.apply(Path.of("config/district/lamongan"));
        catalogue.forget();
        assertThat(catalogue.agenciesFor("KIP")).doesNotContain("DIKNAS");
        assertThat(catalogue.agenciesFor("SKTM")).containsSubsequence("DINSOS", "DIKNAS");
        assertThat(catalogue.of("DIKNAS").orElseThrow().email()).isEqualTo("kip@diknas.example");
        save("diknas", "email=", "of-SKTM=yes");
    }

    @Test
    void eachChangeIsKeptWithWhoMadeIt() {
        save("diknas", "phone=0322 311 000");
        save("admin", "phone=0322 311 999");
        String page = browser.open("petugas", "/catalogue/DIKNAS").body();
        assertThat(page).contains("0322 311 000", "0322 311 999", "Achmad Fauzi", "Yoga Pratama");
    }

    @Test
    void onAnOldViewNothingIsOverwritten() {
        String old = String.valueOf(catalogue.of("DIKNAS").orElseThrow().version());
        save("diknas", "note=Loket pindah ke lantai 2");
        HttpResponse<String> late =
                browser.send("admin", "/catalogue/DIKNAS", "version=" + old, "note=Loket tutup", "email=");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Achmad Fauzi", "Loket tutup");
        assertThat(catalogue.of("DIKNAS").orElseThrow().note()).isEqualTo("Loket pindah ke lantai 2");
    }

    @Test
    void onlyItsOwnPeopleAndTheAdministratorEditAnEntry() {
        assertThat(browser.send("dinkes", "/catalogue/DIKNAS", "version=0").statusCode())
                .isEqualTo(403);
        assertThat(browser.open("petugas", "/catalogue/DIKNAS/edit").statusCode())
                .isEqualTo(403);
        save("diknas", "byLink=yes");
        assertThat(catalogue.byLink("DIKNAS")).isFalse();
    }

    @Test
    void whatIsWrongIsToldAtItsField() {
        HttpResponse<String> refused = save(
                "diknas",
                "phone=ext. dua",
                "email=bukan alamat",
                "of-KIP=yes",
                "capacity-KIP=banyak",
                "until-KIP=1/1/2020");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains(
                        "id=\"phone-wrong\"",
                        "id=\"email-wrong\"",
                        "id=\"capacity-KIP-wrong\"",
                        "id=\"until-KIP-wrong\"");
    }

    private HttpResponse<String> save(String who, String... fields) {
        return saveOf("DIKNAS", who, fields);
    }

    private HttpResponse<String> saveOf(String agency, String who, String... fields) {
        catalogue.forget();
        List<String> all = new ArrayList<>(List.of(fields));
        all.add("version=" + catalogue.of(agency).orElseThrow().version());
        HttpResponse<String> answer = browser.send(who, "/catalogue/" + agency, all.toArray(String[]::new));
        catalogue.forget();
        return answer;
    }

    private static String inAMonth() {
        return java.time.LocalDate.now(java.time.ZoneId.of("Asia/Jakarta"))
                .plusMonths(1)
                .toString();
    }
}

package id.slrt.registry.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.slrt.registry.Person;
import id.slrt.registry.Registry;
import id.slrt.support.Api;
import id.slrt.support.Browser;
import id.slrt.support.Families;
import id.slrt.support.Snapshots;
import id.slrt.support.Snapshots.Change;
import id.slrt.support.Statements;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class HouseholdPageTest {
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);

    @Inject
    Api api;

    @Inject
    Browser browser;

    @Inject
    Families families;

    @Inject
    Snapshots snapshots;

    @Inject
    Registry registry;

    @Test
    void theHouseholdShowsItsMembersAndWhatTheRegistryChangedOfThem() {
        List<Person> family = families.of("Darsih Qirana", "Darmi Qirana");
        snapshots.apply(
                JULY,
                new Change(family.getFirst().key(), "membership", "pkh,pbi", "pkh,kip"),
                new Change(family.getFirst().key(), "decile", "3", "5"),
                new Change(family.getFirst().key(), "village", Families.SUKORAME, Families.BABAT),
                new Change(family.getLast().key(), "left", null, null));
        String page = household(family, "petugas");
        assertThat(page)
                .contains(
                        "Keluarga Darsih Qirana",
                        "Darmi Qirana",
                        family.getFirst().nik(),
                        "Desil 3 menjadi 5")
                .contains("PBI berakhir", "KIP dimulai", "Pindah dari ", "DTSEN")
                .contains("Keluar dari data per 1 Jul 2026")
                .contains("hx-get=\"/households/" + family.getFirst().householdId() + "/cases\"");
        assertThat(browser.open("petugas", "/persons/" + family.getLast().key()).body())
                .contains("Tidak ada lagi dalam data sosial per 1 Jul 2026", "Keluar dari data")
                .contains("/households/" + family.getFirst().householdId())
                .doesNotContain("Desil 3 menjadi 5");
    }

    @Test
    void numbersAreMaskedByRoleAndAnotherAreaIsClosed() {
        List<Person> family = families.of("Lasmi Qirana");
        String card = registry.household(family.getFirst().householdId()).familyCardNo();
        assertThat(household(family, "petugas")).contains(card);
        assertThat(household(family, "fasilitator"))
                .contains("Lasmi Qirana", Registry.maskNik(card))
                .doesNotContain(card, family.getFirst().nik());
        List<Person> elsewhere = families.in(Families.SUKORAME, "Lasno Qirana");
        for (String part : List.of("", "/cases")) {
            assertThat(browser.open(
                                    "fasilitator",
                                    "/households/" + elsewhere.getFirst().householdId() + part)
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(browser.open("petugas", "/households/999999999").statusCode())
                .isEqualTo(404);
        assertThat(browser.open("pimpinan", "/households/" + family.getFirst().householdId())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void whatTheFamilyCameForIsToldWithWhatIsOpenOnTop() {
        List<Person> family = families.of("Tarsih Qirana", "Tarmi Qirana");
        long served = need(api.post("petugas", "/api/v1/cases", Families.caseOf(family.getFirst(), "SKTM"))
                .body());
        need(api.post("petugas", "/api/v1/cases", Families.caseOf(family.getLast(), "KIP"))
                .body());
        need(api.post("petugas", "/api/v1/cases", Families.caseOf(family.getFirst(), "CEK-DTKS"))
                .body());
        browser.send("petugas", "/needs/" + served + "/serve", "note=");
        String page = browser.open("petugas", "/households/" + family.getFirst().householdId() + "/cases")
                .body();
        assertThat(page)
                .containsSubsequence(
                        "Pengecekan kepesertaan DTKS untuk Tarsih Qirana",
                        "Rekomendasi Kartu Indonesia Pintar untuk Tarmi Qirana",
                        "Surat keterangan tidak mampu / pernyataan miskin untuk Tarsih Qirana",
                        "Terpenuhi");
    }

    @Test
    void aLargeFamilyTakesNoMoreStatementsThanASmallOne() {
        List<Person> small = families.of("Satu Qirana");
        List<Person> large =
                families.of("Siji Qirana", "Loro Qirana", "Telu Qirana", "Papat Qirana", "Lima Qirana", "Enem Qirana");
        large.forEach(member -> {
            api.post("petugas", "/api/v1/cases", Families.caseOf(member, "SKTM", "KIP"));
            snapshots.apply(JULY, new Change(member.key(), "decile", "3", "4"));
        });
        api.post("petugas", "/api/v1/cases", Families.caseOf(small.getFirst(), "SKTM"));
        for (String path : List.of("/households/%d", "/households/%d/cases")) {
            List<String> few = statements(path, small);
            List<String> many = statements(path, large);
            assertThat(many).as(path).hasSameSizeAs(few).hasSizeBetween(4, 10);
        }
        String person = "/persons/" + large.getFirst().key();
        assertThat(Statements.of(() -> browser.open("petugas", person))).hasSizeBetween(4, 10);
    }

    private List<String> statements(String path, List<Person> family) {
        String address = path.formatted(family.getFirst().householdId());
        assertThat(browser.open("petugas", address).statusCode()).isEqualTo(200);
        return Statements.of(() -> browser.open("petugas", address));
    }

    private String household(List<Person> family, String username) {
        return browser.open(username, "/households/" + family.getFirst().householdId())
                .body();
    }

    private static long need(String body) {
        return Long.parseLong(body.replaceAll(".*\"needId\":(\\d+).*", "$1"));
    }
}

package id.slrt.intake.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import id.slrt.access.Audit;
import id.slrt.access.Viewer;
import id.slrt.intake.lookup.LookDay.Sign;
import id.slrt.intake.lookup.LookRuns.Opened;
import id.slrt.registry.Person;
import id.slrt.shared.AppClock;
import id.slrt.support.Api;
import id.slrt.support.Browser;
import id.slrt.support.Desk;
import id.slrt.support.Families;
import id.slrt.support.Office;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Serial looking-up is shown to the auditor. Each test has users of its own, who exist only in the trail. */
@MicronautTest(transactional = false)
class LookDaysTest {
    @Inject
    LookDays days;

    @Inject
    Families families;

    @Inject
    Office office;

    @Inject
    Audit audit;

    @Inject
    AppClock clock;

    @Inject
    Api api;

    @Inject
    Browser browser;

    @Test
    void goingThroughNiksIsStriking() {
        Viewer user = user();
        List<Person> family = families.of("Gunem Qasr", "Gunarti Qasr", "Gunarsih Qasr", "Gunawati Qasr");
        open(user, family);
        LookDay day = today(user);
        assertThat(day.people()).isEqualTo(4);
        assertThat(day.nikRun()).isEqualTo(4);
        assertThat(day.householdRun()).isEqualTo(1);
        assertThat(day.signs()).containsExactly(Sign.NIK_RUN);
    }

    @Test
    void manyPeopleWithoutACaseAreStriking() {
        Viewer user = user();
        List<Person> opened = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            opened.addAll(families.of("Sepi Qasr"));
        }
        open(user, opened);
        LookDay day = today(user);
        assertThat(day.withoutCase()).isEqualTo(10);
        assertThat(day.signs()).contains(Sign.NO_CASE, Sign.HOUSEHOLD_RUN);
        assertThat(day.weight()).isPositive();
    }

    @Test
    void whoIsServedOrWhoseFamilyIsServedHasACase() {
        Viewer user = user();
        List<Person> family = families.of("Laris Qasr", "Larasati Qasr");
        List<Person> alone = families.of("Sendiri Qasr");
        api.post("petugas", "/api/v1/cases", Families.caseOf(family.getFirst(), "SKTM"));
        open(user, family);
        open(user, alone);
        assertThat(today(user).withoutCase()).isEqualTo(1);
    }

    @Test
    void aLookForACaseNeedsNoOther() {
        Viewer user = user();
        Person person = families.of("Rujuk Qasr").getFirst();
        audit.record(user, "person_viewed", "person", person.key(), "referral 7");
        audit.record(
                user,
                "household_viewed",
                "household",
                families.of("Ganda Qasr").getFirst().householdId(),
                "duplicate");
        assertThat(today(user).people()).isEqualTo(2);
        assertThat(today(user).withoutCase()).isZero();
    }

    @Test
    void goingThroughHouseholdsIsStrikingAndEachIsOneLook() {
        Viewer user = user();
        List<Person> heads = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            heads.add(families.of("Rumah Qasr", "Rumanah Qasr").getFirst());
        }
        heads.forEach(head -> audit.record(user, "household_viewed", "household", head.householdId(), "search"));
        open(user, List.of(heads.getFirst()));
        LookDay day = today(user);
        assertThat(day.people()).isEqualTo(10);
        assertThat(day.withoutCase()).isEqualTo(10);
        assertThat(day.householdRun()).isEqualTo(10);
        assertThat(day.signs()).containsExactly(Sign.HOUSEHOLD_RUN, Sign.NO_CASE);
    }

    @Test
    void aDayIsADayOfTheOffice() {
        Viewer user = user();
        Person person = families.of("Malam Qasr").getFirst();
        // 23:30 and 00:30 in Western Indonesian time
        clock.at(Instant.parse("2026-03-02T16:30:00Z"), () -> open(user, List.of(person)));
        clock.at(Instant.parse("2026-03-02T17:30:00Z"), () -> open(user, List.of(person)));
        assertThat(of(user, LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 3)))
                .extracting(LookDay::day)
                .containsExactly(LocalDate.of(2026, 3, 3), LocalDate.of(2026, 3, 2));
        assertThat(of(user, LocalDate.of(2026, 3, 3), LocalDate.of(2026, 3, 3))).hasSize(1);
    }

    @Test
    void searchesAreCountedBesideTheLooks() {
        Viewer user = user();
        open(user, families.of("Cari Qasr"));
        audit.record(user, "registry_searched", "list", null, null);
        audit.record(user, "registry_searched", "list", 20, "1-20");
        audit.record(user, "registry_search_continued", "list", 7, "21-27");
        assertThat(today(user).searches()).isEqualTo(2);
        assertThat(today(user).shown()).isEqualTo(27);
        assertThat(today(user).signs()).isEmpty();
    }

    /** Issue 15, B1: 8,125 people were taken by searching, and nobody was opened. */
    @Test
    void manySearchesWithoutAnybodyOpenedAreStriking() {
        Viewer user = user();
        for (int i = 0; i < 120; i++) {
            audit.record(user, "registry_searched", "list", 50, null);
        }
        assertThat(today(user).signs()).containsExactly(Sign.SEARCHES);
        assertThat(today(user).weight()).isEqualTo(12);
        assertThat(today(user).shown()).isEqualTo(6000);
    }

    @Test
    void aFamilyIsNoRunAndAGapEndsOne() {
        assertThat(LookRuns.households(List.of(person(1, 9L), person(2, 9L), person(3, 9L), person(4, 9L))))
                .isEqualTo(1);
        assertThat(LookRuns.households(List.of(person(1, 9L), person(2, 9L), person(3, 8L), person(5, 7L))))
                .isEqualTo(2);
        assertThat(LookRuns.households(List.of(person(4, null), person(5, null))))
                .isEqualTo(2);
        assertThat(LookRuns.niks(List.of(nik("3524054504710001"), nik("3524054504710003"), nik("3524054504710009"))))
                .isEqualTo(2);
        assertThat(LookRuns.niks(List.of(person(1, null)))).isZero();
        assertThat(LookRuns.ofNumbers(List.of(
                        new LookRuns.Household(3, false),
                        new LookRuns.Household(1, false),
                        new LookRuns.Household(4, false))))
                .isEqualTo(2);
    }

    @Test
    void thePageSaysWhyInWordsAndLeadsToTheTrailOfThatDay() {
        Viewer user = user();
        List<Person> family = families.of("Halaman Qasr", "Halimah Qasr", "Halim Qasr");
        open(user, family);
        String page = "";
        for (int i = 0; i < 20 && !page.contains(user.username()); i++) {
            page = browser.open("auditor", "/audit/lookups?page=" + i).body();
        }
        assertThat(page)
                .contains("3 NIK berurutan", "/audit?user=" + user.username() + "&type=person&day=" + clock.today())
                .doesNotContain("Halaman Qasr", family.getFirst().nik());
        String trail = browser.open("auditor", "/audit?user=" + user.username() + "&type=person&day=" + clock.today())
                .body();
        assertThat(trail).contains("Warga " + family.getFirst().key(), "dilayani di loket");
        assertThat(browser.open("auditor", "/audit?user=" + user.username() + "&day=1/1/2020")
                        .body())
                .doesNotContain("Warga " + family.getFirst().key());
    }

    @Test
    void aPeriodThatCannotBeIsRefusedAtItsField() {
        assertThat(browser.open("auditor", "/audit/lookups?from=1/1/2026&to=1/6/2026")
                        .statusCode())
                .isEqualTo(422);
        assertThat(browser.open("auditor", "/audit/lookups?from=x").body()).contains("from-wrong");
    }

    @ParameterizedTest
    @ValueSource(strings = {"petugas", "verifikator", "manajer", "pimpinan", "admin", "dinkes"})
    void othersDoNotSeeIt(String username) {
        assertThat(browser.open(username, "/audit/lookups").statusCode()).isEqualTo(403);
    }

    private Viewer user() {
        Viewer petugas = office.as("petugas");
        String name = "uji" + Desk.nik().substring(12);
        return new Viewer(petugas.userId(), name, name, petugas.role(), petugas.agency(), null, petugas.locale());
    }

    private void open(Viewer user, List<Person> people) {
        people.forEach(person -> audit.record(user, "person_viewed", "person", person.key(), "search"));
    }

    private LookDay today(Viewer user) {
        return of(user, clock.today(), clock.today()).getFirst();
    }

    private List<LookDay> of(Viewer user, LocalDate from, LocalDate to) {
        return days.of(from, to, office.as("auditor")).stream()
                .filter(day -> day.username().equals(user.username()))
                .toList();
    }

    private static Opened person(long id, Long household) {
        return new Opened(id, household, null, false);
    }

    private static Opened nik(String nik) {
        return new Opened(1, null, nik, false);
    }
}

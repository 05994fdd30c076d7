package id.slrt.registry.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.slrt.access.Audit;
import id.slrt.access.AuditEvent;
import id.slrt.access.NewUser;
import id.slrt.access.Users;
import id.slrt.access.Viewer;
import id.slrt.demo.DemoAccounts;
import id.slrt.registry.Person;
import id.slrt.registry.Registry;
import id.slrt.registry.SearchQuery;
import id.slrt.registry.search.PersonSearch;
import id.slrt.shared.Problem;
import id.slrt.support.Api;
import id.slrt.support.Browser;
import id.slrt.support.Desk;
import id.slrt.support.Families;
import id.slrt.support.Office;
import id.slrt.support.Statements;
import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Issue 15, B1: nobody takes the registry away by searching it. */
@Property(name = "slrt.searches.per-hour", value = "3")
@Property(name = "slrt.openings.per-hour", value = "20")
@MicronautTest(transactional = false)
class HarvestTest {
    @Inject
    Api api;

    @Inject
    Browser browser;

    @Inject
    Families families;

    @Inject
    Office office;

    @Inject
    Registry registry;

    @Inject
    PersonSearch search;

    @Inject
    Users users;

    @Inject
    Audit audit;

    private final String username = "cari" + Desk.nik().substring(12);

    @Test
    void numbersOfPeopleFoundAreMaskedAndShownToWhoOpensThePerson() {
        Person person = found("Kasmidi Quraisy");
        Viewer officer = officer();
        String card = Objects.requireNonNull(
                registry.household(Objects.requireNonNull(person.householdId())).familyCardNo());
        String nik = Objects.requireNonNull(person.nik());
        HttpResponse<String> page = browser.send(officer.username(), "/search", "q=Kasmidi Quraisy");
        assertThat(page.body())
                .contains("Kasmidi Quraisy", "************" + nik.substring(12))
                .doesNotContain(nik, card);
        HttpResponse<String> json =
                api.get(officer.username(), "/api/v1/registry/search?q=Kasmidi%20Quraisy%20Babat&limit=50");
        assertThat(json.body())
                .contains(Registry.lastFour(nik), Registry.lastFour(card))
                .doesNotContain(nik, card);
        assertThat(browser.send(officer.username(), "/register/similar", "name=Kasmidi Quraisy", "nik=" + nik)
                        .body())
                .contains("Kasmidi Quraisy")
                .doesNotContain(">" + nik);
        assertThat(browser.open(officer.username(), "/persons/" + person.key()).body())
                .contains(nik, card);
    }

    @Test
    void anAccountSearchesSoOftenInAnHourAndNotMore() {
        Viewer officer = officer();
        for (String name : List.of("Suliyati", "Wagiman", "Poniyem")) {
            registry.search(SearchQuery.of(name), 10, officer);
        }
        HttpResponse<String> refused = api.get(officer.username(), "/api/v1/registry/search?q=Tumijan");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(browser.send(officer.username(), "/search", "q=Tumijan").body())
                .contains("Terlalu banyak");
        assertThat(browser.send(
                                officer.username(),
                                "/register",
                                "name=Tumijan",
                                "noNikReason=lost",
                                "sex=L",
                                "villageCode=" + Families.BABAT)
                        .body())
                .contains("terlalu sering mencari", "value=\"Tumijan\"");
        assertThat(api.get("petugas", "/api/v1/registry/search?q=Tumijan").statusCode())
                .as("a colleague's searches are her own")
                .isEqualTo(200);
    }

    @Test
    void typingOnAndTakingLettersBackIsOneSearch() {
        Viewer officer = officer();
        for (String typed :
                List.of("sum", "sumarni", "sumarn", "sumarni babat", "sumarni babat 1958", "kas", "kasmi")) {
            registry.search(SearchQuery.of(typed), 1, officer);
        }
        assertThat(lines(officer, "registry_searched")).hasSize(2);
    }

    @Test
    void aSearchThatShowsMoreAndMorePeopleCountsAgain() {
        for (int i = 0; i < 13; i++) {
            families.of(
                    "Sutrisnowati Quwain",
                    "Sutrisnowati Quwain",
                    "Sutrisnowati Quwain",
                    "Sutrisnowati Quwain",
                    "Sutrisnowati Quwain");
        }
        search.catchUp();
        Viewer officer = officer();
        for (int limit : new int[] {50, 50, 64, 50, 50}) {
            registry.search(SearchQuery.of("Sutrisnowati Quwain"), limit, officer);
        }
        assertThat(lines(officer, "registry_searched")).hasSize(2);
    }

    @Test
    void whomASearchShowedIsKeptOnce() {
        Person person = found("Jiyanto Quzwain");
        Viewer officer = officer();
        registry.search(SearchQuery.of("Jiyanto Quzwai"), 1, officer);
        registry.search(SearchQuery.of("Jiyanto Quzwain"), 1, officer);
        assertThat(lines(officer, "registry_searched"))
                .extracting(AuditEvent::reason)
                .containsExactly(Long.toString(person.key()));
        assertThat(lines(officer, "registry_search_continued")).isEmpty();
    }

    @Test
    void aSearchWritesOneLineAndGoingOnWithoutAnybodyNewNone() {
        found("Sriwulan Quzwain");
        Viewer officer = officer();
        api.token(officer.username());
        String path = "/api/v1/registry/search?q=Sriwulan%20Quzwai";
        assertThat(Statements.of(() -> api.get(officer.username(), path)))
                .filteredOn(sql -> sql.contains("audit_event"))
                .hasSize(1);
        assertThat(Statements.of(() -> api.get(officer.username(), path + "n")))
                .allMatch(sql -> sql.stripLeading().startsWith("SELECT"));
    }

    @Test
    void whoOnlySearchesIsOnTheAuditorsPage() {
        Viewer officer = officer();
        found("Sukesi Quzwain");
        registry.search(SearchQuery.of("Sukesi Quzwain"), 1, officer);
        String page = browser.open("auditor", "/audit/lookups").body();
        for (int next = 1; !page.contains(officer.username()) && page.contains("page=" + next); next++) {
            page = browser.open("auditor", "/audit/lookups?page=" + next).body();
        }
        assertThat(page).contains(officer.username(), "Warga ditampilkan");
    }

    @Test
    void aRefusedSearchShowsNobody() {
        Viewer officer = officer();
        for (String name : List.of("Suliyati", "Wagiman", "Poniyem")) {
            registry.search(SearchQuery.of(name), 10, officer);
        }
        Assertions.assertThatThrownBy(() -> registry.search(SearchQuery.of("Tumijan"), 10, officer))
                .isInstanceOf(Problem.class);
        Assertions.assertThatThrownBy(() -> registry.search(SearchQuery.of("Tumijanto"), 10, officer))
                .as("what was refused is not gone on with")
                .isInstanceOf(Problem.class);
    }

    private Person found(String name) {
        Person person = families.of(name).getFirst();
        search.catchUp();
        return person;
    }

    private Viewer officer() {
        users.add(
                new NewUser(username, username, "front_office", null, null, DemoAccounts.PASSWORD), office.as("admin"));
        return office.as(username);
    }

    private List<AuditEvent> lines(Viewer officer, String action) {
        return audit.search(officer.username(), null, null, null, 0).items().stream()
                .filter(event -> event.action().equals(action))
                .toList();
    }

    /** Issue 15, B1: ids are consecutive, and who counts them up needs no search. */
    @Test
    void openingOneAfterTheOtherComesToAnEnd() {
        Person person = families.of("Sumiyati Nomor Satu").getFirst();
        String desk = "buka" + Desk.nik().substring(12);
        users.add(new NewUser(desk, "Pembuka", "front_office", null, null, DemoAccounts.PASSWORD), office.as("admin"));
        for (int i = 0; i < 20; i++) {
            assertThat(api.get(desk, "/api/v1/registry/persons/" + person.key()).statusCode())
                    .isEqualTo(200);
        }
        HttpResponse<String> more = api.get(desk, "/api/v1/registry/persons/" + person.key());
        assertThat(more.statusCode()).isEqualTo(429);
        assertThat(more.headers().firstValue("Retry-After")).isPresent();
        assertThat(browser.send(desk, "/persons/" + person.key() + "/edit", "name=")
                        .statusCode())
                .as("nor by a form about her")
                .isEqualTo(429);
    }
}

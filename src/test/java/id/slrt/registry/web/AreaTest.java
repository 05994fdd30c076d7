package id.slrt.registry.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.slrt.registry.NewPerson;
import id.slrt.registry.Person;
import id.slrt.registry.Registry;
import id.slrt.registry.search.PersonSearch;
import id.slrt.shared.Inputs;
import id.slrt.support.Api;
import id.slrt.support.Browser;
import id.slrt.support.Families;
import id.slrt.support.Office;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Issue 15, B6: whoever may see a person sees through that person nothing of another area. */
@MicronautTest(transactional = false)
class AreaTest {
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

    @Test
    void nobodyIsRegisteredOnACardOfAnotherArea() {
        String card = card(families.in(Families.SUKORAME, "Sumiyem Qutub").getFirst());
        HttpResponse<String> answer = browser.send(
                "fasilitator",
                "/register",
                "name=Rekaan Qutub",
                "noNikReason=lost",
                "sex=P",
                "villageCode=" + Families.BABAT,
                "familyCardNo=" + card,
                "notSame=true");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("di luar wilayah Anda").doesNotContain("Sumiyem");
        HttpResponse<String> program = api.post("fasilitator", "/api/v1/cases", """
                {"channel":"visit","reporter":{"kind":"self"},"consent":true,
                 "people":[{"name":"Rekaan Qutub","noNikReason":"lost","sex":"P","villageCode":"%s","familyCardNo":"%s"}],
                 "complaints":[{"kind":"complaint","about":"other","text":"x"}],
                 "needs":[{"person":0,"service":"SKTM"}]}""".formatted(Families.BABAT, card));
        assertThat(program.statusCode()).isEqualTo(422);
        assertThat(program.body()).contains("family_card_outside_area");
    }

    /** One the desk put on a card of another area: she moved, her family did not. */
    @Test
    void aMemberInsideTheAreaDoesNotShowTheHouseholdOutsideIt() {
        Person head = families.in(Families.SUKORAME, "Tumirah Qutub").getFirst();
        Person moved = on(card(head), "Wakidi Qutub", Families.BABAT);
        search.catchUp();
        for (String path : List.of(
                "/persons/" + moved.key(),
                "/persons/" + moved.key() + "/cases",
                "/cases/new?person=" + moved.key(),
                "/api/v1/registry/persons/" + moved.key(),
                "/api/v1/registry/search?q=Wakidi%20Qutub")) {
            HttpResponse<String> shown = browser.open("fasilitator", path);
            assertThat(shown.statusCode()).as(path).isEqualTo(200);
            assertThat(shown.body()).as(path).doesNotContain("Tumirah", card(head), Registry.maskNik(card(head)));
        }
        assertThat(browser.send("fasilitator", "/search", "q=Wakidi Qutub").body())
                .contains("Wakidi Qutub")
                .doesNotContain("Tumirah");
        assertThat(browser.open("petugas", "/persons/" + moved.key()).body()).contains("Tumirah Qutub", card(head));
    }

    @Test
    void aHouseholdInsideTheAreaDoesNotShowItsMemberOutside() {
        Person head = families.of("Parmi Qutub").getFirst();
        Person elsewhere = on(card(head), "Sutikno Qutub", Families.SUKORAME);
        for (String path : List.of(
                "/persons/" + head.key(),
                "/households/" + head.householdId(),
                "/cases/new?person=" + head.key(),
                "/api/v1/registry/households/" + card(head))) {
            assertThat(browser.open("fasilitator", path).body())
                    .as(path)
                    .contains("Parmi Qutub")
                    .doesNotContain("Sutikno");
        }
        assertThat(browser.open("fasilitator", "/persons/" + elsewhere.key() + "/cases")
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.open("petugas", "/households/" + head.householdId()).body())
                .contains("Parmi Qutub", "Sutikno Qutub");
    }

    @Test
    void needsOfAMemberOutsideAreNeitherOfferedNorWarnedOf() {
        Person head = families.of("Lasiyem Qutub").getFirst();
        Person elsewhere = on(card(head), "Sudarmo Qutub", Families.SUKORAME);
        String other = ticket(elsewhere);
        String own = ticket(head);
        assertThat(browser.open("fasilitator", "/cases/" + own + "/needs/new").body())
                .contains("Lasiyem Qutub")
                .doesNotContain("Sudarmo");
        assertThat(browser.send(
                                "fasilitator",
                                "/cases/new/earlier",
                                "person=" + head.key(),
                                "needs[0].service=SKTM",
                                "needs[0].person=0")
                        .body())
                .doesNotContain("Sudarmo", other);
        assertThat(browser.send(
                                "fasilitator",
                                "/cases/new/earlier",
                                "person=" + elsewhere.key(),
                                "needs[0].service=SKTM")
                        .statusCode())
                .isEqualTo(403);
    }

    private String ticket(Person person) {
        return Api.json(api.post("petugas", "/api/v1/cases", Families.caseOf(person, "SKTM")))
                .path("ticket")
                .asText();
    }

    private Person on(String card, String name, String village) {
        return registry.register(
                new NewPerson(name, null, "lost", null, "L", village, null, null, card, null),
                new Inputs(),
                "",
                office.as("petugas"));
    }

    private String card(Person person) {
        return Objects.requireNonNull(
                registry.household(Objects.requireNonNull(person.householdId())).familyCardNo());
    }
}

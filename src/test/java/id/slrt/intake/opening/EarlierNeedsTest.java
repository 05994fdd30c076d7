package id.slrt.intake.opening;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.slrt.registry.Person;
import id.slrt.support.Api;
import id.slrt.support.Browser;
import id.slrt.support.Families;
import id.slrt.support.Snapshots;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The same household and service, open or refused lately, is told before another case is opened for it. */
@MicronautTest(transactional = false)
class EarlierNeedsTest {
    private static final String WARNING = "Keluarga ini sudah pernah meminta layanan yang sama";

    @Inject
    Api api;

    @Inject
    Browser browser;

    @Inject
    Families families;

    @Inject
    Snapshots sql;

    @Test
    void anOpenNeedOfAnotherMemberIsWarnedOfUntilItIsConfirmed() {
        List<Person> family = families.of("Wartini Quds", "Wartono Quds");
        JsonNode first = opened(family.getFirst(), "KIP");
        String key = UUID.randomUUID().toString();
        HttpResponse<String> stopped = send(family.getLast(), key, "KIP", "");
        assertThat(stopped.statusCode()).isEqualTo(422);
        String ticket = first.path("ticket").asText();
        assertThat(stopped.body())
                .contains(WARNING, "Wartini Quds masih terbuka", "/cases/" + ticket, "seen-wrong")
                .contains("value=\"" + needOf(first) + "\"", "Kartu hilang");
        HttpResponse<String> opened = send(family.getLast(), key, "KIP", Long.toString(needOf(first)));
        assertThat(opened.statusCode()).isEqualTo(303);
        HttpResponse<String> again = send(family.getLast(), key, "KIP", Long.toString(needOf(first)));
        assertThat(Browser.location(again)).isEqualTo(Browser.location(opened)).startsWith("/cases/");
    }

    @Test
    void theWarningComesWhileThePersonAndServiceAreChosen() {
        List<Person> family = families.of("Partini Quds", "Partono Quds");
        opened(family.getFirst(), "KIP");
        assertThat(earlier(family.getLast(), "KIP")).contains(WARNING, "Partini Quds");
        assertThat(earlier(family.getLast(), "SKTM")).doesNotContain(WARNING);
        assertThat(earlier(families.of("Lain Quds").getFirst(), "KIP")).doesNotContain(WARNING);
    }

    @Test
    void aNeedKeptWithARecordThatWasMergedIsWarnedOfAndStaysOnTheHouseholdsPage() {
        Person merged = families.of("Sartini Quds").getFirst();
        Person stays = families.of("Sartinah Quds").getFirst();
        opened(merged, "KIP");
        sql.write("UPDATE person SET merged_into = ? WHERE id = ?", stays.key(), merged.key());
        assertThat(earlier(stays, "KIP")).contains(WARNING, "Sartinah Quds");
        assertThat(browser.open("petugas", "/households/" + stays.householdId() + "/cases")
                        .body())
                .contains("/cases/", "Sartinah Quds");
    }

    @Test
    void aRefusalIsWarnedOfForSomeMonths() {
        Person person = families.of("Kartini Quds").getFirst();
        long need = needOf(opened(person, "KIP"));
        browser.send("petugas", "/needs/" + need + "/close", "reason=Tidak memenuhi syarat");
        assertThat(earlier(person, "KIP")).contains(WARNING, "tidak dipenuhi pada");
        sql.write("UPDATE need SET ended_at = ended_at - INTERVAL 5 MONTH WHERE id = ?", need);
        assertThat(earlier(person, "KIP")).contains(WARNING);
        sql.write("UPDATE need SET ended_at = ended_at - INTERVAL 2 MONTH WHERE id = ?", need);
        assertThat(earlier(person, "KIP")).doesNotContain(WARNING);
    }

    @Test
    void whatWasFulfilledOrWithdrawnIsNotWarnedOf() {
        Person person = families.of("Suhartini Quds").getFirst();
        browser.send("petugas", "/needs/" + needOf(opened(person, "SKTM")) + "/serve", "note=");
        browser.send("petugas", "/needs/" + needOf(opened(person, "KIP")) + "/withdraw", "reason=Tidak jadi");
        assertThat(earlier(person, "SKTM")).doesNotContain(WARNING);
        assertThat(earlier(person, "KIP")).doesNotContain(WARNING);
    }

    @Test
    void programsGetTheWarningsWithTheCaseTheyOpened() {
        List<Person> family = families.of("Sumartini Quds", "Sumartono Quds");
        JsonNode first = opened(family.getFirst(), "KIP", "SKTM");
        assertThat(first.path("warnings").isArray()).isTrue();
        assertThat(first.path("warnings")).isEmpty();
        JsonNode second = opened(family.getLast(), "KIP");
        assertThat(second.path("warnings")).hasSize(1);
        JsonNode warning = second.path("warnings").get(0);
        assertThat(warning.path("kind").asText()).isEqualTo("open");
        assertThat(warning.path("ticket").asText())
                .isEqualTo(first.path("ticket").asText());
        assertThat(warning.path("service").asText()).isEqualTo("KIP");
        assertThat(warning.path("personId").asLong())
                .isEqualTo(family.getFirst().key());
        assertThat(warning.path("state").asText()).isEqualTo("recorded");
    }

    private JsonNode opened(Person person, String... services) {
        HttpResponse<String> answer = api.post("petugas", "/api/v1/cases", Families.caseOf(person, services));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Api.json(answer);
    }

    private static long needOf(JsonNode file) {
        return file.path("needs").get(0).path("needId").asLong();
    }

    private String earlier(Person person, String service) {
        return browser.send(
                        "petugas",
                        "/cases/new/earlier",
                        "person=" + person.key(),
                        "needs[0].person=" + person.key(),
                        "needs[0].service=" + service)
                .body();
    }

    private HttpResponse<String> send(Person person, String key, String service, String seen) {
        return browser.send(
                "petugas",
                "/cases",
                "requestKey=" + key,
                "person=" + person.key(),
                "channel=desk",
                "reporter.kind=self",
                "messageChannel=sms",
                "complaints[0].kind=complaint",
                "complaints[0].about=other",
                "complaints[0].text=Kartu hilang",
                "needs[0].person=" + person.key(),
                "needs[0].service=" + service,
                "seen=" + seen);
    }
}

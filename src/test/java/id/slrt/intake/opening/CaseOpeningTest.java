package id.slrt.intake.opening;

import static org.assertj.core.api.Assertions.assertThat;

import id.slrt.intake.Tickets;
import id.slrt.support.Api;
import id.slrt.support.Desk;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@MicronautTest(transactional = false)
class CaseOpeningTest {
    @Inject
    Api api;

    @Inject
    Desk desk;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "1971-04-05"          | "2999-01-01"      | people[0].birthDate
                    "1971-04-05"          | "1971-13-05"      | people[0].birthDate
                    "sex":"P"             | "sex":"L"         | people[0].nik
                    "sex":"P"             | "sex":"X"         | people[0].sex
                    081234567890          | 12345             | reporter.phone
                    Kartu KIS tidak aktif | ''                | complaints[0].text
                    "service":"KIS-PBI"   | "service":"SULAP" | needs[0].service
                    "person":0            | "person":7        | needs[0].person
                    "channel":"desk"      | "channel":"pos"   | channel
                    35.24.05.2006         | 99.99             | people[0].villageCode
                    """)
    void whatIsWrongIsToldAtItsFieldAndNothingIsStored(String right, String wrong, String field) {
        String nik = Desk.nik();
        String body = Desk.newCase(nik, "KIS-PBI").replace(right, wrong);
        HttpResponse<String> answer = api.post("petugas", "/api/v1/cases", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"field\":\"" + field + "\"");
        assertThat(Api.json(api.get("petugas", "/api/v1/registry/search?nik=" + nik))
                        .findValuesAsText("nik"))
                .doesNotContain(nik);
    }

    @ParameterizedTest
    @CsvSource({
        "35240545047100,15 or 17 digits",
        "3524054513710001,month 13",
        "3524057504710001,day 75",
        "3524054504710000,serial 0000"
    })
    void aNikThatCannotBeIsRefused(String nik, String why) {
        HttpResponse<String> answer = api.post("petugas", "/api/v1/cases", Desk.newCase(nik, "KIS-PBI"));
        assertThat(answer.statusCode()).as(why).isEqualTo(422);
        assertThat(answer.body()).contains("\"field\":\"people[0].nik\"");
    }

    @Test
    void everythingWrongIsToldAtOnce() {
        HttpResponse<String> answer = api.post("petugas", "/api/v1/cases", "{}");
        assertThat(Api.json(answer).path("errors").findValuesAsText("field"))
                .contains("channel", "reporter.kind", "people", "complaints[0].text", "needs[0].service");
    }

    @Test
    void emptyPlacesAndRepeatedPeopleAreToldAtTheirField() {
        String nulls = """
                {"channel":"desk","reporter":{"kind":"self"},"people":[null],"complaints":[null],"needs":[null]}""";
        assertThat(api.post("petugas", "/api/v1/cases", nulls).statusCode()).isEqualTo(422);
        long person = desk.open("SKTM").path("people").get(0).path("personId").asLong();
        HttpResponse<String> twice = api.post("petugas", "/api/v1/cases", """
                {"channel":"desk","reporter":{"kind":"self"},"people":[{"personId":%d},{"personId":%d}],
                 "complaints":[{"kind":"question","about":"other","text":"tanya"}],"needs":[{"service":"SKTM"}]}""".formatted(person, person));
        assertThat(twice.statusCode()).isEqualTo(422);
        assertThat(twice.body()).contains("people[1].personId");
    }

    @Test
    void aBodyCutInHalfIsRefusedAsAProblem() {
        HttpResponse<String> answer = api.post("petugas", "/api/v1/cases", "{\"channel\":\"desk\",\"peop");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void aBodyOfFiftyMegabytesIsRefused() {
        HttpResponse<String> answer = api.post("petugas", "/api/v1/cases", "x".repeat(50_000_000));
        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void theSameRequestSentTwiceAtOnceOpensOneCase() throws Exception {
        String body = Desk.newCase(Desk.nik(), "KIS-PBI");
        String key = "key-" + Desk.nik();
        api.token("petugas");
        List<Future<HttpResponse<String>>> answers = new ArrayList<>();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 6; i++) {
                answers.add(executor.submit(() -> api.send(api.request("/api/v1/cases")
                        .header("Authorization", "Bearer " + api.token("petugas"))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(java.net.http.HttpRequest.BodyPublishers.ofString(body)))));
            }
        }
        List<String> tickets = new ArrayList<>();
        for (Future<HttpResponse<String>> answer : answers) {
            assertThat(answer.get().statusCode()).as(answer.get().body()).isEqualTo(201);
            tickets.add(Api.json(answer.get()).path("ticket").asText());
        }
        assertThat(tickets.stream().distinct()).hasSize(1);
    }

    @Test
    void aFacilitatorSeesOnlyCasesOfTheOwnArea() {
        String inBabat = desk.open("SKTM").path("ticket").asText();
        String elsewhere = Api.json(api.post(
                        "petugas",
                        "/api/v1/cases",
                        Desk.newCase(Desk.nik(), "SKTM").replace("35.24.05.2006", "35.24.01.2001")))
                .path("ticket")
                .asText();
        assertThat(api.get("fasilitator", "/api/v1/cases/" + inBabat).statusCode())
                .isEqualTo(200);
        assertThat(api.get("fasilitator", "/api/v1/cases/" + elsewhere).statusCode())
                .isEqualTo(403);
        assertThat(api.get("pimpinan", "/api/v1/cases/" + inBabat).statusCode()).isEqualTo(403);
    }

    @Test
    void ticketsFindEverySingleMistake() {
        String ticket = Tickets.next();
        String alphabet = "23456789ABCDEFGHJKMNPQRTUVWXY";
        for (int i = 0; i < ticket.length(); i++) {
            for (char c : alphabet.toCharArray()) {
                String typed = ticket.substring(0, i) + c + ticket.substring(i + 1);
                assertThat(Tickets.parse(typed).isPresent()).isEqualTo(typed.equals(ticket));
            }
        }
        for (int i = 0; i + 1 < ticket.length(); i++) {
            String swapped = ticket.substring(0, i) + ticket.charAt(i + 1) + ticket.charAt(i) + ticket.substring(i + 2);
            assertThat(Tickets.parse(swapped).isPresent()).isEqualTo(swapped.equals(ticket));
        }
        assertThat(Tickets.parse(Tickets.show(ticket).toLowerCase(java.util.Locale.ROOT)))
                .hasValue(ticket);
    }
}

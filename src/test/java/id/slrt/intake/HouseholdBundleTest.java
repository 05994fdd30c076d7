package id.slrt.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.slrt.registry.Person;
import id.slrt.support.Api;
import id.slrt.support.Browser;
import id.slrt.support.Desk;
import id.slrt.support.Families;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class HouseholdBundleTest {
    @Inject
    Api api;

    @Inject
    Browser browser;

    @Inject
    Desk desk;

    @Inject
    Families families;

    @Test
    void oneVisitOfAFamilyShowsWhatIsDoneGoingOnAndStuckAndClosesWithTheLast() {
        List<Person> family = families.of("Kasemi Bundel", "Ratna Bundel");
        JsonNode file = open(family, "KIS-PBI", "ADMINDUK", "KIP");
        String ticket = file.path("ticket").asText();
        long health = desk.refer(need(file, 0)).path("referralId").asLong();
        long papers = desk.refer(need(file, 1)).path("referralId").asLong();
        assertThat(casePage(ticket)).contains("0 selesai, 3 berjalan, 0 tertahan");

        desk.move("dinkes", health, "accept", "{}");
        desk.move("dinkes", health, "complete", "{}");
        desk.move("disdukcapil", papers, "return", "{\"reason\":\"missing_document\",\"wanted\":\"KK asli\"}");
        assertThat(casePage(ticket))
                .contains("1 selesai, 1 berjalan, 1 tertahan", "Menunggu pemohon", "Petugas depan", "Ratna Bundel");

        end(need(file, 1), "withdraw");
        assertThat(state(ticket)).isEqualTo("open");
        end(need(file, 2), "close");
        assertThat(state(ticket)).isEqualTo("closed");
        assertThat(casePage(ticket)).contains("3 selesai, 0 berjalan, 0 tertahan");
    }

    @Test
    void theSummarySaysWhatCameOfItAndWhereToGoAndNothingElse() {
        List<Person> family = families.of("Sumirah Ringkas", "Ngatemi Ringkas");
        JsonNode file = open(family, "KIS-PBI", "ADMINDUK", "RUJUKAN-RSJ");
        String ticket = file.path("ticket").asText();
        long papers = desk.refer(need(file, 1)).path("referralId").asLong();
        desk.move("disdukcapil", papers, "return", "{\"reason\":\"missing_document\",\"wanted\":\"KK asli\"}");
        desk.refer(need(file, 0));
        String summary =
                browser.open("petugas", "/cases/" + ticket + "/summary").body();
        assertThat(summary)
                .contains(Tickets.show(ticket), "Sumirah Ringkas", "Ngatemi Ringkas")
                .contains("Sedang ditangani; kabar paling lambat", "Dinas Kesehatan")
                .contains("Menunggu dokumen atau kabar dari Anda", "Kantor ini")
                .contains("Layanan khusus")
                .doesNotContain(
                        "rumah sakit jiwa", "Kartu tidak aktif", "Bawa KK asli", "081234567890", "+6281234567890")
                .doesNotContain(family.stream().map(Person::nik).toList());
        assertThat(browser.open("dinkes", "/cases/" + ticket + "/summary").statusCode())
                .isEqualTo(403);
    }

    /** The first need is the head's, the others the second member's. */
    private JsonNode open(List<Person> family, String... services) {
        StringBuilder needs = new StringBuilder();
        for (int i = 0; i < services.length; i++) {
            needs.append(i == 0 ? "" : ",")
                    .append("{\"person\":%d,\"service\":\"%s\"}".formatted(i == 0 ? 0 : 1, services[i]));
        }
        return Api.json(api.post("petugas", "/api/v1/cases", """
                {"channel":"desk","reporter":{"kind":"self","phone":"081234567890"},"consent":true,
                 "people":[{"personId":%d},{"personId":%d}],
                 "complaints":[{"kind":"complaint","about":"membership","text":"Kartu tidak aktif"}],
                 "needs":[%s]}""".formatted(
                        family.get(0).key(), family.get(1).key(), needs)));
    }

    private static long need(JsonNode file, int index) {
        return file.path("needs").get(index).path("needId").asLong();
    }

    private void end(long need, String act) {
        assertThat(api.post("petugas", "/api/v1/needs/" + need + "/" + act, "{\"reason\":\"Pindah rumah\"}")
                        .statusCode())
                .isEqualTo(200);
    }

    private String casePage(String ticket) {
        return browser.open("petugas", "/cases/" + ticket).body();
    }

    private String state(String ticket) {
        return Api.json(api.get("petugas", "/api/v1/cases/" + ticket))
                .path("state")
                .asText();
    }
}

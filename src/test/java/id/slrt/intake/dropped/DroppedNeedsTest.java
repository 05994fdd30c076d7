package id.slrt.intake.dropped;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.slrt.intake.Tickets;
import id.slrt.registry.Person;
import id.slrt.support.Api;
import id.slrt.support.Browser;
import id.slrt.support.Families;
import id.slrt.support.Office;
import id.slrt.support.Snapshots;
import id.slrt.support.Snapshots.Change;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a delivery of the registry takes from people with an open need is somebody's work. */
@MicronautTest(transactional = false)
class DroppedNeedsTest {
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
    DroppedNeeds dropped;

    @Inject
    Office office;

    @Test
    void openNeedsOfWhoLeftOrLostAMembershipAreListed() {
        Person left = families.of("Sarinem Qatar").getFirst();
        Person lost = families.of("Sarinah Qatar").getFirst();
        Person richer = families.of("Sariyem Qatar").getFirst();
        String gone = opened(left, "KIS-PBI");
        String ended = opened(lost, "KIP");
        String other = opened(richer, "KIP");
        snapshots.apply(
                JULY,
                new Change(left.key(), "left", null, null),
                new Change(lost.key(), "membership", "pkh,pbi", "pkh"),
                new Change(richer.key(), "membership", "pkh", "pkh,kip"),
                new Change(richer.key(), "decile", "2", "7"));
        assertThat(item(gone).item().lost()).isEqualTo("left");
        assertThat(item(gone).item().asOf()).isEqualTo(JULY);
        assertThat(item(ended).item().losses()).containsExactly("pbi");
        assertThat(listed(other)).isFalse();
    }

    @Test
    void aNeedThatHasEndedIsNobodysWork() {
        Person person = families.of("Tuminem Qatar").getFirst();
        String before = opened(person, "SKTM");
        serve(before);
        String open = opened(person, "SKTM");
        snapshots.apply(JULY, new Change(person.key(), "left", null, null));
        assertThat(listed(before)).isFalse();
        assertThat(listed(open)).isTrue();
        serve(open);
        assertThat(listed(open)).isFalse();
    }

    @Test
    void whoWasMergedIntoSomebodyLosesWithThem() {
        Person kept = families.of("Ngatmi Qatar").getFirst();
        Person same = families.of("Ngatemi Qatar").getFirst();
        String ticket = opened(same, "KIP");
        snapshots.write("UPDATE person SET merged_into = ? WHERE id = ?", kept.key(), same.key());
        snapshots.apply(JULY, new Change(kept.key(), "membership", "pkh,bpnt", ""));
        assertThat(item(ticket).item().losses()).containsExactly("pkh", "bpnt");
    }

    @Test
    void anItemIsAcknowledgedWithANoteAndCanComeBack() {
        Person person = families.of("Satinem Qatar").getFirst();
        String ticket = opened(person, "KIP");
        snapshots.apply(JULY, new Change(person.key(), "membership", "kip", null));
        long id = item(ticket).item().key();
        String path = "/cases/dropped/" + id;
        HttpResponse<String> empty = browser.send("verifikator", path + "/acknowledge", "note= ");
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("Tulis apa yang Anda lakukan");
        assertThat(browser.send("verifikator", path + "/acknowledge", "note=Diusulkan lagi lewat SIKS-NG")
                        .statusCode())
                .isEqualTo(303);
        assertThat(listed(ticket)).isFalse();
        assertThat(browser.send("manajer", path + "/acknowledge", "note=Saya juga")
                        .statusCode())
                .isEqualTo(409);
        assertThat(browser.open("manajer", "/cases/dropped?state=done").body())
                .contains("Diusulkan lagi lewat SIKS-NG", "KIP berakhir per 1 Jul 2026");
        assertThat(browser.open("manajer", "/cases/" + ticket).body()).contains("Diusulkan lagi lewat SIKS-NG");
        browser.send("manajer", path + "/undo", "x=y");
        assertThat(listed(ticket)).isTrue();
    }

    @Test
    void theListIsTakenAwayAsAWorkbook() throws IOException, InterruptedException {
        Person person = families.of("Karsinem Qatar").getFirst();
        String ticket = opened(person, "KIP");
        snapshots.apply(JULY, new Change(person.key(), "left", null, null));
        HttpResponse<byte[]> file = HttpClient.newHttpClient()
                .send(
                        api.request("/cases/dropped.xlsx")
                                .header("Authorization", "Bearer " + api.token("manajer"))
                                .GET()
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertThat(file.statusCode()).isEqualTo(200);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file.body()))) {
            assertThat(workbook.getFirstSheet().read().stream()
                            .map(row -> row.getCellText(2) + " " + row.getCellText(3)))
                    .contains(Tickets.show(ticket) + " Karsinem Qatar");
        }
    }

    @Test
    void theStartPageShowsItToThoseWhoseWorkItIs() {
        assertThat(browser.open("verifikator", "/").body()).contains("href=\"/cases/dropped\"");
        assertThat(browser.open("manajer", "/").body()).contains("href=\"/cases/dropped\"");
        assertThat(browser.open("petugas", "/").body()).doesNotContain("/cases/dropped");
    }

    @ParameterizedTest
    @ValueSource(strings = {"petugas", "fasilitator", "dinkes", "pimpinan", "admin", "auditor"})
    void othersDoNotSeeIt(String username) {
        for (String path : List.of("/cases/dropped", "/cases/dropped.xlsx")) {
            assertThat(browser.open(username, path).statusCode()).isEqualTo(403);
        }
    }

    private String opened(Person person, String service) {
        return Api.json(api.post("petugas", "/api/v1/cases", Families.caseOf(person, service)))
                .path("ticket")
                .asText();
    }

    private void serve(String ticket) {
        JsonNode file = Api.json(api.get("petugas", "/api/v1/cases/" + ticket));
        long need = file.path("needs").get(0).path("needId").asLong();
        assertThat(browser.send("petugas", "/needs/" + need + "/serve", "note=").statusCode())
                .isEqualTo(303);
    }

    private boolean listed(String ticket) {
        return lines().stream().anyMatch(line -> line.file().ticket().equals(ticket));
    }

    private DroppedNeeds.Line item(String ticket) {
        return lines().stream()
                .filter(line -> line.file().ticket().equals(ticket))
                .findFirst()
                .orElseThrow();
    }

    private List<DroppedNeeds.Line> lines() {
        return dropped.list(false, office.as("manajer"), 0, 1000).items();
    }
}

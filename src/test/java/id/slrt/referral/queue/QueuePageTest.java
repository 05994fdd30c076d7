package id.slrt.referral.queue;

import static org.assertj.core.api.Assertions.assertThat;

import id.slrt.support.Api;
import id.slrt.support.Browser;
import id.slrt.support.Desk;
import id.slrt.support.Families;
import id.slrt.support.Office;
import id.slrt.support.Statements;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class QueuePageTest {
    private static final int MOST_STATEMENTS = 10;

    @Inject
    Api api;

    @Inject
    Browser browser;

    @Inject
    Desk desk;

    @Inject
    Families families;

    @Inject
    ReferralQueue queue;

    @Inject
    Office office;

    @Test
    void aReferralGoesFromUnclaimedToMineToHoldToDone() {
        long id = refer("RAWAT-TELANTAR", "Kasiyem Queueing");
        assertThat(page("rsud", "queue=unclaimed")).contains("Kasiyem Queueing");
        desk.move("rsud", id, "accept", "{}");
        assertThat(page("rsud", "queue=unclaimed")).doesNotContain("Kasiyem Queueing");
        assertThat(page("rsud", "queue=mine")).contains("Kasiyem Queueing", "Dewi Lestari");
        desk.move("rsud", id, "start", "{}");
        desk.move("rsud", id, "hold", "{\"reason\":\"third_party\"}");
        assertThat(page("rsud", "queue=hold")).contains("Kasiyem Queueing", "Pihak ketiga");
        desk.move("rsud", id, "resume", "{}");
        desk.move("rsud", id, "complete", "{}");
        assertThat(page("rsud", "queue=agency")).doesNotContain("Kasiyem Queueing");
        assertThat(page("rsud", "queue=done")).contains("Kasiyem Queueing", "Selesai");
    }

    @Test
    void theFilterStandsInTheAddressAndCanBeTakenOffAgain() {
        refer("RAWAT-TELANTAR", "Ngatini Saringan");
        String there = page("rsud", "queue=agency&service=RAWAT-TELANTAR&area=35.24.05&sort=-sent");
        assertThat(there)
                .contains("Ngatini Saringan")
                .contains("href=\"/referrals?queue=agency&amp;area=35.24.05&amp;sort=-sent\"")
                .contains(
                        "href=\"/referrals.xlsx?queue=agency&amp;service=RAWAT-TELANTAR&amp;area=35.24.05&amp;sort=-sent\"");
        assertThat(page("rsud", "queue=agency&area=35.24.01")).doesNotContain("Ngatini Saringan");
        assertThat(page("rsud", "queue=agency&service=RUJUKAN-RSJ")).doesNotContain("Ngatini Saringan");
    }

    @Test
    void theMostUrgentComesFirst() {
        refer("RAWAT-TELANTAR", "Painem Urutan");
        List<id.slrt.referral.Referral> rows =
                queue.list(QueueFilter.of(QueueKind.AGENCY, null), 0, 100, office.as("rsud")).items().stream()
                        .filter(referral -> referral.due() != null)
                        .toList();
        assertThat(rows).isNotEmpty().isSortedAccordingTo((a, b) -> a.due().compareTo(b.due()));
    }

    @Test
    void anotherAgencySeesNothingOfIt() {
        refer("RAWAT-TELANTAR", "Sutinah Tertutup");
        assertThat(page("diknas", "queue=agency")).doesNotContain("Sutinah Tertutup");
        assertThat(browser.open("fasilitator", "/referrals").statusCode()).isEqualTo(403);
    }

    @Test
    void whatIsShownCanBeTakenAwayAsAWorkbook() throws IOException {
        refer("RAWAT-TELANTAR", "Wagiyem Unduhan");
        HttpResponse<byte[]> answer = download("/referrals.xlsx?queue=agency&service=RAWAT-TELANTAR");
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(answer.body()))) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(rows).anyMatch(row -> row.getCellText(0).equals("Wagiyem Unduhan"));
            assertThat(rows.subList(1, rows.size()))
                    .allMatch(row -> row.getCellText(2).startsWith("Perawatan orang telantar"));
        }
    }

    @Test
    void theQueueTakesAsFewStatementsForManyAsForOne() {
        refer("RAWAT-TELANTAR", "Satu Pernyataan");
        api.token("rsud");
        int few = Statements.of(() -> page("rsud", "queue=agency")).size();
        for (int i = 0; i < 12; i++) {
            refer("RAWAT-TELANTAR", "Banyak Pernyataan");
        }
        int many = Statements.of(() -> page("rsud", "queue=agency")).size();
        assertThat(few).isBetween(4, MOST_STATEMENTS);
        assertThat(many).isEqualTo(few);
    }

    private long refer(String service, String name) {
        long need = desk.open(families.of(name).getFirst(), service)
                .path("needs")
                .get(0)
                .path("needId")
                .asLong();
        return desk.refer(need).path("referralId").asLong();
    }

    private String page(String username, String query) {
        HttpResponse<String> answer = browser.open(username, "/referrals?" + query);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private HttpResponse<byte[]> download(String path) {
        try {
            return java.net.http.HttpClient.newHttpClient()
                    .send(
                            api.request(path)
                                    .header("Authorization", "Bearer " + api.token("rsud"))
                                    .header("Cookie", "slrt_lang=id")
                                    .GET()
                                    .build(),
                            HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

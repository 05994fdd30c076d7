package id.slrt.intake.work;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.slrt.intake.escalation.Escalation;
import id.slrt.shared.AppClock;
import id.slrt.support.Api;
import id.slrt.support.Browser;
import id.slrt.support.Desk;
import id.slrt.support.Families;
import id.slrt.support.Office;
import id.slrt.support.Statements;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@MicronautTest(transactional = false)
class StartPageTest {
    private static final Pattern SECTION = Pattern.compile("hx-get=\"([^\"]+)\" hx-trigger=\"load");
    /** Ten for what is shown, one that asks for the reminders in its own name, one line of the trail. */
    private static final int MOST_STATEMENTS = 12;

    @Inject
    Api api;

    @Inject
    Browser browser;

    @Inject
    Desk desk;

    @Inject
    Families families;

    @Inject
    MyWork work;

    @Inject
    Office office;

    @Inject
    Escalation escalation;

    @Inject
    AppClock clock;

    @TestFactory
    List<DynamicTest> theStartPageTakesAtMostTenStatementsHoweverMuchWaits() {
        return List.of("petugas", "verifikator", "manajer", "fasilitator").stream()
                .map(who -> DynamicTest.dynamicTest(who, () -> {
                    everythingWaits(1);
                    api.token(who);
                    // what a page asks for by itself is in the trail once a minute
                    startOf(who);
                    int few = Statements.of(() -> startOf(who)).size();
                    everythingWaits(8);
                    List<String> many = Statements.of(() -> startOf(who));
                    assertThat(many).as(String.join("\n", many)).hasSizeBetween(3, MOST_STATEMENTS);
                    assertThat(many).hasSize(few);
                }))
                .toList();
    }

    @Test
    void aNeedIsOnTheListOfWhoeverHasItsTurnAndOnNoOther() {
        JsonNode file = desk.open("USUL-DTKS");
        long need = file.path("needs").get(0).path("needId").asLong();
        assertThat(holders(need)).containsExactly("fasilitator");
        long other = desk.open("ADMINDUK").path("needs").get(0).path("needId").asLong();
        assertThat(holders(other)).containsExactly("petugas");
        long referral = desk.refer(other).path("referralId").asLong();
        assertThat(holders(other)).isEmpty();
        desk.move("disdukcapil", referral, "return", "{\"reason\":\"not_eligible\"}");
        assertThat(holders(other)).containsExactly("manajer");
    }

    @Test
    void whatWaitsForTheApplicantIsSeenApart() {
        long need = desk.open("ADMINDUK").path("needs").get(0).path("needId").asLong();
        long referral = desk.refer(need).path("referralId").asLong();
        desk.move("disdukcapil", referral, "return", "{\"reason\":\"missing_document\",\"wanted\":\"KK asli\"}");
        assertThat(holders(need)).isEmpty();
        assertThat(needs("petugas", new WorkFilter(WorkFilter.Which.WAITING, null)))
                .contains(need);
    }

    @Test
    void theOldestDeadlineComesFirstAndLateIsWhatIsPastIt() {
        desk.open("ADMINDUK");
        var viewer = office.as("petugas");
        long lateNow = work.counts(viewer).late();
        clock.at(clock.instant().plus(Duration.ofDays(30)), () -> {
            WorkCounts counts = work.counts(viewer);
            List<WorkItem> items =
                    work.list(WorkFilter.of(null, null), counts, 0, 100, viewer).items();
            assertThat(items).isSortedAccordingTo((a, b) -> a.dueOn().compareTo(b.dueOn()));
            assertThat(counts.late()).isGreaterThan(lateNow).isLessThanOrEqualTo(counts.all());
        });
    }

    @Test
    void whatIsTickedOnTheListIsReferredByTheRules() {
        long first = desk.open("ADMINDUK").path("needs").get(0).path("needId").asLong();
        long second = desk.open("KIS-PBI").path("needs").get(0).path("needId").asLong();
        HttpResponse<String> answer =
                browser.send("petugas", "/needs/bulk", "move=send", "back=/?step=refer", "id=" + first, "id=" + second);
        assertThat(browser.open("petugas", Browser.location(answer)).body())
                .contains("Semua 2 berhasil.", "Dirujuk ke Dinas Kesehatan", "href=\"/?step=refer\"");
        assertThat(holders(first)).isEmpty();
    }

    /** Issue 15, A21: "late 0" while two items were escalated to her. */
    @Test
    void whatWasRaisedToTheManagerIsLateOnHerStartPage() {
        long need = desk.open("ADMINDUK").path("needs").get(0).path("needId").asLong();
        var manager = office.as("manajer");
        clock.at(clock.instant().plus(Duration.ofDays(30)), () -> {
            escalation.look();
            WorkFilter late = new WorkFilter(WorkFilter.Which.LATE, null);
            WorkCounts counts = work.counts(manager);
            List<WorkItem> items = work.list(late, counts, 0, 10_000, manager).items();
            assertThat(items).extracting(WorkItem::needId).contains(need);
            assertThat(counts.late()).isEqualTo(items.size());
            assertThat(work.list(late, work.counts(office.as("verifikator")), 0, 10_000, office.as("verifikator"))
                            .items())
                    .extracting(WorkItem::needId)
                    .doesNotContain(need);
        });
    }

    /** Issue 15, A21: the facilitator was offered to refer what has to be visited first. */
    @Test
    void onlyWhatCanBeDoneIsOffered() {
        desk.open("USUL-DTKS");
        String page = browser.open("fasilitator", "/?step=visit").body();
        assertThat(page).contains("/cases/").doesNotContain("value=\"send\"", "name=\"id\"");
    }

    /** One need for every step at which somebody of the office has to act, so often. */
    private void everythingWaits(int times) {
        IntStream.range(0, times).forEach(_ -> {
            desk.open(families.of("Mulai Kerjaan").getFirst(), "ADMINDUK");
            desk.open(families.of("Mulai Kunjungan").getFirst(), "USUL-DTKS");
            long own = desk.open(families.of("Mulai Sandang").getFirst(), "SANDANG")
                    .path("needs")
                    .get(0)
                    .path("needId")
                    .asLong();
            if (api.post("petugas", "/api/v1/needs/" + own + "/referrals", "{}").statusCode() != 201) {
                throw new AssertionError("SANDANG is not referred at once");
            }
            long refused =
                    desk.open("ADMINDUK").path("needs").get(0).path("needId").asLong();
            long referral = desk.refer(refused).path("referralId").asLong();
            desk.move("disdukcapil", referral, "return", "{\"reason\":\"not_eligible\"}");
        });
    }

    /** The page and the sections that it loads. */
    private void startOf(String who) {
        HttpResponse<String> page = browser.open(who, "/");
        assertThat(page.statusCode()).isEqualTo(200);
        Matcher sections = SECTION.matcher(page.body());
        while (sections.find()) {
            HttpResponse<String> section = api.send(api.request(sections.group(1))
                    .header("Authorization", "Bearer " + api.token(who))
                    .header("HX-Request", "true")
                    .GET());
            assertThat(section.statusCode()).as(sections.group(1)).isEqualTo(200);
        }
    }

    private List<String> holders(long need) {
        return List.of("petugas", "verifikator", "manajer", "fasilitator").stream()
                .filter(who -> needs(who, WorkFilter.of(null, null)).contains(need))
                .toList();
    }

    private List<Long> needs(String who, WorkFilter filter) {
        var viewer = office.as(who);
        return work.list(filter, work.counts(viewer), 0, 5000, viewer).items().stream()
                .map(WorkItem::needId)
                .toList();
    }
}

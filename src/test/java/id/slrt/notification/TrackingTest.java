package id.slrt.notification;

import static org.assertj.core.api.Assertions.assertThat;

import id.slrt.intake.CaseFile;
import id.slrt.intake.NeedState;
import id.slrt.intake.Tickets;
import id.slrt.intake.need.Needs;
import id.slrt.notification.score.Scores;
import id.slrt.notification.score.YearScore;
import id.slrt.referral.Move;
import id.slrt.referral.MoveForm;
import id.slrt.referral.Referral;
import id.slrt.shared.AppClock;
import id.slrt.shared.Limits;
import id.slrt.support.Api;
import id.slrt.support.Browser;
import io.micronaut.context.annotation.Property;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest(transactional = false)
@Property(name = "slrt.outbox.lanes", value = "0")
class TrackingTest {
    @Inject
    Api api;

    @Inject
    Applicants applicants;

    @Inject
    Limits limits;

    @Inject
    Browser browser;

    @Inject
    TrackKeys keys;

    @Inject
    NotificationRepositories.Messages messages;

    @Inject
    JdbcOperations jdbc;

    @Inject
    Needs needs;

    @Inject
    Scores scores;

    @Inject
    AppClock clock;

    @BeforeEach
    void comeFromANewAddress() {
        limits.forget(Tracking.PER_ADDRESS, "127.0.0.1");
    }

    @Test
    void theApplicantSeesWhereItStandsAndWhatIsNext() {
        CaseFile file = applicants.opens("KIS-PBI", "USUL-DTKS");
        Referral referral = applicants.refers(file, null);
        String pin = applicants.pin(file);
        String page = follow(file, pin).body();
        assertThat(page)
                .contains(Tickets.show(file.file().ticket()))
                .contains("Health-insurance subsidy membership", "Passed on", "Dinas Kesehatan", "Answer by")
                .contains("Will be visited", "How to reach us", "Jalan Contoh No. 1")
                .doesNotContain("Rukmini", "Wulandari", Applicants.STEM, applicants.pin(file));
        applicants.moves(referral, "dinkes", Move.ACCEPT);
        assertThat(follow(file, pin).body()).contains("In progress", "Done by");
        applicants.moves(referral, "dinkes", Move.START);
        applicants.moves(
                referral, "dinkes", Move.HOLD, new MoveForm("applicant", null, null, null, null, "Foto rumah"));
        assertThat(follow(file, pin).body()).contains("Waiting for you");
        applicants.moves(referral, "dinkes", Move.RESUME);
        applicants.moves(referral, "dinkes", Move.COMPLETE);
        assertThat(follow(file, pin).body()).contains("This service has been given");
    }

    @ParameterizedTest
    @ValueSource(strings = {"6/4/1972", "06-04-1972", "6 April 1972", "1972-04-06", "06041972", " 6 4 1972 "})
    void theBirthDateMayBeWrittenInManyWays(String check) {
        assertThat(follow(applicants.opens("KIS-PBI"), check).statusCode()).isEqualTo(200);
    }

    @Test
    void theTicketMayBeTypedAsItIsReadAloud() {
        CaseFile file = applicants.opens("KIS-PBI");
        String typed = Tickets.show(file.file().ticket())
                .toLowerCase(java.util.Locale.ROOT)
                .replace('-', ' ');
        assertThat(post("/track", "ticket=" + encoded(typed) + "&check=" + applicants.pin(file))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aSensitiveServiceAndItsAgencyAreNotNamed() {
        CaseFile file = applicants.opens("RAWAT-TELANTAR");
        applicants.refers(file, "RSUD");
        String page = follow(file, applicants.pin(file)).body();
        assertThat(page)
                .contains("The service you asked for", "the agency in charge")
                .doesNotContainIgnoringCase("RSUD", "neglected", "telantar", "sick");
        String json = json(file.file().ticket(), applicants.pin(file)).body();
        assertThat(json)
                .contains("\"serviceName\":\"The service you asked for\"")
                .doesNotContainIgnoringCase("RSUD", "telantar");
    }

    @Test
    void aWrongTicketAndAWrongCheckGetTheSameAnswerAfterTheSameTime() {
        CaseFile file = applicants.opens("KIS-PBI");
        long begin = System.nanoTime();
        HttpResponse<String> wrongCheck = json(file.file().ticket(), "0000");
        long between = System.nanoTime();
        HttpResponse<String> wrongTicket = json("AAAABBBB", "0000");
        long end = System.nanoTime();
        assertThat(wrongCheck.statusCode()).isEqualTo(404);
        assertThat(wrongTicket.statusCode()).isEqualTo(404);
        assertThat(wrongTicket.body()).isEqualTo(wrongCheck.body());
        assertThat(TimeUnit.NANOSECONDS.toMillis(between - begin)).isGreaterThanOrEqualTo(249);
        assertThat(TimeUnit.NANOSECONDS.toMillis(end - between)).isGreaterThanOrEqualTo(249);
        String page = post("/track/" + file.file().ticket(), "check=0000").body();
        assertThat(page).contains("do not match").doesNotContain("Health-insurance");
    }

    @Test
    void guessingIsStoppedByTicketAlsoForWhoKnowsTheAnswer() {
        CaseFile file = applicants.opens("KIS-PBI");
        for (int i = 0; i < Tracking.PER_TICKET.allowed(); i++) {
            assertThat(json(file.file().ticket(), "000" + i).statusCode()).isEqualTo(404);
        }
        assertThat(json(file.file().ticket(), applicants.pin(file)).statusCode())
                .isEqualTo(429);
        assertThat(follow(file, applicants.pin(file)).statusCode()).isEqualTo(429);
        assertThat(follow(file, token(file)).statusCode())
                .as("who holds the receipt is not kept out")
                .isEqualTo(200);
    }

    @Test
    void guessingManyAtOnceIsStoppedToo() throws InterruptedException {
        String ticket = applicants.opens("KIS-PBI").file().ticket();
        java.util.List<Integer> answers = new java.util.concurrent.CopyOnWriteArrayList<>();
        java.util.List<Thread> guessers = new java.util.ArrayList<>();
        for (int i = 0; i < 25; i++) {
            String guess = "00%02d".formatted(i);
            guessers.add(Thread.ofVirtual()
                    .start(() -> answers.add(json(ticket, guess).statusCode())));
        }
        for (Thread guesser : guessers) {
            guesser.join();
        }
        assertThat(answers).hasSize(25);
        assertThat(answers.stream().filter(status -> status == 404)).hasSize(Tracking.PER_TICKET.allowed());
    }

    @Test
    void guessingIsStoppedByAddress() {
        for (int i = 0; i < Tracking.PER_ADDRESS.allowed(); i++) {
            limits.take(Tracking.PER_ADDRESS, "127.0.0.1");
        }
        CaseFile file = applicants.opens("KIS-PBI");
        assertThat(json(file.file().ticket(), "6/4/1972").statusCode()).isEqualTo(429);
    }

    @Test
    void programsGetWordsAndCodes() {
        CaseFile file = applicants.opens("KIS-PBI");
        Referral referral = applicants.refers(file, null);
        HttpResponse<String> answer = json(file.file().ticket(), applicants.pin(file));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"ticket\":\"" + file.file().ticket() + "\"", "\"openedAt\":\"20", "\"state\":\"open\"")
                .contains("\"service\":\"KIS-PBI\"", "\"state\":\"in_service\"", "\"agency\":\"DINKES\"")
                .contains("\"dueDate\":\"" + referral.dueAccept() + "\"", "\"nextStep\":\"agency\"")
                .doesNotContain("Rukmini", Applicants.STEM);
    }

    /** Issue 15, B3. */
    @Test
    void nothingOfTheNikOpensACaseNorScoresIt() {
        CaseFile file = applicants.opens("KIS-PBI");
        needs.close(file.needs().getFirst().key(), NeedState.NOT_FULFILLED, "kuota habis", applicants.petugas());
        for (String guess : java.util.List.of(
                Applicants.lastFour(file),
                java.util.Objects.requireNonNull(file.applicant().nik()),
                "1")) {
            assertThat(json(file.file().ticket(), guess).statusCode()).isEqualTo(404);
            assertThat(api.send(scoreOf(file, "{\"check\":\"" + guess + "\",\"score\":1}"))
                            .statusCode())
                    .isEqualTo(404);
        }
        assertThat(scores.of(file.file().key())).isEmpty();
    }

    /** Issue 15, B3: it knows ticket, NIK and birth date from its referral. */
    @Test
    void anAgencyFollowsNoCaseByWhatItKnows() {
        CaseFile file = applicants.opens("KIS-PBI", "USUL-DTKS");
        assertThat(follow(file, "6/4/1972").statusCode()).isEqualTo(200);
        applicants.refers(file, null);
        assertThat(follow(file, "6/4/1972").statusCode()).isEqualTo(404);
        assertThat(follow(file, applicants.pin(file)).statusCode()).isEqualTo(200);
        String ticket = file.file().ticket();
        assertThat(api.get("dinkes", "/cases/" + ticket + "/tracking").statusCode())
                .isEqualTo(403);
        assertThat(api.get("dinkes", "/cases/" + ticket + "/track.svg").statusCode())
                .isEqualTo(403);
        assertThat(api.get("dinkes", "/cases/" + ticket + "/messages").statusCode())
                .isEqualTo(403);
    }

    /** Issue 15, B3: a case from before there were PINs. */
    @Test
    void withoutAPinTheBirthDateOpensACaseUntilOneIsMade() {
        CaseFile file = applicants.opens("KIS-PBI");
        applicants.refers(file, null);
        forget(file);
        assertThat(follow(file, "6/4/1972").statusCode()).isEqualTo(200);
        String path = "/cases/" + file.file().ticket() + "/tracking";
        assertThat(browser.open("petugas", path).body()).contains("Buat PIN").doesNotContain("Ganti PIN");
        assertThat(browser.send("petugas", path, "x=").statusCode()).isEqualTo(303);
        assertThat(follow(file, "6/4/1972").statusCode()).isEqualTo(404);
        assertThat(follow(file, applicants.pin(file)).statusCode()).isEqualTo(200);
    }

    /** Issue 15, B3. */
    @Test
    void aNewPinEndsTheOldOneAndTheReceiptOfIt() {
        CaseFile file = applicants.opens("KIS-PBI");
        String pin = applicants.pin(file);
        String token = token(file);
        browser.send("petugas", "/cases/" + file.file().ticket() + "/tracking", "x=");
        assertThat(follow(file, token).statusCode()).isEqualTo(404);
        assertThat(follow(file, token(file)).statusCode()).isEqualTo(200);
        assertThat(applicants.pin(file).equals(pin) || follow(file, pin).statusCode() == 404)
                .isTrue();
        assertThat(browser.open("petugas", "/cases/" + file.file().ticket() + "/tracking")
                        .body())
                .contains(keys.of(file.file().key()).orElseThrow().shownPin());
    }

    /** Issue 15, B3: another who reads the phone would follow the case with it. */
    @Test
    void onASharedPhoneThePinStandsOnTheReceiptOnly() {
        String number = Applicants.newPhone();
        applicants.reachableAt(number, "sms", "KIS-PBI");
        CaseFile aunt = applicants.reachableAt(number, "sms", "ADMINDUK");
        assertThat(messages.findByCaseIdOrderById(aunt.file().key()).getFirst().text())
                .contains("PIN lihat tanda terima")
                .doesNotContain(applicants.pin(aunt));
    }

    /** Issue 15, B11. */
    @Test
    void aProgramMaySendTheCheckInTheBody() {
        CaseFile file = applicants.opens("KIS-PBI");
        assertThat(api.send(api.request("/api/v1/track/" + file.file().ticket())
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(
                                        "{\"check\":\"" + applicants.pin(file) + "\"}")))
                        .body())
                .contains("\"state\":\"open\"");
    }

    @Test
    void withoutASecondThingNothingIsTold() {
        CaseFile file = applicants.opens("KIS-PBI");
        HttpResponse<String> real =
                api.send(api.request("/api/v1/track/" + file.file().ticket()).GET());
        HttpResponse<String> none =
                api.send(api.request("/api/v1/track/AAAABBBB").GET());
        assertThat(real.statusCode()).isEqualTo(422);
        assertThat(real.body()).isEqualTo(none.body()).contains("\"field\":\"check\"");
        HttpResponse<String> form =
                api.send(api.request("/track/" + file.file().ticket()).GET());
        assertThat(form.statusCode()).isEqualTo(200);
        assertThat(form.body()).contains(Tickets.show(file.file().ticket())).doesNotContain("Health", "received your");
    }

    @Test
    void thePageIsLight() {
        CaseFile file = applicants.opens("KIS-PBI", "KIP", "ADMINDUK", "PERMAKANAN", "SANDANG");
        int page = follow(file, "6/4/1972").body().length();
        int style = api.send(api.request("/assets/app.css").GET()).body().length();
        int icon = api.send(api.request("/assets/icon.svg").GET()).body().length();
        assertThat(page + style + icon).isLessThan(50_000);
    }

    @Test
    void aClosedCaseIsScoredOnItsPageAndOverTheApi() {
        CaseFile file = applicants.opens("KIS-PBI");
        assertThat(follow(file, "6/4/1972").body()).doesNotContain("Your score");
        assertThat(api.send(scoreOf(file, "{\"check\":\"6/4/1972\",\"score\":5}"))
                        .statusCode())
                .isEqualTo(409);
        needs.close(file.needs().getFirst().key(), NeedState.NOT_FULFILLED, "kuota habis", applicants.petugas());
        assertThat(follow(file, "6/4/1972").body()).contains("Your score", "How satisfied");
        YearScore before = figure();
        HttpResponse<String> given =
                post("/track/" + file.file().ticket() + "/score", "check=" + encoded("6/4/1972") + "&score=4");
        assertThat(given.body()).contains("Your score: 4");
        assertThat(api.send(scoreOf(file, "{\"check\":\"6/4/1972\",\"score\":6}"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(api.send(scoreOf(file, "{\"check\":\"0000\",\"score\":5}")).statusCode())
                .isEqualTo(404);
        assertThat(figure().answers()).isEqualTo(before.answers() + 1);
        assertThat(api.send(scoreOf(file, "{\"check\":\"6/4/1972\",\"score\":5}"))
                        .statusCode())
                .isEqualTo(204);
        assertThat(figure().answers()).as("one score a case").isEqualTo(before.answers() + 1);
        assertThat(figure().counts().get(4)).isEqualTo(before.counts().get(4) + 1);
        assertThat(api.send(api.request("/api/v1/satisfaction").GET()).body())
                .contains("\"answers\":" + figure().answers(), "\"mean\":");
        assertThat(api.send(api.request("/satisfaction").GET()).body()).contains("How satisfied applicants are");
        assertThat(api.send(api.request("/api/v1/satisfaction?year=1990").GET()).statusCode())
                .isEqualTo(422);
    }

    @Test
    void theReceiptLeadsToThePageByItsCode() throws Exception {
        CaseFile file = applicants.opens("KIS-PBI");
        String ticket = file.file().ticket();
        assertThat(api.get("petugas", "/cases/" + ticket + "/receipt").body())
                .contains("/cases/" + ticket + "/tracking");
        HttpResponse<String> code = api.get("petugas", "/cases/" + ticket + "/track.svg");
        assertThat(code.headers().firstValue("Content-Type").orElse("")).startsWith("image/svg+xml");
        assertThat(read(code.body())).isEqualTo("http://127.0.0.1:8080/track/" + ticket + "#" + token(file));
    }

    /** Paints the squares of the picture and reads them as a phone would. */
    private static String read(String svg) throws Exception {
        java.util.regex.Matcher size =
                java.util.regex.Pattern.compile("viewBox=\"0 0 (\\d+)").matcher(svg);
        assertThat(size.find()).isTrue();
        int width = Integer.parseInt(size.group(1));
        int scale = 4;
        int[] pixels = new int[width * scale * width * scale];
        java.util.Arrays.fill(pixels, 0xffffff);
        java.util.regex.Matcher square =
                java.util.regex.Pattern.compile("M(\\d+) (\\d+)h1").matcher(svg);
        while (square.find()) {
            for (int y = 0; y < scale; y++) {
                for (int x = 0; x < scale; x++) {
                    int column = Integer.parseInt(square.group(1)) * scale + x;
                    pixels[(Integer.parseInt(square.group(2)) * scale + y) * width * scale + column] = 0;
                }
            }
        }
        var source = new com.google.zxing.RGBLuminanceSource(width * scale, width * scale, pixels);
        var bitmap = new com.google.zxing.BinaryBitmap(new com.google.zxing.common.HybridBinarizer(source));
        return new com.google.zxing.qrcode.QRCodeReader().decode(bitmap).getText();
    }

    private String token(CaseFile file) {
        return keys.of(file.file().key()).orElseThrow().token();
    }

    private void forget(CaseFile file) {
        jdbc.execute(connection -> connection
                .createStatement()
                .executeUpdate(
                        "DELETE FROM track_key WHERE case_id = " + file.file().key()));
    }

    private YearScore figure() {
        return scores.ofYear(clock.today().getYear());
    }

    private java.net.http.HttpRequest.Builder scoreOf(CaseFile file, String json) {
        return api.request("/api/v1/track/" + file.file().ticket() + "/score")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json));
    }

    private HttpResponse<String> follow(CaseFile file, String check) {
        return post("/track/" + file.file().ticket(), "check=" + encoded(check));
    }

    private HttpResponse<String> post(String path, String form) {
        return api.send(api.request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private HttpResponse<String> json(String ticket, String check) {
        return api.send(api.request("/api/v1/track/" + ticket + "?check=" + encoded(check))
                .GET());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

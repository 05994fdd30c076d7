package id.slrt.referral.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import id.slrt.referral.Move;
import id.slrt.referral.MoveForm;
import id.slrt.shared.AppClock;
import id.slrt.shared.Problem;
import id.slrt.shared.Text;
import id.slrt.support.Api;
import id.slrt.support.Browser;
import id.slrt.support.Desk;
import id.slrt.support.Office;
import io.micronaut.http.HttpStatus;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A partner without an account answers by a link that opens one referral and nothing else. */
@MicronautTest(transactional = false)
class PartnerLinkTest {
    private static final AtomicInteger NEIGHBOUR = new AtomicInteger(1);

    @Inject
    Api api;

    @Inject
    Browser browser;

    @Inject
    Desk desk;

    @Inject
    Office office;

    @Inject
    PartnerLinks links;

    @Inject
    LinkVisits visits;

    @Inject
    LinkRepository rows;

    @Inject
    AppClock clock;

    @Test
    void theLinkIsShownOnceAndAnswersTheReferralWithoutAnAccount() {
        JsonNode file = desk.open("KIS-PBI");
        long referral = desk.refer(file.path("needs").get(0).path("needId").asLong())
                .path("referralId")
                .asLong();
        HttpResponse<String> made = browser.send("petugas", "/referrals/" + referral + "/links", "way=copy");
        var found = Pattern.compile("value=\"[^\"]*(/r/[A-Za-z0-9_-]{27})\"").matcher(made.body());
        assertThat(found.find()).isTrue();
        String path = found.group(1);
        assertThat(browser.open("petugas", "/referrals/" + referral + "/links").body())
                .doesNotContain(path);

        HttpResponse<String> before = post(path, "name=Bu Ratna");
        assertThat(before.body()).contains("Wagirah Pertiwi", "Bedahan").doesNotContain("+6281234567890", "3524054504");
        HttpResponse<String> accepted = post(path + "/accept", "name=Bu Ratna", "version=" + version(before));
        assertThat(accepted.body()).contains("+6281234567890").doesNotContain("3524054504");
        assertThat(post(path + "/comment", "name=Bu Ratna", "text=Kartu dicetak besok")
                        .body())
                .contains("Kartu dicetak besok");
        assertThat(browser.open("petugas", "/referrals/" + referral + "/comments")
                        .body())
                .contains("Kartu dicetak besok", "Bu Ratna (tautan, DINKES)");
        HttpResponse<String> done = post(path + "/complete", "name=Bu Ratna", "outcome=fulfilled", "note=KIS aktif");
        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(get(path).statusCode()).isEqualTo(404);

        JsonNode after = Api.json(
                api.get("petugas", "/api/v1/cases/" + file.path("ticket").asText()));
        assertThat(after.path("needs").get(0).path("state").asText()).isEqualTo("fulfilled");
        assertThat(after.path("history").toString()).contains("Bu Ratna (tautan, DINKES)");
        assertThat(browser.open("petugas", "/referrals/" + referral + "/links").body())
                .contains("Bu Ratna");
    }

    @Test
    void gettingALinkTellsNobodysNameAndChangesNothing() {
        long referral = referral("KIS-PBI");
        PartnerLinks.Issued issued = issue(referral);
        HttpResponse<String> page = get(path(issued));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("Wagirah", "Bedahan");
        assertThat(get(path(issued) + "/accept").statusCode()).isEqualTo(200);
        assertThat(state(referral)).isEqualTo("sent");
        assertThat(rows.findById(issued.link().key()))
                .get()
                .satisfies(link -> assertThat(link.openedAt()).isNull());
        assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void neitherTheDatabaseNorTheAuditTrailHoldsTheToken() {
        PartnerLinks.Issued issued = issue(referral("KIS-PBI"));
        assertThat(rows.findById(issued.link().key()).orElseThrow().toString()).doesNotContain(token(issued));
    }

    @Test
    void aLinkOpensNoOtherReferral() {
        long mine = referral("KIS-PBI");
        long other = referral("KIS-PBI");
        PartnerLinks.Issued issued = issue(mine);
        assertThat(post(path(issued) + "/accept", "name=Bu Ratna").statusCode()).isEqualTo(200);
        assertThat(state(mine)).isEqualTo("accepted");
        assertThat(state(other)).isEqualTo("sent");
    }

    @Test
    void revokedExpiredAndUnknownLinksAllAnswerTheSame() {
        PartnerLinks.Issued issued = issue(referral("KIS-PBI"));
        links.revoke(issued.link().referralId(), issued.link().key(), office.as("petugas"));
        HttpResponse<String> revoked = post(path(issued), "name=Bu Ratna");
        PartnerLinks.Issued second = issue(referral("KIS-PBI"));
        links.revoke(second.link().referralId(), second.link().key(), office.as("manajer"));
        assertThat(revoked.statusCode()).isEqualTo(404);
        assertThat(revoked.body()).doesNotContain("Wagirah", "KIS");
        assertThat(get(path(second)).body())
                .isEqualTo(get("/r/" + "A".repeat(27)).body());
        assertThat(get("/r/short").body()).isEqualTo(get("/r/" + "A".repeat(27)).body());
    }

    @Test
    void afterAWeekTheLinkIsWorthNothing() {
        PartnerLinks.Issued issued = issue(referral("KIS-PBI"));
        visits.find(token(issued), neighbour());
        clock.at(
                clock.instant().plus(Duration.ofDays(7).plusSeconds(1)),
                () -> assertThatThrownBy(() -> visits.find(token(issued), neighbour()))
                        .isInstanceOfSatisfying(
                                Problem.class,
                                problem -> assertThat((Object) problem.status()).isEqualTo(HttpStatus.NOT_FOUND)));
    }

    @Test
    void whoTriesManyLinksIsStopped() {
        String address = neighbour();
        for (int i = 0; i < LinkVisits.PER_ADDRESS.allowed(); i++) {
            assertThatThrownBy(() -> visits.find("B".repeat(27), address)).isInstanceOf(Problem.class);
        }
        PartnerLinks.Issued issued = issue(referral("KIS-PBI"));
        assertThatThrownBy(() -> visits.find(token(issued), address))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat((Object) problem.status()).isEqualTo(HttpStatus.TOO_MANY_REQUESTS));
    }

    @Test
    void oneLinkIsNotOpenedWithoutEnd() {
        PartnerLinks.Issued issued = issue(referral("KIS-PBI"));
        for (int i = 0; i < LinkVisits.PER_LINK.allowed(); i++) {
            visits.find(token(issued), neighbour());
        }
        assertThatThrownBy(() -> visits.find(token(issued), neighbour()))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat((Object) problem.status()).isEqualTo(HttpStatus.TOO_MANY_REQUESTS));
    }

    @Test
    void whoGivesNoNameSeesNothing() {
        long referral = referral("KIS-PBI");
        PartnerLinks.Issued issued = issue(referral);
        HttpResponse<String> page = post(path(issued), "name= ");
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).doesNotContain("Wagirah");
        assertThat(post(path(issued) + "/accept", "name=").statusCode()).isEqualTo(422);
        assertThat(state(referral)).isEqualTo("sent");
    }

    @Test
    void aSensitiveServiceIsNamedAfterTheNameIsGivenAndThePersonAfterAcceptance() {
        JsonNode file = desk.open("RAWAT-TELANTAR");
        long referral = desk.refer(file.path("needs").get(0).path("needId").asLong())
                .path("referralId")
                .asLong();
        PartnerLinks.Issued issued = issue(referral);
        assertThat(get(path(issued)).body()).doesNotContainIgnoringCase("neglected");
        HttpResponse<String> before = post(path(issued), "name=Bu Ratna");
        assertThat(before.body()).containsIgnoringCase("neglected").doesNotContain("Wagirah", "Bedahan");
        assertThat(post(path(issued) + "/accept", "name=Bu Ratna").body()).contains("Wagirah", "Bedahan");
    }

    @Test
    void aReturnNeedsAReasonAndWhatWasDoneMeanwhileIsTold() {
        long referral = referral("KIS-PBI");
        PartnerLinks.Issued issued = issue(referral);
        assertThat(post(path(issued) + "/return", "name=Bu Ratna", "move=return")
                        .statusCode())
                .isEqualTo(422);
        HttpResponse<String> page = post(path(issued), "name=Bu Ratna");
        desk.move("dinkes", referral, "accept", "{}");
        HttpResponse<String> late = post(path(issued) + "/accept", "name=Bu Ratna", "version=" + version(page));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("has changed since you opened it");
    }

    @Test
    void theDesksMovesAreNotThePartners() {
        long referral = referral("KIS-PBI");
        PartnerLinks.Issued issued = issue(referral);
        assertThat(post(path(issued) + "/revoke", "name=Bu Ratna", "note=x").statusCode())
                .isEqualTo(404);
        assertThatThrownBy(() -> visits.move(
                        token(issued), Move.ENTER_IN_ERROR, MoveForm.EMPTY, "Bu Ratna", neighbour(), Text.ID))
                .isInstanceOf(Problem.class);
        assertThat(state(referral)).isEqualTo("sent");
    }

    @Test
    void agenciesMakeNoLinksAndAFormOfAnotherSiteDoesNothing() {
        long referral = referral("KIS-PBI");
        assertThat(browser.send("dinkes", "/referrals/" + referral + "/links", "way=copy")
                        .statusCode())
                .isEqualTo(403);
        PartnerLinks.Issued issued = issue(referral);
        HttpResponse<String> foreign = api.send(api.request(path(issued) + "/accept")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "cross-site")
                .POST(HttpRequest.BodyPublishers.ofString("name=x")));
        assertThat(foreign.statusCode()).isEqualTo(403);
        HttpResponse<String> own = api.send(api.request(path(issued) + "/accept")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", "null")
                .POST(HttpRequest.BodyPublishers.ofString("name=x")));
        assertThat(own.statusCode()).as(own.body()).isEqualTo(200);
    }

    private long referral(String service) {
        return desk.refer(service).path("referralId").asLong();
    }

    private PartnerLinks.Issued issue(long referral) {
        return links.issue(referral, "copy", office.as("petugas"));
    }

    private static String token(PartnerLinks.Issued issued) {
        return issued.address().substring(issued.address().lastIndexOf('/') + 1);
    }

    private static String path(PartnerLinks.Issued issued) {
        return "/r/" + token(issued);
    }

    private String state(long referral) {
        return Api.json(api.get("petugas", "/api/v1/referrals/" + referral))
                .path("state")
                .asText();
    }

    private static String version(HttpResponse<String> page) {
        var found = Pattern.compile("name=\"version\" value=\"(\\d+)\"").matcher(page.body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    /** Each request from a neighbour of its own, so that tests do not share the patience for one address. */
    private static String neighbour() {
        int next = NEIGHBOUR.incrementAndGet();
        return "198.51." + next / 250 + "." + (next % 250 + 1);
    }

    private HttpResponse<String> get(String path) {
        return api.send(api.request(path).header("X-Forwarded-For", neighbour()).GET());
    }

    private HttpResponse<String> post(String path, String... fields) {
        StringBuilder body = new StringBuilder();
        for (String field : fields) {
            String[] parts = field.split("=", 2);
            body.append(body.isEmpty() ? "" : "&")
                    .append(parts[0])
                    .append('=')
                    .append(URLEncoder.encode(parts[1], StandardCharsets.UTF_8));
        }
        return api.send(api.request(path)
                .header("X-Forwarded-For", neighbour())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }
}

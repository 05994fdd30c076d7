package id.slrt.referral.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import id.slrt.shared.AppClock;
import id.slrt.shared.Problem;
import id.slrt.support.Api;
import id.slrt.support.Browser;
import id.slrt.support.Desk;
import id.slrt.support.Office;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Desk and agency talk about a referral; nothing else moves by it. */
@MicronautTest(transactional = false)
class CommentsTest {
    @Inject
    Api api;

    @Inject
    Browser browser;

    @Inject
    Desk desk;

    @Inject
    Office office;

    @Inject
    Comments comments;

    @Inject
    AppClock clock;

    @Test
    void aCommentWaitsForTheOtherSideUntilItIsRead() {
        long referral = referral();
        assertThat(say("petugas", referral, "Kartu keluarga menyusul").statusCode())
                .isEqualTo(201);
        assertThat(unread("dinkes", referral)).isEqualTo(1);
        assertThat(unread("petugas", referral)).isZero();
        assertThat(browser.open("dinkes", "/comments").body()).contains("/referrals/" + referral + "#comments");
        assertThat(browser.open("dinkes", "/referrals/" + referral + "/comments")
                        .body())
                .contains("Kartu keluarga menyusul");
        assertThat(unread("dinkes", referral)).isZero();
        say("dinkes", referral, "Baik, ditunggu");
        assertThat(unread("petugas", referral)).isEqualTo(1);
        assertThat(unread("manajer", referral)).isZero();
    }

    @Test
    void neitherClockNorVersionMovesByIt() {
        long referral = referral();
        JsonNode before = Api.json(api.get("petugas", "/api/v1/referrals/" + referral));
        say("dinkes", referral, "Sedang dicek");
        JsonNode after = Api.json(api.get("petugas", "/api/v1/referrals/" + referral));
        assertThat(after).isEqualTo(before);
    }

    @Test
    void whoIsMentionedHasItUnread() {
        long referral = referral();
        assertThat(say("dinkes", referral, "Mohon arahan @manajer, juga @verifikator.")
                        .statusCode())
                .isEqualTo(201);
        assertThat(unread("manajer", referral)).isEqualTo(1);
        assertThat(unread("verifikator", referral)).isEqualTo(1);
        assertThat(browser.open("manajer", "/comments").body()).contains("Anda disebut");
    }

    @Test
    void whoCannotSeeTheReferralCannotBeMentionedAndIsToldNoDifferentFromNobody() {
        long referral = referral();
        HttpResponse<String> other = say("petugas", referral, "Tanya @disdukcapil");
        HttpResponse<String> nobody = say("petugas", referral, "Tanya @tidakada99");
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body().replace("disdukcapil", "x"))
                .isEqualTo(nobody.body().replace("tidakada99", "x"));
        assertThat(say("petugas", referral, "E-mail: a.b@disdukcapil.example").statusCode())
                .isEqualTo(201);
    }

    @Test
    void anotherAgencyNeitherReadsNorWritesThem() {
        long referral = referral();
        assertThat(api.get("disdukcapil", "/api/v1/referrals/" + referral + "/comments")
                        .statusCode())
                .isEqualTo(403);
        assertThat(say("disdukcapil", referral, "Halo").statusCode()).isEqualTo(403);
        assertThat(browser.open("disdukcapil", "/referrals/" + referral + "/comments")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void theAuthorTakesACommentBackWithinTenMinutes() {
        long referral = referral();
        Comment mine = comments.say(referral, "Salah rujukan", office.as("petugas"));
        assertThatThrownBy(() -> comments.withdraw(referral, mine.key(), office.as("manajer")))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("comment_not_yours"));
        clock.at(
                mine.at().plus(Duration.ofMinutes(10)),
                () -> assertThatThrownBy(() -> comments.withdraw(referral, mine.key(), office.as("petugas")))
                        .isInstanceOfSatisfying(
                                Problem.class,
                                problem -> assertThat(problem.code()).isEqualTo("comment_stays")));
        comments.withdraw(referral, mine.key(), office.as("petugas"));
        JsonNode thread = Api.json(api.get("dinkes", "/api/v1/referrals/" + referral + "/comments"));
        assertThat(thread.path("total").asInt()).isEqualTo(1);
        assertThat(thread.toString()).contains("\"withdrawn\":true").doesNotContain("Salah rujukan");
        assertThat(unread("dinkes", referral)).isZero();
    }

    @Test
    void nothingAndTooMuchAreRefusedAtTheField() {
        long referral = referral();
        assertThat(say("petugas", referral, " ").statusCode()).isEqualTo(422);
        assertThat(say("petugas", referral, "x".repeat(2000)).statusCode()).isEqualTo(201);
        HttpResponse<String> page =
                browser.send("petugas", "/referrals/" + referral + "/comments", "text=" + "y".repeat(2001));
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("y".repeat(2001), "paling banyak 2000 huruf");
    }

    @Test
    void whatWasSaidIsShownAsTextAndNotAsMarkup() {
        long referral = referral();
        say("petugas", referral, "<script>alert(1)</script>");
        assertThat(browser.open("dinkes", "/referrals/" + referral + "/comments")
                        .body())
                .contains("&lt;script&gt;")
                .doesNotContain("<script>alert");
    }

    private long referral() {
        return desk.refer("KIS-PBI").path("referralId").asLong();
    }

    private HttpResponse<String> say(String who, long referral, String text) {
        return api.post(who, "/api/v1/referrals/" + referral + "/comments", "{\"text\":\"" + text + "\"}");
    }

    private long unread(String who, long referral) {
        return comments.unread(List.of(referral), office.as(who)).getOrDefault(referral, 0L);
    }
}

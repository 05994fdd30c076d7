package id.slrt.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.slrt.indicator.measure.Behind;
import id.slrt.indicator.measure.Count;
import id.slrt.indicator.tally.Extent;
import id.slrt.indicator.tally.Tally;
import id.slrt.intake.Cases;
import id.slrt.intake.Need;
import id.slrt.intake.NeedState;
import id.slrt.intake.need.NeedAct;
import id.slrt.intake.need.NeedForm;
import id.slrt.intake.need.Needs;
import id.slrt.referral.Move;
import id.slrt.referral.MoveForm;
import id.slrt.referral.ReferralMoves;
import id.slrt.referral.Referrals;
import id.slrt.shared.AppClock;
import id.slrt.shared.Problem;
import id.slrt.support.Api;
import id.slrt.support.Browser;
import id.slrt.support.Office;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A service that is written down late counts on the day on which it was given. */
@MicronautTest(transactional = false)
class LateEntryTest {
    private static final String VILLAGE = "35.24.23.2001";
    private static final Instant RECORDED = Instant.parse("2025-06-02T03:00:00Z");
    private static final Instant LATER = Instant.parse("2025-07-03T03:00:00Z");

    @Inject
    Visits visits;

    @Inject
    Needs needs;

    @Inject
    Cases cases;

    @Inject
    Referrals referrals;

    @Inject
    ReferralMoves moves;

    @Inject
    Tally tally;

    @Inject
    Office office;

    @Inject
    AppClock clock;

    @Inject
    Api api;

    @Inject
    Browser browser;

    @Test
    void anAgencyAnswersLateAndTheServiceCountsInItsMonth() {
        Need need = recorded("KIS-PBI");
        long referral = accepted(need);
        clock.at(
                LATER,
                () -> moves.move(
                        referral,
                        Move.COMPLETE,
                        new MoveForm(null, null, null, null, "28/6/2025"),
                        office.as("dinkes")));
        assertThat(given("2025-06-28")).isEqualTo(1);
        assertThat(given("2025-07-03")).isZero();
        assertThat(needs.require(need.key()).endedAt()).isEqualTo(LATER);
    }

    @Test
    void theDeskWritesDownWhatItDidBefore() {
        Need need = recorded("CEK-DTKS");
        clock.at(
                LATER,
                () -> needs.act(
                        need.key(),
                        NeedAct.SERVE,
                        new NeedForm(null, null, null, null, null, "2025-06-03", null),
                        office.as("petugas")));
        assertThat(given("2025-06-03")).isEqualTo(1);
    }

    @Test
    void noServiceIsGivenBeforeItWasAskedForOrTomorrow() {
        Need need = recorded("KIS-PBI");
        long referral = accepted(need);
        assertThatThrownBy(() -> clock.at(
                        LATER,
                        () -> moves.move(
                                referral,
                                Move.COMPLETE,
                                new MoveForm(null, null, null, null, "2025-06-01"),
                                office.as("dinkes"))))
                .isInstanceOf(Problem.class);
        String path = "/api/v1/referrals/" + referral + "/complete";
        HttpResponse<String> early = api.post("dinkes", path, "{\"deliveredOn\":\"2025-06-01\"}");
        assertThat(early.statusCode()).isEqualTo(422);
        assertThat(early.body()).contains("\"field\":\"deliveredOn\"", "2025-06-02");
        LocalDate tomorrow = clock.today().plusDays(1);
        HttpResponse<String> future = api.post("dinkes", path, "{\"deliveredOn\":\"" + tomorrow + "\"}");
        assertThat(future.statusCode()).isEqualTo(422);
        assertThat(future.body()).contains("\"field\":\"deliveredOn\"");
        String page = browser.send(
                        "dinkes", "/referrals/" + referral + "/complete", "outcome=fulfilled", "deliveredOn=32/6/2025")
                .body();
        assertThat(page).contains("id=\"deliveredOn-wrong\"", "value=\"32/6/2025\"");
        assertThat(api.post("dinkes", path, "{\"deliveredOn\":\"2025-06-05\"}").statusCode())
                .isEqualTo(200);
        assertThat(given("2025-06-05")).isEqualTo(1);
    }

    /** Issue 15, A19 */
    @Test
    void whatWasGivenBeforeTheNeedWasRecordedCountsInItsMonthWithAReason() {
        Need need = recorded("KIS-PBI");
        String path = "/api/v1/needs/" + need.key() + "/served_before";
        assertThat(api.post("petugas", path, "{\"deliveredOn\":\"2025-05-20\"}").body())
                .contains("\"field\":\"reason\"");
        assertThat(api.post("petugas", path, "{\"deliveredOn\":\"2025-06-02\",\"reason\":\"Dari buku\"}")
                        .body())
                .contains("\"field\":\"deliveredOn\"");
        assertThat(api.post("petugas", path, "{\"deliveredOn\":\"2019-05-20\",\"reason\":\"Dari buku\"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(api.post("verifikator", path, "{\"deliveredOn\":\"2025-05-20\",\"reason\":\"Dari buku\"}")
                        .statusCode())
                .isEqualTo(403);
        long before = given("2025-05-20");
        HttpResponse<String> done = api.post(
                "petugas",
                path,
                "{\"deliveredOn\":\"2025-05-20\",\"reason\":\"Dari buku register\",\"agency\":\"DINKES\"}");
        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(given("2025-05-20")).isEqualTo(before + 1);
        assertThat(needs.require(need.key()).state()).isEqualTo(NeedState.FULFILLED);
        String list = "from=2025-05-20&to=2025-05-20&area=" + VILLAGE;
        assertThat(api.get("pimpinan", "/api/v1/lists/services?" + list).body()).contains("served_before", "DINKES");
        assertThat(browser.open("pimpinan", "/deliveries?" + list).body()).contains("dicatat belakangan");
        Extent month = new Extent(LocalDate.of(2025, 5, 1), LocalDate.of(2025, 5, 31), VILLAGE);
        Count needed = new Count.Assessed(Behind.services(List.of("KIS-PBI")));
        assertThat(tally.counts(List.of(needed), month))
                .as("in need of it when it was given")
                .containsEntry(needed, 1L);
    }

    /** Issue 15, A21: what the page offers can be done. */
    @Test
    void whileAnAgencyHasTheNeedItIsNotOfferedAsServedBefore() {
        Need need = recorded("KIS-PBI");
        String path = "/cases/" + cases.require(need.caseId()).ticket();
        String act = "/needs/" + need.key() + "/served_before";
        assertThat(browser.open("petugas", path).body()).contains(act);
        referrals.send(need.key(), "DINKES", null, office.as("petugas"));
        assertThat(browser.open("petugas", path).body()).doesNotContain(act);
    }

    private Need recorded(String service) {
        Need[] need = new Need[1];
        clock.at(RECORDED, () -> need[0] = visits.need(visits.person("Warsinah", VILLAGE), service));
        return need[0];
    }

    private long accepted(Need need) {
        long referral =
                referrals.send(need.key(), "DINKES", null, office.as("petugas")).key();
        moves.move(referral, Move.ACCEPT, MoveForm.EMPTY, office.as("dinkes"));
        return referral;
    }

    private long given(String day) {
        LocalDate on = LocalDate.parse(day);
        return tally.served(new Extent(on, on, VILLAGE)).deliveries();
    }
}

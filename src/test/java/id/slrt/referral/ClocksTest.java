package id.slrt.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import id.slrt.intake.CaseEvent;
import id.slrt.intake.Cases;
import id.slrt.intake.Glances;
import id.slrt.intake.escalation.Escalation;
import id.slrt.intake.need.Needs;
import id.slrt.intake.opening.NewCases;
import id.slrt.intake.turn.Party;
import id.slrt.intake.turn.Turn;
import id.slrt.intake.turn.Turns;
import id.slrt.shared.AppClock;
import id.slrt.support.AtDesk;
import id.slrt.support.Browser;
import id.slrt.support.Office;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Due dates and escalation in working days. 2 March 2026 is a Monday; Nyepi and Idul Fitri close 18 to 24 March. */
@MicronautTest(transactional = false)
class ClocksTest {
    @Inject
    Office office;

    @Inject
    Cases cases;

    @Inject
    NewCases newCases;

    @Inject
    Needs needs;

    @Inject
    Turns turns;

    @Inject
    Glances glances;

    @Inject
    Referrals referrals;

    @Inject
    ReferralMoves moves;

    @Inject
    Escalation escalation;

    @Inject
    ClockProof proof;

    @Inject
    Browser browser;

    @Inject
    AppClock clock;

    private long need;
    private long referral;

    @Test
    void theAgencyHasTwoWorkingDaysToAcceptAndTheStandardToComplete() {
        sent("2026-03-16", "KIS-PBI");
        assertThat(turn().dueOn()).isEqualTo("2026-03-25");
        on("2026-03-17", () -> move("dinkes", Move.ACCEPT, null));
        assertThat(turn().dueOn()).isEqualTo("2026-03-30");
    }

    @Test
    void whatTheApplicantHoldsMovesThePartnersDueDateOn() {
        sent("2026-03-02", "KIS-PBI");
        on("2026-03-02", () -> move("dinkes", Move.ACCEPT, null));
        on("2026-03-03", () -> move("dinkes", Move.START, null));
        on("2026-03-03", () -> move("dinkes", Move.HOLD, "applicant"));
        assertThat(turn()).extracting(Turn::party, Turn::owner).containsExactly(Party.APPLICANT, "DINKES");
        assertThat(referrals.require(referral).due()).isNull();
        on("2026-03-10", () -> move("dinkes", Move.RESUME, null));
        assertThat(turn()).extracting(Turn::party).isEqualTo(Party.PARTNER);
        // due on the 9th, held for five working days
        assertThat(turn().dueOn()).isEqualTo("2026-03-16");
        assertThat(referrals.require(referral).dueComplete()).isEqualTo("2026-03-16");
        on(
                "2026-03-12",
                () -> assertThat(glances.of(cases.read(needs.require(need).caseId()))
                                .getFirst()
                                .spent())
                        .containsExactly(entry(Party.PARTNER, 3), entry(Party.APPLICANT, 5)));
    }

    @Test
    void waitingForAnotherAgencyStopsNoClock() {
        sent("2026-03-02", "KIS-PBI");
        on("2026-03-02", () -> move("dinkes", Move.ACCEPT, null));
        on("2026-03-03", () -> move("dinkes", Move.START, null));
        LocalDate before = turn().dueOn();
        on("2026-03-03", () -> move("dinkes", Move.HOLD, "partner"));
        on("2026-03-10", () -> move("dinkes", Move.RESUME, null));
        assertThat(turn().dueOn()).isEqualTo(before);
        assertThat(turn().party()).isEqualTo(Party.PARTNER);
    }

    @Test
    void aLateAgencyIsToldToItsHeadAndTwoWorkingDaysLaterToTheManager() {
        sent("2026-03-02", "KIS-PBI");
        on("2026-03-04", escalation::look);
        assertThat(turn().level()).isZero();
        on("2026-03-05", escalation::look);
        assertThat(turn().level()).isEqualTo(Escalation.HEAD);
        on("2026-03-06", escalation::look);
        assertThat(turn().level()).isEqualTo(Escalation.HEAD);
        on("2026-03-10", escalation::look);
        assertThat(turn().level()).isEqualTo(Escalation.MANAGER);
        assertThat(told()).containsExactly("agency_head", "manager");
        on("2026-03-12", escalation::look);
        assertThat(told()).hasSize(2);
    }

    @Test
    void anAgencyWithoutAHeadAndTheDeskGoStraightToTheManager() {
        sent("2026-03-02", "ADMINDUK");
        on("2026-03-05", escalation::look);
        assertThat(told()).containsExactly("manager");
        opened("2026-03-02", "ALAT-BANTU");
        on("2026-03-05", escalation::look);
        assertThat(told()).containsExactly("manager");
    }

    @Test
    void whoeverLooksAtOnceEachThingIsRaisedOnce() {
        sent("2026-03-02", "ADMINDUK");
        List<Thread> lookers = Stream.generate(() -> Thread.ofVirtual().start(() -> on("2026-03-05", escalation::look)))
                .limit(8)
                .toList();
        lookers.forEach(thread -> {
            try {
                thread.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        on("2026-03-05", escalation::look);
        assertThat(told()).containsExactly("manager");
    }

    @Test
    void theProofSeesWhatTheClocksHaveNotLookedAtYet() {
        sent("2026-03-02", "ADMINDUK");
        on("2026-03-05", () -> {
            escalation.look();
            ClockProof.Count before = proof.count().byHistory();
            opened("2026-02-02", "ADMINDUK");
            ClockProof.Proof after = proof.count();
            assertThat(after.holds()).isFalse();
            assertThat(after.byHistory().unescalated()).isEqualTo(before.unescalated() + 1);
            assertThat(after.byTurns().unescalated()).isEqualTo(1);
            escalation.look();
            assertThat(proof.count().byTurns().unescalated()).isZero();
            assertThat(proof.count().disagree()).doesNotContain(need);
        });
    }

    @Test
    void theManagerSeesAllThatIsLateAndTheAgencyItsOwn() {
        sent("2026-03-02", "KIS-PBI");
        on("2026-03-05", escalation::look);
        String link = "/referrals/" + referral;
        assertThat(browser.open("dinkes", "/overdue").body()).contains("Kepala instansi");
        assertThat(browser.open("disdukcapil", "/overdue").body()).doesNotContain(link);
        assertThat(browser.open("manajer", "/overdue").statusCode()).isEqualTo(200);
        assertThat(browser.open("petugas", "/overdue").statusCode()).isEqualTo(403);
        assertThat(browser.open("manajer", "/clocks").body()).contains("Dari riwayat", "Terakhir diperiksa");
    }

    private void opened(String day, String service) {
        on(day, () -> {
            need = newCases.open(AtDesk.wants(service), null, office.as("petugas"))
                    .needs()
                    .getFirst()
                    .key();
        });
    }

    private void sent(String day, String service) {
        opened(day, service);
        on(
                day,
                () -> referral =
                        referrals.send(need, null, null, office.as("petugas")).key());
    }

    private void move(String who, Move move, String reason) {
        moves.move(referral, move, new MoveForm(reason, null, null, null, null, "Foto rumah"), office.as(who));
    }

    private void on(String day, Runnable task) {
        clock.at(LocalDate.parse(day).atTime(9, 0).atZone(AppClock.zone()).toInstant(), task);
    }

    private Turn turn() {
        return turns.open(need).orElseThrow();
    }

    private List<String> told() {
        return cases.read(needs.require(need).caseId()).history().stream()
                .filter(event -> event.kind().equals("turn_escalated"))
                .map(CaseEvent::toState)
                .toList();
    }
}

package id.slrt.indicator;

import static org.assertj.core.api.Assertions.assertThat;

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
import id.slrt.support.Office;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** An outcome that is taken back no longer counts, and is not forgotten. */
@MicronautTest(transactional = false)
class ReopenedTest {
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
    Repositories.Deliveries deliveries;

    @Inject
    Office office;

    @Inject
    AppClock clock;

    @Test
    void aReopenedNeedIsNotCountedUntilItIsMetAgain() {
        Need need = visits.need(visits.person("Wagirah"), "KIS-PBI");
        visits.helpedByDinkes(need);
        assertThat(deliveries.existsByNeedId(need.key())).isTrue();
        Need open = reopen(need, "Kartu ternyata belum aktif");
        assertThat(open.state()).isEqualTo(NeedState.RECORDED);
        assertThat(open.reopened()).isEqualTo(1);
        assertThat(deliveries.existsByNeedId(need.key())).isFalse();
        assertThat(cases.require(need.caseId()).closedAt()).isNull();
        assertThat(cases.require(need.caseId()).reopened()).isEqualTo(1);
        visits.helpedByDinkes(open);
        assertThat(deliveries.existsByNeedId(need.key())).isTrue();
        assertThat(cases.read(need.caseId()).history())
                .extracting(event -> event.kind())
                .containsSubsequence("need_ended", "case_closed", "need_reopened", "case_reopened", "need_ended");
    }

    @Test
    void anOutcomeEnteredInErrorIsNotCounted() {
        Need need = visits.need(visits.person("Tukinem"), "KIS-PBI");
        visits.helpedByDinkes(need);
        long referral = referrals.ofCase(need.caseId()).getLast().key();
        moves.move(
                referral,
                Move.ENTER_IN_ERROR,
                new MoveForm(null, "Orang lain", null, null, null),
                office.as("manajer"));
        assertThat(deliveries.existsByNeedId(need.key())).isFalse();
        assertThat(needs.require(need.key()).nextStep().name()).isEqualTo("REFER");
    }

    @Test
    void afterThirtyDaysANewCaseIsOpened() {
        Need need = visits.need(visits.person("Ngatirah"), "KIS-PBI");
        visits.helpedByDinkes(need);
        clock.at(
                clock.instant().plus(Duration.ofDays(31)),
                () -> Assertions.assertThatThrownBy(() -> reopen(need, "Lupa"))
                        .isInstanceOf(Problem.class)
                        .hasMessage("too_late_to_reopen"));
    }

    private Need reopen(Need need, String reason) {
        return needs.act(need.key(), NeedAct.REOPEN, NeedForm.reason(reason), office.as("petugas"));
    }
}

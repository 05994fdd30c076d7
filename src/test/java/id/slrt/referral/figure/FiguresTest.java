package id.slrt.referral.figure;

import static org.assertj.core.api.Assertions.assertThat;

import id.slrt.district.District;
import id.slrt.referral.Move;
import id.slrt.referral.MoveForm;
import id.slrt.referral.ReferralMoves;
import id.slrt.referral.Referrals;
import id.slrt.referral.ReturnReason;
import id.slrt.shared.AppClock;
import id.slrt.support.Browser;
import id.slrt.support.Desk;
import id.slrt.support.Office;
import id.slrt.support.Statements;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

/** What a partner gains: its own figures, by working days, beside those of all. */
@MicronautTest(transactional = false)
class FiguresTest {
    /** Nobody else's tests refer to the state's employment office in the year 2031. */
    private static final FigurePeriod MONTH = FigurePeriod.parse("2031-03").orElseThrow();

    @Inject
    Figures figures;

    @Inject
    Referrals referrals;

    @Inject
    ReferralMoves moves;

    @Inject
    Desk desk;

    @Inject
    Office office;

    @Inject
    Browser browser;

    @Inject
    AppClock clock;

    @Inject
    District district;

    @Test
    void figuresCountWhatHappenedInThePeriodByWorkingDays() {
        AgencyFigures before = figures.of("DISDUKCAPIL", MONTH);
        // Monday 3 March; the weekend of 8 and 9 March counts nothing
        long quick = sent(LocalDate.of(2031, 3, 3));
        at(LocalDate.of(2031, 3, 4), () -> move(quick, Move.ACCEPT, MoveForm.EMPTY));
        at(LocalDate.of(2031, 3, 10), () -> move(quick, Move.COMPLETE, MoveForm.EMPTY));
        long slow = sent(LocalDate.of(2031, 3, 7));
        at(LocalDate.of(2031, 3, 12), () -> move(slow, Move.ACCEPT, MoveForm.EMPTY));
        long back = sent(LocalDate.of(2031, 3, 7));
        at(
                LocalDate.of(2031, 3, 10),
                () -> move(back, Move.RETURN, new MoveForm("missing_document", null, null, null, null, "KK")));
        long wrong = sent(LocalDate.of(2031, 3, 7));
        at(
                LocalDate.of(2031, 3, 10),
                () -> moves.move(
                        wrong,
                        Move.ENTER_IN_ERROR,
                        new MoveForm(null, "salah", null, null, null),
                        office.as("manajer")));
        assertThat(before.nothing()).isTrue();
        AgencyFigures own = figures.of("DISDUKCAPIL", MONTH);
        int one = district.workingDays().until(LocalDate.of(2031, 3, 3), LocalDate.of(2031, 3, 4));
        int more = district.workingDays().until(LocalDate.of(2031, 3, 7), LocalDate.of(2031, 3, 12));
        assertThat(one).isEqualTo(1);
        assertThat(more).isEqualTo(3);
        assertThat(own)
                .isEqualTo(
                        new AgencyFigures(3, 2, 1, 1, 1, 3, 5, 5, java.util.Map.of(ReturnReason.MISSING_DOCUMENT, 1L)));
        assertThat(figures.count(MONTH).each().get("DISDUKCAPIL")).isEqualTo(own);
        assertThat(figures.of("DISDUKCAPIL", FigurePeriod.parse("2031-q1").orElseThrow()))
                .isEqualTo(own);
        assertThat(figures.of("DISDUKCAPIL", MONTH.after()).nothing()).isTrue();
    }

    @Test
    void anAgencySeesItsOwnAndNobodyElsesFigures() {
        assertThat(browser.open("dinkes", "/figures?agency=DISDUKCAPIL").statusCode())
                .isEqualTo(403);
        assertThat(browser.open("dinkes", "/figures/export?agency=DISDUKCAPIL").statusCode())
                .isEqualTo(403);
        assertThat(browser.open("dinkes", "/figures").body()).contains("Angka Dinas Kesehatan");
        assertThat(browser.open("pimpinan", "/figures").body()).contains("Angka mitra");
        assertThat(browser.open("auditor", "/figures").statusCode()).isEqualTo(403);
    }

    @Test
    void theTableCanBeTakenAlong() {
        HttpResponse<String> csv = browser.open("dinkes", "/figures/export?format=csv&period=2026-q3");
        assertThat(csv.headers().firstValue("Content-Disposition").orElse("")).contains("slrt-dinkes-2026-q3.csv");
        assertThat(csv.body().lines().toList()).hasSize(3);
        assertThat(csv.body()).startsWith("Instansi,Masuk,Diterima").contains("Dinas Kesehatan,", "Semua mitra,");
        assertThat(browser.open("manajer", "/figures/export?format=xlsx").statusCode())
                .isEqualTo(200);
    }

    @Test
    void thePageNeedsFewStatementsHoweverMuchHappened() {
        assertThat(Statements.of(() -> browser.open("pimpinan", "/figures?period=2026-q4")))
                .hasSizeLessThanOrEqualTo(4);
        assertThat(Statements.of(() -> browser.open("dinkes", "/figures?period=2026-q4")))
                .hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void withinAShareIsTheNearestRank() {
        Days days = new Days();
        assertThat(days.within(0.5)).isNull();
        days.add(1, 5);
        days.add(2, 4);
        days.add(30, 1);
        assertThat(days.within(0.5)).isEqualTo(1);
        assertThat(days.within(0.9)).isEqualTo(2);
        assertThat(days.within(1)).isEqualTo(30);
    }

    private long sent(LocalDate day) {
        long need = desk.open("ADMINDUK").path("needs").get(0).path("needId").asLong();
        long[] id = new long[1];
        at(
                day,
                () -> id[0] =
                        referrals.send(need, null, null, office.as("petugas")).key());
        return id[0];
    }

    private void move(long referral, Move move, MoveForm form) {
        moves.move(referral, move, form, office.as("disdukcapil"));
    }

    private void at(LocalDate day, Runnable task) {
        clock.at(day.atTime(LocalTime.of(9, 0)).atZone(AppClock.zone()).toInstant(), task);
    }
}

package id.slrt.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.slrt.access.Audit;
import id.slrt.indicator.closing.ClosedMonth;
import id.slrt.indicator.closing.ClosingState;
import id.slrt.indicator.closing.ClosingView;
import id.slrt.indicator.closing.Closings;
import id.slrt.indicator.closing.MonthLine;
import id.slrt.shared.AppClock;
import id.slrt.shared.Problem;
import id.slrt.shared.Text;
import id.slrt.support.Office;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Months are closed by two people, in order, and stay as they were. Years to come, which no other test knows. */
@MicronautTest(transactional = false)
class ClosingTest {
    static final String SUBDISTRICT = "35.24.27";
    static final String VILLAGE = SUBDISTRICT + ".2001";

    @Inject
    Visits visits;

    @Inject
    Indicators indicators;

    @Inject
    Closings closings;

    @Inject
    ClosingView view;

    @Inject
    Audit audit;

    @Inject
    Office office;

    @Inject
    AppClock clock;

    @Test
    void whatIsKeptIsWhatWasRead() {
        YearMonth month = YearMonth.of(2042, 3);
        clock.at(Instant.parse("2042-02-12T03:00:00Z"), () -> {
            visits.helpedByDinkes(visits.need(visits.person("Wartini", VILLAGE), "KIS-PBI"));
            visits.helpedAtDesk(visits.need(visits.person("Karsinah", VILLAGE), "CEK-DTKS"));
        });
        close(month);
        for (Locale locale : List.of(Text.ID, Text.EN)) {
            for (Scope scope : List.of(
                    Scope.toMonth(month, null),
                    new Scope(2042, 1, null),
                    new Scope(2042, 1, SUBDISTRICT),
                    new Scope(2042, 1, "35.24.14"))) {
                IndicatorTree kept = indicators.read(scope, locale);
                IndicatorTree now = indicators.now(new Scope(2042, 1, scope.area()), locale);
                assertThat(kept.items())
                        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("frozen")
                        .isEqualTo(now.items());
                assertThat(kept.items()).isNotEmpty().allMatch(IndicatorLine::frozen);
                assertThat(now.items()).noneMatch(IndicatorLine::frozen);
                assertThat(kept.grades()).isEqualTo(now.grades());
                assertThat(Objects.requireNonNull(kept.closed()).intact()).isTrue();
            }
        }
        assertThat(indicators.read(new Scope(2042, 1, null), Text.ID).items())
                .filteredOn(line -> line.code().equals("1.06.04.2.01.12"))
                .singleElement()
                .satisfies(line -> assertThat(line.actual()).isOne());
        assertThat(indicators.read(new Scope(2042, 2, null), Text.ID).items()).noneMatch(IndicatorLine::frozen);
        assertThat(indicators.read(new Scope(2042, 1, VILLAGE), Text.ID).items())
                .noneMatch(IndicatorLine::frozen);
    }

    @Test
    void theSealStandsInTheAuditTrail() {
        YearMonth month = YearMonth.of(2045, 6);
        close(month);
        ClosedMonth closed = Objects.requireNonNull(
                indicators.read(new Scope(2045, 2, null), Text.ID).closed());
        assertThat(closed.proposedBy()).isEqualTo(office.as("manajer").displayName());
        assertThat(closed.confirmedBy()).isEqualTo(office.as("pimpinan").displayName());
        assertThat(audit.search(null, "month", "2045-06", null, 0).items())
                .extracting(event -> event.username() + " " + event.action() + " " + event.reason())
                .containsExactly(
                        "pimpinan closing_confirmed SHA-256 " + closed.seal(), "manajer closing_proposed null");
        assertThat(view.read(month, null, 0, Text.ID, office.as("auditor")).isIntact())
                .isTrue();
    }

    @Test
    void whoProposedDoesNotConfirm() {
        YearMonth month = YearMonth.of(2048, 1);
        propose(month, "manajer");
        refused("closing_same_person", () -> closings.confirm(month, seen(month), office.as("manajer")));
        refused("closing_same_person", () -> closings.decline(month, "Salah", office.as("manajer")));
        refused("closing_proposed_already", () -> propose(month, "pimpinan"));
        assertThat(view.read(month, null, 0, Text.ID, office.as("manajer")).yours())
                .isTrue();
        assertThat(line(month, "pimpinan").waitsForYou()).isTrue();
        assertThat(line(month, "manajer").waitsForYou()).isFalse();
        assertThat(line(month, "auditor").waitsForYou()).isFalse();
        later(() -> closings.confirm(month, seen(month), office.as("admin")));
        refused("closing_closed_already", () -> closings.confirm(month, seen(month), office.as("pimpinan")));
        refused("closing_closed_already", () -> closings.propose(month, "Lagi", "", office.as("pimpinan")));
    }

    @Test
    void whatIsDeclinedWithAReasonMayBeProposedAgain() {
        YearMonth month = YearMonth.of(2051, 1);
        propose(month, "pimpinan");
        assertThatThrownBy(() -> closings.decline(month, " ", office.as("manajer")))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem ->
                                assertThat(problem.errors().getFirst().field()).isEqualTo("reason"));
        closings.decline(month, "Laporan desa belum masuk", office.as("manajer"));
        assertThat(line(month, "manajer").state()).isEqualTo("declined");
        refused("closing_declined_already", () -> closings.confirm(month, seen(month), office.as("admin")));
        propose(month, "manajer");
        later(() -> closings.confirm(month, seen(month), office.as("pimpinan")));
        assertThat(view.read(month, null, 0, Text.ID, office.as("auditor")).steps())
                .extracting(step -> step.deed() + " " + step.note())
                .containsExactly(
                        "proposed Sudah diperiksa",
                        "declined Laporan desa belum masuk",
                        "proposed Sudah diperiksa",
                        "confirmed null");
    }

    @Test
    void monthsAreClosedWhenOverAndOneAfterTheOther() {
        YearMonth march = YearMonth.of(2054, 3);
        clock.at(
                Instant.parse("2054-03-31T16:00:00Z"),
                () -> refused(
                        "closing_not_over",
                        () -> closings.propose(march, "Sudah diperiksa", seen(march), office.as("manajer"))));
        close(march);
        refused("closing_gap", () -> propose(YearMonth.of(2054, 5), "manajer"));
        refused("closing_gap", () -> propose(YearMonth.of(2055, 1), "manajer"));
        refused("closing_later_closed", () -> propose(YearMonth.of(2054, 2), "manajer"));
        close(YearMonth.of(2054, 4));
        propose(YearMonth.of(2054, 5), "pimpinan");
    }

    @Test
    void onlyThoseOfTheWholeDistrictWhoAnswerForFiguresClose() {
        YearMonth month = YearMonth.of(2057, 1);
        for (String user : List.of("petugas", "verifikator", "fasilitator", "dinkes", "auditor")) {
            refused("closing_not_yours", () -> closings.propose(month, "Periksa", "", office.as(user)));
        }
    }

    @Test
    void figuresThatChangedMeanwhileAreLookedAtAgain() {
        YearMonth month = YearMonth.of(2057, 1);
        String seen = seen(month);
        clock.at(
                Instant.parse("2057-01-05T03:00:00Z"),
                () -> visits.helpedAtDesk(visits.need(visits.person("Sarmini", VILLAGE), "CEK-DTKS")));
        refused(
                "closing_figures_changed",
                () -> later(() -> closings.propose(month, "Periksa", seen, office.as("manajer"))));
        propose(month, "manajer");
        clock.at(
                Instant.parse("2057-01-06T03:00:00Z"),
                () -> visits.helpedAtDesk(visits.need(visits.person("Sarwati", VILLAGE), "CEK-DTKS")));
        assertThat(view.read(month, null, 0, Text.ID, office.as("pimpinan")).changedSinceProposal())
                .isTrue();
        later(() -> closings.confirm(month, seen(month), office.as("pimpinan")));
    }

    @Test
    void ofTwoWhoConfirmAtOnceOneDoes() throws Exception {
        YearMonth month = YearMonth.of(2060, 1);
        propose(month, "manajer");
        String seen = seen(month);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<Boolean>> ends = threads.invokeAll(List.of(
                    () -> confirms(month, seen, "pimpinan"), (Callable<Boolean>) () -> confirms(month, seen, "admin")));
            assertThat(List.of(ends.get(0).get(), ends.get(1).get())).containsExactlyInAnyOrder(true, false);
        }
        assertThat(view.read(month, null, 0, Text.ID, office.as("auditor")).steps())
                .hasSize(2);
        assertThat(Objects.requireNonNull(view.read(month, null, 0, Text.ID, office.as("auditor"))
                                .closing())
                        .state())
                .isEqualTo(ClosingState.CLOSED);
    }

    private boolean confirms(YearMonth month, String seen, String user) {
        try {
            later(() -> closings.confirm(month, seen, office.as(user)));
            return true;
        } catch (Problem problem) {
            assertThat(problem.code()).isEqualTo("closing_closed_already");
            return false;
        }
    }

    private MonthLine line(YearMonth month, String user) {
        List<MonthLine> lines = new ArrayList<>();
        later(() -> lines.addAll(view.months(month.getYear(), office.as(user))));
        return lines.stream()
                .filter(line -> line.month() == month.getMonthValue())
                .findFirst()
                .orElseThrow();
    }

    private void close(YearMonth month) {
        propose(month, "manajer");
        later(() -> closings.confirm(month, seen(month), office.as("pimpinan")));
    }

    private void propose(YearMonth month, String user) {
        later(() -> closings.propose(month, "Sudah diperiksa", seen(month), office.as(user)));
    }

    private String seen(YearMonth month) {
        return Objects.requireNonNullElse(
                view.read(month, null, 0, Text.ID, office.as("auditor")).seen(), "");
    }

    /** When all these months are over. */
    private void later(Runnable deed) {
        clock.at(Instant.parse("2061-01-01T03:00:00Z"), deed);
    }

    private static void refused(String code, ThrowingCallable deed) {
        assertThatThrownBy(deed).isInstanceOf(Problem.class).hasMessage(code);
    }
}

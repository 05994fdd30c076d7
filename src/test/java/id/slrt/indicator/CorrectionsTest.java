package id.slrt.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import id.slrt.indicator.closing.ClosingPage;
import id.slrt.indicator.closing.ClosingView;
import id.slrt.indicator.closing.Closings;
import id.slrt.indicator.closing.Compared;
import id.slrt.indicator.closing.Correction;
import id.slrt.indicator.closing.Corrections;
import id.slrt.indicator.closing.CountedIn;
import id.slrt.indicator.closing.CountedWhere;
import id.slrt.intake.Need;
import id.slrt.intake.need.NeedAct;
import id.slrt.intake.need.NeedForm;
import id.slrt.intake.need.Needs;
import id.slrt.referral.Move;
import id.slrt.referral.MoveForm;
import id.slrt.referral.ReferralMoves;
import id.slrt.referral.Referrals;
import id.slrt.registry.Registry;
import id.slrt.registry.duplicates.Twins;
import id.slrt.registry.duplicates.merging.MergeForm;
import id.slrt.registry.duplicates.merging.MergeRecord;
import id.slrt.registry.duplicates.merging.Merges;
import id.slrt.shared.AppClock;
import id.slrt.shared.Text;
import id.slrt.support.Api;
import id.slrt.support.Office;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is changed in a closed month appears as a correction, and the closed figures stay. A year no other test knows. */
@MicronautTest(transactional = false)
class CorrectionsTest {
    private static final int YEAR = 2038;
    private static final YearMonth JANUARY = YearMonth.of(YEAR, 1);
    private static final YearMonth FEBRUARY = YearMonth.of(YEAR, 2);
    private static final String ACCESS = "1.06.04.2.01.08";
    private static final String REFERRED = "1.06.04.2.01.12";
    private static final String ACTIVITY = "1.06.04.2.01";
    private static final String VILLAGE = ClosingTest.VILLAGE;
    private static boolean closed;
    private static long first;
    private static long second;
    private static IndicatorTree january;
    private static IndicatorTree february;

    @Inject
    Visits visits;

    @Inject
    Indicators indicators;

    @Inject
    Closings closings;

    @Inject
    ClosingView view;

    @Inject
    CountedWhere where;

    @Inject
    Repositories.Deliveries deliveries;

    @Inject
    Repositories.Targets targets;

    @Inject
    Needs needs;

    @Inject
    Referrals referrals;

    @Inject
    ReferralMoves moves;

    @Inject
    Registry registry;

    @Inject
    Twins twins;

    @Inject
    Merges merges;

    @Inject
    JdbcOperations jdbc;

    @Inject
    TransactionOperations<Connection> transactions;

    @Inject
    Office office;

    @Inject
    Api api;

    @Inject
    AppClock clock;

    /** Two women, one served in January and one in February; both months are closed. */
    @BeforeEach
    void twoMonthsAreClosed() {
        if (closed) {
            return;
        }
        closed = true;
        on("2038-01-12", () -> {
            first = visits.person("Mutmainah", VILLAGE);
            visits.helpedByDinkes(visits.need(first, "KIS-PBI"));
        });
        on("2038-02-12", () -> {
            second = visits.person("Mutmainah", VILLAGE);
            visits.helpedByDinkes(visits.need(second, "KIS-PBI"));
        });
        close(JANUARY);
        close(FEBRUARY);
        january = read(JANUARY);
        february = read(FEBRUARY);
        assertThat(actual(january, ACCESS)).isOne();
        assertThat(actual(february, ACCESS)).isEqualByComparingTo("2");
    }

    @Test
    void aLateEntryIsACorrectionOfEveryClosedMonthFromItsDayOn() {
        long jan = corrections(JANUARY);
        long feb = corrections(FEBRUARY);
        long[] referral = new long[1];
        on("2038-01-19", () -> {
            Need need = visits.need(visits.person("Sukesi", VILLAGE), "KIS-PBI");
            referral[0] = referrals
                    .send(need.key(), "DINKES", null, office.as("petugas"))
                    .key();
            moves.move(referral[0], Move.ACCEPT, MoveForm.EMPTY, office.as("dinkes"));
        });
        MoveForm late = new MoveForm(null, null, null, null, "20/1/2038");
        on("2038-03-02", () -> moves.move(referral[0], Move.COMPLETE, late, office.as("dinkes")));
        assertThat(corrections(JANUARY)).isEqualTo(jan + 1);
        assertThat(corrections(FEBRUARY)).isEqualTo(feb + 1);
        Corrections.Line line = latest(JANUARY);
        assertThat(line.correction().kind()).isEqualTo("added");
        assertThat(line.correction().actor()).isEqualTo(office.as("dinkes").displayName());
        assertThat(line.correction().deliveredOn()).isEqualTo("2038-01-20");
        assertThat(line.moved()).containsKeys(ACCESS, REFERRED);
        assertThat(line.moved().get(ACCESS).moved()).isOne();
        nothingClosedChanged();
    }

    @Test
    void aSecondServiceOfTheSamePersonIsACorrectionThatMovesNoPeople() {
        on("2038-02-20", () -> visits.helpedByDinkes(visits.need(first, "AKSES-DASAR")));
        assertThat(latest(FEBRUARY).moved().get(ACCESS).moved()).isZero();
        assertThat(latest(JANUARY).correction().key())
                .isNotEqualTo(latest(FEBRUARY).correction().key());
        nothingClosedChanged();
    }

    @Test
    void whatIsTakenBackOrEnteredInErrorIsACorrectionWithItsReason() {
        Need[] need = new Need[2];
        on("2038-02-25", () -> {
            need[0] = visits.need(visits.person("Kartini", VILLAGE), "KIS-PBI");
            visits.helpedByDinkes(need[0]);
            need[1] = visits.need(visits.person("Kartika", VILLAGE), "KIS-PBI");
            visits.helpedByDinkes(need[1]);
        });
        on(
                "2038-03-03",
                () -> needs.act(
                        need[0].key(),
                        NeedAct.REOPEN,
                        NeedForm.reason("Kartu ternyata belum aktif"),
                        office.as("petugas")));
        Correction back = latest(FEBRUARY).correction();
        assertThat(back.kind()).isEqualTo("taken_back");
        assertThat(back.reason()).isEqualTo("Kartu ternyata belum aktif");
        assertThat(back.actor()).isEqualTo(office.as("petugas").displayName());
        assertThat(latest(FEBRUARY).moved().get(ACCESS).moved()).isEqualTo(-1);
        long referral = referrals.ofCase(need[1].caseId()).getLast().key();
        MoveForm why = new MoveForm(null, "Orang lain", null, null, null);
        on("2038-03-04", () -> moves.move(referral, Move.ENTER_IN_ERROR, why, office.as("manajer")));
        assertThat(latest(FEBRUARY).correction().kind()).isEqualTo("in_error");
        assertThat(latest(FEBRUARY).correction().reason()).isEqualTo("Orang lain");
        nothingClosedChanged();
        CountedIn gone = where.of(Objects.requireNonNull(back.deliveryId()), office.as("pimpinan"));
        assertThat(Objects.requireNonNull(gone.takenBack()).reason()).isEqualTo("Kartu ternyata belum aktif");
        assertThat(gone.places()).isEmpty();
        assertThat(gone.corrections()).extracting(Correction::kind).containsExactly("added", "taken_back");
        on("2041-12-01", () -> List.of(need).forEach(open -> visits.helpedByDinkes(needs.require(open.key()))));
    }

    @Test
    void twoPeopleWhoAreOneAreOneLessFromTheMonthInWhichBothWereServed() {
        long jan = corrections(JANUARY);
        MergeRecord merge = merges.merge(
                twins.pair(registry.survivor(first), registry.survivor(second)),
                new MergeForm(second, null, null, null),
                office.as("manajer"));
        assertThat(corrections(JANUARY)).isEqualTo(jan);
        assertThat(latest(FEBRUARY).correction().kind()).isEqualTo("merged");
        assertThat(latest(FEBRUARY).correction().actor())
                .isEqualTo(office.as("manajer").displayName());
        assertThat(latest(FEBRUARY).moved().get(ACCESS).moved()).isEqualTo(-1);
        nothingClosedChanged();
        merges.undo(merge.id(), office.as("manajer"));
        assertThat(latest(FEBRUARY).correction().kind()).isEqualTo("parted");
        assertThat(latest(FEBRUARY).moved().get(ACCESS).moved()).isOne();
        nothingClosedChanged();
    }

    @Test
    void aTargetSetAfterwardsIsToldAndDoesNotChangeTheClosedOne() {
        targets.save(new Target(
                null,
                ACCESS,
                YEAR,
                null,
                null,
                BigDecimal.valueOf(40),
                "Direvisi",
                clock.instant(),
                1,
                "Yoga Pratama",
                false));
        Compared line = changed(FEBRUARY, ACCESS);
        assertThat(line.targetChanged()).isTrue();
        assertThat(Objects.requireNonNull(line.closed()).target()).isNull();
        assertThat(Objects.requireNonNull(line.now()).target()).isEqualByComparingTo("40");
        assertThat(api.get("pimpinan", "/closings").statusCode()).isEqualTo(200);
        nothingClosedChanged();
    }

    @Test
    void changingWhatWasKeptIsNoticed() {
        Scope scope = Scope.toMonth(JANUARY, null);
        tamper("actual = actual + 10");
        try {
            assertThat(Objects.requireNonNull(indicators.read(scope, Text.ID).closed())
                            .intact())
                    .isFalse();
            assertThat(view.read(JANUARY, null, 0, Text.ID, office.as("auditor"))
                            .isIntact())
                    .isFalse();
        } finally {
            tamper("actual = actual - 10");
        }
        assertThat(Objects.requireNonNull(indicators.read(scope, Text.ID).closed())
                        .intact())
                .isTrue();
    }

    @Test
    void aServiceSaysWhereItCounts() {
        long id = Objects.requireNonNull(
                deliveries.findByPersonIdIn(List.of(first)).getFirst().id());
        CountedIn counted = where.of(id, office.as("pimpinan"));
        assertThat(counted.places())
                .extracting(place -> place.indicator().code())
                .contains(ACCESS, REFERRED);
        assertThat(counted.places())
                .filteredOn(place -> place.indicator().code().equals(ACCESS))
                .singleElement()
                .satisfies(place ->
                        assertThat(place.above()).extracting(Indicator::code).contains(ACTIVITY));
        assertThat(counted.periods()).extracting(span -> span.closed() != null).containsExactly(true, false, false);
        assertThat(counted.line().person()).startsWith("W-");
        String page = api.get("pimpinan", "/deliveries/" + id).body();
        assertThat(page).contains("W-", ACCESS).doesNotContain("Mutmainah", "/cases/");
        assertThat(api.get("manajer", "/deliveries/" + id).body()).contains("Mutmainah", "/cases/");
        assertThat(api.get("auditor", "/audit?user=manajer&type=person").body()).contains("/deliveries/" + id);
        assertThat(api.get("pimpinan", "/deliveries/999999999").statusCode()).isEqualTo(404);
        assertThat(api.get("petugas", "/deliveries/" + id).statusCode()).isEqualTo(403);
    }

    /** The closed figures are as before, and with the corrections they give those of now. */
    private void nothingClosedChanged() {
        assertThat(read(JANUARY).items()).isEqualTo(january.items());
        assertThat(read(FEBRUARY).items()).isEqualTo(february.items());
        for (YearMonth month : List.of(JANUARY, FEBRUARY)) {
            ClosingPage page = view.read(month, null, 0, Text.ID, office.as("auditor"));
            assertThat(page.isIntact()).isTrue();
            assertThat(page.lines().stream().filter(line -> line.rest() != null))
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(line.rest())
                            .as(month + " " + line.line().code())
                            .isZero());
        }
    }

    private Compared changed(YearMonth month, String code) {
        return view.read(month, null, 0, Text.ID, office.as("auditor")).differences().stream()
                .filter(line -> line.line().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private Corrections.Line latest(YearMonth month) {
        return view.read(month, null, 0, Text.ID, office.as("auditor"))
                .corrections()
                .items()
                .getFirst();
    }

    private long corrections(YearMonth month) {
        return view.read(month, ClosingTest.SUBDISTRICT, 0, Text.ID, office.as("auditor"))
                .corrections()
                .total();
    }

    private IndicatorTree read(YearMonth month) {
        return indicators.read(Scope.toMonth(month, null), Text.ID);
    }

    private static BigDecimal actual(IndicatorTree tree, String code) {
        return tree.items().stream()
                .filter(line -> line.code().equals(code))
                .map(IndicatorLine::actual)
                .findFirst()
                .orElseThrow();
    }

    private void close(YearMonth month) {
        String seen = Objects.requireNonNull(
                view.read(month, null, 0, Text.ID, office.as("auditor")).seen());
        on("2038-03-01", () -> {
            closings.propose(month, "Sudah diperiksa", seen, office.as("manajer"));
            closings.confirm(month, seen, office.as("pimpinan"));
        });
    }

    private void tamper(String assignment) {
        transactions.executeWrite(_ -> jdbc.prepareStatement(
                "UPDATE closing_line SET " + assignment + " WHERE year = " + YEAR
                        + " AND month = 1 AND area = '' AND code = '" + ACCESS + "'",
                PreparedStatement::executeUpdate));
    }

    private void on(String day, Runnable task) {
        clock.at(Instant.parse(day + "T03:00:00Z"), task);
    }
}

package id.slrt.indicator.tally;

import static org.assertj.core.api.Assertions.assertThat;

import id.slrt.district.District;
import id.slrt.indicator.delivery.DeliveryStore;
import id.slrt.indicator.measure.Behind;
import id.slrt.indicator.measure.Count;
import id.slrt.indicator.recount.Proof;
import id.slrt.indicator.recount.Recount;
import id.slrt.shared.AppClock;
import id.slrt.shared.OfficeZone;
import id.slrt.support.Chance;
import id.slrt.support.Snapshots;
import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever happens, what was counted up on the way is what a recount of the tables gives. */
@MicronautTest(transactional = false)
@Property(name = "slrt.outbox.lanes", value = "0")
class TallyTest {
    private static final int MOVES = 260;
    private static final int BETWEEN_LOOKS = 13;
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);
    private static final String VILLAGE = RandomFacts.VILLAGES.getFirst();

    @Inject
    RandomFacts life;

    @Inject
    Tally tally;

    @Inject
    Recount recount;

    @Inject
    DeliveryStore deliveries;

    @Inject
    FactSweep sweep;

    @Inject
    Proof proof;

    @Inject
    Snapshots sql;

    @Inject
    District district;

    @Inject
    AppClock clock;

    @Inject
    TransactionOperations<Connection> transactions;

    @Property(name = "slrt.db.url")
    String url;

    @Property(name = "slrt.db.user")
    String user;

    @Property(name = "slrt.db.password")
    String password;

    /** Here; the others are asked in {@link TallyInMakassarTest} and {@link TallyInJayapuraTest}. */
    OfficeZone zone() {
        return OfficeZone.WIB;
    }

    @BeforeEach
    void theOfficeIsInItsZone() {
        sql.write(
                "UPDATE district_setting SET text = ? WHERE name = 'timeZone'",
                zone().id().getId());
        zone().enter();
    }

    private final long seed = Chance.random().nextLong();
    private final Random random = new Random(seed);

    @Test
    void whateverHappensTheTallyEqualsARecount() {
        Tally another = another();
        Instant[] now = {AppClock.start(FIRST).plus(Duration.ofHours(9))};
        clock.at(now[0], () -> life.begin(random));
        for (int i = 1; i <= MOVES; i++) {
            now[0] = now[0].plus(Duration.ofHours(random.nextInt(60)));
            if (i % 3 == 0) {
                // between the midnights of the three zones
                now[0] = now[0].atZone(ZoneOffset.UTC)
                        .toLocalDate()
                        .plusDays(1)
                        .atTime(14 + random.nextInt(4), 30)
                        .toInstant(ZoneOffset.UTC);
            }
            clock.at(now[0], () -> life.happens(random));
            if (i % BETWEEN_LOOKS == 0) {
                clock.at(now[0], () -> equal(extents(clock.today()), tally, another));
            }
        }
        clock.at(now[0], () -> life.makesSure(random));
        // whatever can happen must have happened, or little was proved
        assertThat(life.happened()).as("seed %d", seed).containsOnlyKeys(RandomFacts.Happening.values());
        clock.at(now[0], () -> {
            List<Extent> extents = extents(clock.today());
            equal(extents, tally, another, another());
            extents.forEach(this::whoeverWasHelpedWasAssessed);
        });
    }

    @Test
    void anInstanceThatTheLogHasLeftBehindLoadsAnew() {
        Tally slept = another();
        Extent extent = new Extent(LocalDate.of(2000, 1, 1), clock.today(), null);
        slept.heard(extent);
        clock.at(AppClock.start(FIRST.minusYears(2)), () -> life.begin(random));
        sweep.sweep(0);
        assertThat(slept.heard(extent)).isEqualTo(in(() -> recount.heard(extent)));
    }

    @Test
    void theProofNoticesAFactThatChangedWithoutALineInTheLog() {
        int year = FIRST.getYear() - 5;
        transactions.executeWrite(status -> {
            give(status.getConnection(), -3);
            return true;
        });
        move(FIRST.withYear(year));
        assertThat(proof.of(year).differences()).isNotEmpty();
        sql.write("INSERT INTO fact_change (kind, fact_id) SELECT 'DELIVERY', id FROM delivery WHERE need_id = -3");
        Proof.Result result = proof.of(year);
        assertThat(result.differences()).isEmpty();
        assertThat(result.periods()).isEqualTo(1 + 4 + 12);
        assertThat(tally.served(new Extent(FIRST.withYear(year), FIRST.withYear(year), VILLAGE))
                        .deliveries())
                .isEqualTo(1);
    }

    private void move(LocalDate to) {
        tally.heard(new Extent(FIRST, FIRST, null));
        sql.write("UPDATE delivery SET delivered_on = ? WHERE need_id = -3", to);
    }

    @Test
    void aChangeThatCommitsAfterALaterOneIsCountedAllTheSame() {
        Extent extent = new Extent(FIRST, FIRST, VILLAGE);
        long before = tally.served(extent).deliveries();
        transactions.executeWrite(slow -> {
            give(slow.getConnection(), -1);
            transactions.execute(TransactionDefinition.of(TransactionDefinition.Propagation.REQUIRES_NEW), quick -> {
                give(quick.getConnection(), -2);
                return true;
            });
            assertThat(tally.served(extent).deliveries())
                    .as("one is committed, its number is the higher one")
                    .isEqualTo(before + 1);
            return true;
        });
        assertThat(tally.served(extent).deliveries()).isEqualTo(before + 2);
        equal(List.of(extent), tally);
    }

    private static void give(Connection connection, long need) {
        try (var statement = connection.createStatement()) {
            statement.execute("INSERT INTO delivery (need_id, case_id, person_id, counts_as, service, agency, by_host,"
                    + " village, subdistrict, delivered_on) VALUES (" + need
                    + ", 1, 1, 1, 'KIS-PBI', 'DINKES', FALSE, '"
                    + VILLAGE + "', LEFT('" + VILLAGE + "', 8), '" + FIRST + "')");
            statement.execute("INSERT INTO fact_change (kind, fact_id) SELECT 'DELIVERY', id FROM delivery"
                    + " WHERE need_id = " + need);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Tally another() {
        return new Tally(new FactFollower(new FactConnection(url, user, password)), district, clock);
    }

    /** The year and its parts, and odd ranges, in the district and parts of it. */
    private List<Extent> extents(LocalDate today) {
        LocalDate month = today.withDayOfMonth(1);
        LocalDate somewhere = FIRST.plusDays(random.nextInt(300));
        List<LocalDate[]> periods = List.of(
                new LocalDate[] {today.withDayOfYear(1), today.withMonth(12).withDayOfMonth(31)},
                new LocalDate[] {month.minusMonths((today.getMonthValue() - 1) % 3), today},
                new LocalDate[] {month, month.plusMonths(1).minusDays(1)},
                new LocalDate[] {today, today},
                new LocalDate[] {somewhere, somewhere.plusDays(random.nextInt(200))});
        List<Extent> extents = new ArrayList<>();
        for (LocalDate[] period : periods) {
            Stream.of(null, "35.24.21", VILLAGE, random.nextBoolean() ? "35.24.22.2003" : "35.24.99")
                    .forEach(area -> extents.add(new Extent(period[0], period[1], area)));
        }
        return extents;
    }

    private List<Count> counts() {
        List<Behind> behind = List.of(
                Behind.EVERYTHING,
                Behind.NOTHING,
                Behind.services(List.of("KIS-PBI", "KIP", "AKSES-DASAR")),
                Behind.services(List.of("SKTM")),
                new Behind(List.of(), true, true, List.of()),
                new Behind(List.of(), true, false, List.of("08", "24")),
                new Behind(List.of("KIS-PBI", "ADMINDUK"), false, false, List.of("05", "09")));
        List<Count> counts = new ArrayList<>();
        for (Behind one : behind) {
            counts.addAll(List.of(new Count.Persons(one), new Count.Households(one), new Count.Services(one)));
            if (!one.referred()) {
                counts.add(new Count.Assessed(one));
            }
        }
        counts.add(new Count.Letters(List.of("rekomendasi", "sktm"), List.of()));
        counts.add(new Count.Letters(List.of("rekomendasi"), List.of("KIP")));
        return counts;
    }

    private void equal(List<Extent> extents, Tally... tallies) {
        List<Count> counts = counts();
        for (Extent extent : extents) {
            Map<Count, Long> counted = in(() -> recount.counts(counts, extent));
            Served served = in(() -> recount.served(extent));
            Heard heard = in(() -> recount.heard(extent));
            List<AgencyWork> work = in(() -> recount.agencies(extent));
            Waiting waiting = in(() -> recount.waiting(extent.area()));
            for (Tally one : tallies) {
                assertThat(one.counts(counts, extent)).as(named(extent)).isEqualTo(counted);
                assertThat(one.served(extent)).as(named(extent)).isEqualTo(served);
                assertThat(one.heard(extent)).as(named(extent)).isEqualTo(heard);
                assertThat(one.agencies(extent)).as(named(extent)).isEqualTo(work);
                assertThat(one.waiting(extent.area())).as(named(extent)).isEqualTo(waiting);
            }
            // the list behind a figure is the same set
            for (Count count : counts) {
                if (count instanceof Count.Persons(Behind behind)) {
                    long listed = in(() -> deliveries.count(extent.filter(List.of(behind))))
                            .people();
                    assertThat(listed).as(named(extent)).isEqualTo(counted.get(count));
                }
            }
        }
    }

    private void whoeverWasHelpedWasAssessed(Extent extent) {
        Map<Count, Long> numbers = tally.counts(counts(), extent);
        numbers.forEach((count, number) -> {
            if (count instanceof Count.Persons(Behind behind) && !behind.referred()) {
                assertThat(numbers.get(new Count.Assessed(behind))).isGreaterThanOrEqualTo(number);
            }
        });
    }

    private String named(Extent extent) {
        return "seed " + seed + ", " + extent;
    }

    private <T extends @Nullable Object> T in(Supplier<T> reading) {
        return transactions.executeRead(_ -> reading.get());
    }
}

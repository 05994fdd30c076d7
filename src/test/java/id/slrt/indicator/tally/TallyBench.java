package id.slrt.indicator.tally;

import id.slrt.bench.BenchDatabase;
import id.slrt.bench.indicator.FactFlow;
import id.slrt.bench.indicator.FactStock;
import id.slrt.district.DistrictPack;
import id.slrt.indicator.Indicators;
import id.slrt.indicator.Scope;
import id.slrt.indicator.measure.Count;
import id.slrt.indicator.measure.Measure;
import id.slrt.indicator.recount.Recount;
import id.slrt.shared.Text;
import io.micronaut.context.ApplicationContext;
import io.micronaut.transaction.TransactionOperations;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Reading the whole tree from the tally while facts keep changing, beside counting it anew by SQL. A benchmark, never a
 * test. Arguments: data directory, numbers of cases; without them what is there
 * is measured.
 */
public final class TallyBench {
    private static final int WARM_UP = 100;
    private static final int READINGS = 400;
    private static final String SUBDISTRICT = "35.24.05";

    private final ApplicationContext context;
    private final Connection connection;
    private final int year = LocalDate.now().getYear();

    private TallyBench(ApplicationContext context, Connection connection) {
        this.context = context;
        this.connection = connection;
    }

    public static void main(String[] args) throws Exception {
        try (BenchDatabase database = BenchDatabase.open(Path.of(args[0]));
                ApplicationContext context = ApplicationContext.builder()
                        .banner(false)
                        .properties(Map.of(
                                "slrt.db.url",
                                database.url(),
                                "slrt.db.user",
                                database.user(),
                                "slrt.db.password",
                                database.password(),
                                "slrt.token.secret",
                                "a secret of the benchmark and of nothing else",
                                "slrt.outbox.lanes",
                                0,
                                "slrt.clocks.every",
                                "0s"))
                        .start()) {
            context.getBean(DistrictPack.class).apply(Path.of("config/district/lamongan"));
            TallyBench bench = new TallyBench(context, database.connection());
            if (args.length == 1) {
                bench.measure();
                System.exit(0);
            }
            FactStock stock = new FactStock(database.connection());
            for (int i = 1; i < args.length; i++) {
                stock.growTo(Integer.parseInt(args[i]));
                bench.measure();
            }
        }
        System.exit(0);
    }

    private void measure() throws Exception {
        long before = used();
        FactConnection own =
                new FactConnection(property("slrt.db.url"), property("slrt.db.user"), property("slrt.db.password"));
        FactFollower follower = new FactFollower(own);
        long start = System.nanoTime();
        follower.version();
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf("indicators: loaded in %.1f s, %.1f MB%n", seconds, (used() - before) / 1e6);
        own.stop();
        List<Count> counts = counts();
        Tally tally = context.getBean(Tally.class);
        Indicators indicators = context.getBean(Indicators.class);
        Extent year = new Extent(LocalDate.of(this.year, 1, 1), LocalDate.of(this.year, 12, 31), null);
        Extent quarter = new Extent(LocalDate.of(this.year, 7, 1), LocalDate.of(this.year, 9, 30), null);
        Extent part = new Extent(year.from(), year.to(), SUBDISTRICT);
        indicators.read(new Scope(this.year, null, null), Text.ID);
        FactFlow flow = new FactFlow(connection, 140_000, 2);
        System.out.printf(
                "indicators: ms, %d readings each while facts change, %d counts%n%-34s %8s %8s %8s %8s%n",
                READINGS, counts.size(), "indicators:", "p50", "p95", "p99", "max");
        show(
                "the tree of the year, whole page model",
                () -> indicators.read(new Scope(this.year, null, null), Text.ID));
        // as a reading that finds a change does it, whether there is one or not
        show("counts of the year", () -> counted(now -> now.counts(counts, year)));
        show("counts of a quarter", () -> counted(now -> now.counts(counts, quarter)));
        show("counts of a sub-district's year", () -> counted(now -> now.counts(counts, part)));
        show("served, in four groupings", () -> counted(now -> now.served(year)));
        show("counts of the year, as answered", () -> tally.counts(counts, year));
        show("agencies, as answered", () -> tally.agencies(year));
        System.out.printf("indicators: %,d changes of facts meanwhile%n", flow.stop());
        beside("the year", counts, year, tally);
        beside("the quarter", counts, quarter, tally);
        beside("a sub-district's year", counts, part, tally);
    }

    private void counted(Function<Facts, Object> question) {
        FactFollower follower = context.getBean(FactFollower.class);
        follower.version();
        follower.read(question);
    }

    private void beside(String what, List<Count> counts, Extent extent, Tally tally) {
        Recount recount = context.getBean(Recount.class);
        @SuppressWarnings("unchecked")
        TransactionOperations<Connection> transactions = context.getBean(TransactionOperations.class);
        double best = Double.MAX_VALUE;
        Map<Count, Long> counted = Map.of();
        for (int i = 0; i < 3; i++) {
            long start = System.nanoTime();
            counted = transactions.executeRead(_ -> recount.counts(counts, extent));
            best = Math.min(best, (System.nanoTime() - start) / 1e6);
        }
        FactFollower follower = context.getBean(FactFollower.class);
        follower.version();
        double[] ours = {Double.MAX_VALUE};
        for (int i = 0; i < 20; i++) {
            long start = System.nanoTime();
            follower.version();
            follower.read(now -> now.counts(counts, extent));
            ours[0] = Math.min(ours[0], (System.nanoTime() - start) / 1e6);
        }
        System.out.printf(
                "indicators: %s: recount by SQL %,.0f ms, tally %.2f ms (best of each), %,.0f times; the same numbers: %s%n",
                what, best, ours[0], best / ours[0], counted.equals(tally.counts(counts, extent)) ? "yes" : "NO");
    }

    private List<Count> counts() throws SQLException {
        Set<Count> counts = new LinkedHashSet<>();
        try (Statement statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT DISTINCT measure FROM indicator ORDER BY measure")) {
            while (rows.next()) {
                counts.addAll(Measure.parse(rows.getString(1)).counts());
            }
        }
        counts.removeIf(Count.Entered.class::isInstance);
        // and those that the pack's own tree does not ask for
        counts.addAll(Measure.parse("percent(persons(PERMAKANAN|SANDANG), assessed(PERMAKANAN|SANDANG))")
                .counts());
        counts.addAll(Measure.parse("percent(persons(*; ppks=08), assessed(*; ppks=08))")
                .counts());
        counts.addAll(Measure.parse("households(*)").counts());
        counts.addAll(Measure.parse("letters(rekomendasi|sktm)").counts());
        return List.copyOf(counts);
    }

    private static void show(String what, Runnable reading) {
        long[] nanos = new long[READINGS];
        for (int i = -WARM_UP; i < READINGS; i++) {
            long start = System.nanoTime();
            reading.run();
            if (i >= 0) {
                nanos[i] = System.nanoTime() - start;
            }
        }
        Arrays.sort(nanos);
        System.out.printf(
                "%-34s %8.2f %8.2f %8.2f %8.2f%n",
                "indicators: " + what, at(nanos, 0.5), at(nanos, 0.95), at(nanos, 0.99), at(nanos, 1));
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, share * sorted.length)] / 1e6;
    }

    private String property(String name) {
        return context.getRequiredProperty(name, String.class);
    }

    private static long used() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(100);
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}

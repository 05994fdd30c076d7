package id.slrt.bench.indicator;

import id.slrt.bench.BenchDatabase;
import id.slrt.bench.DemoOffice;
import id.slrt.bench.Load;
import java.nio.file.Path;
import java.util.List;

/**
 * The leader's pages over HTTP: once while nothing changes and once while a fact changes every few milliseconds. A
 * benchmark, never a test. Arguments: {@code fill}, data directory and number of cases, before the service starts; or
 * {@code measure}, address and data directory.
 */
public final class DashboardBench {
    private static final String LEADER = "pimpinan";
    private static final List<String> PAGES =
            List.of("/dashboard", "/indicators", "/indicators?quarter=3", "/indicators?area=35.24.05");

    private final DemoOffice office;

    private DashboardBench(DemoOffice office) {
        this.office = office;
    }

    public static void main(String[] args) throws Exception {
        if (args[0].equals("fill")) {
            try (BenchDatabase database = BenchDatabase.open(Path.of(args[1]))) {
                new FactStock(database.connection()).growTo(Integer.parseInt(args[2]));
            }
            System.exit(0);
        }
        DashboardBench bench = new DashboardBench(new DemoOffice(args[1]));
        bench.office.signIn(LEADER);
        try (BenchDatabase database = BenchDatabase.open(Path.of(args[2]))) {
            bench.measure("while nothing changes");
            FactFlow flow = new FactFlow(database.connection(), 14_000, 20);
            bench.measure("while facts change");
            System.out.printf("dashboard: %,d changes of facts meanwhile%n", flow.stop());
        }
        System.exit(0);
    }

    private void measure(String when) throws Exception {
        System.out.printf("dashboard: ms of a page, %s%n", when);
        System.out.printf("dashboard: %-28s %6s | %s%n", "page", "KB", Load.HEAD);
        for (String page : PAGES) {
            int size = office.page(LEADER, page).length();
            Load load = Load.of(() -> office.page(LEADER, page));
            System.out.printf("dashboard: %-28s %6d | %s%n", page, size / 1024, load);
        }
    }
}

package id.slrt.bench.indicator;

import id.slrt.bench.BenchDatabase;
import id.slrt.demo.DemoAccounts;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The leader's pages over HTTP: once while nothing changes and once while a fact changes every few milliseconds. A
 * benchmark, never a test. Arguments: {@code fill}, data directory and number of cases, before the service starts; or
 * {@code measure}, address and data directory.
 */
public final class DashboardBench {
    private static final int WARM_UP = 60;
    private static final int ALONE = 200;
    private static final int TOGETHER = 60;
    private static final int CLIENTS = 8;
    private static final List<String> PAGES =
            List.of("/dashboard", "/indicators", "/indicators?quarter=3", "/indicators?area=35.24.05");

    private final HttpClient client = HttpClient.newBuilder()
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    private final String base;
    private final String token;

    private DashboardBench(String base) throws IOException, InterruptedException {
        this.base = base;
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create(base + "/api/v1/login"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "{\"username\":\"pimpinan\",\"password\":\"%s\"}".formatted(DemoAccounts.PASSWORD)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        this.token = answer.body().replaceAll(".*\"accessToken\":\"([^\"]+)\".*", "$1");
    }

    public static void main(String[] args) throws Exception {
        if (args[0].equals("fill")) {
            try (BenchDatabase database = BenchDatabase.open(Path.of(args[1]))) {
                new FactStock(database.connection()).growTo(Integer.parseInt(args[2]));
            }
            System.exit(0);
        }
        DashboardBench bench = new DashboardBench(args[1]);
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
        System.out.printf(
                "dashboard: %-28s %6s | 1 client: %6s %6s %6s | %d clients: %6s %6s %6s%n",
                "page", "KB", "p50", "p95", "p99", CLIENTS, "p50", "p95", "p99");
        for (String page : PAGES) {
            int size = get(page);
            run(page, 1, WARM_UP);
            long[] alone = run(page, 1, ALONE);
            long[] together = run(page, CLIENTS, TOGETHER);
            System.out.printf(
                    "dashboard: %-28s %6d | %16.1f %6.1f %6.1f | %17.1f %6.1f %6.1f%n",
                    page,
                    size / 1024,
                    at(alone, 0.5),
                    at(alone, 0.95),
                    at(alone, 0.99),
                    at(together, 0.5),
                    at(together, 0.95),
                    at(together, 0.99));
        }
    }

    private long[] run(String page, int clients, int times) throws Exception {
        List<Callable<List<Long>>> lanes = new ArrayList<>();
        for (int lane = 0; lane < clients; lane++) {
            lanes.add(() -> {
                List<Long> nanos = new ArrayList<>();
                for (int i = 0; i < times; i++) {
                    long start = System.nanoTime();
                    get(page);
                    nanos.add(System.nanoTime() - start);
                }
                return nanos;
            });
        }
        List<Long> all = new ArrayList<>();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<List<Long>> lane : executor.invokeAll(lanes)) {
                all.addAll(lane.get());
            }
        }
        return all.stream().mapToLong(Long::longValue).sorted().toArray();
    }

    private int get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Authorization", "Bearer " + token)
                        .header("Cookie", "slrt_lang=id")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(path + " " + answer.statusCode() + " " + answer.body());
        }
        return answer.body().length();
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, share * sorted.length)] / 1e6;
    }
}

package id.slrt.bench.queue;

import id.slrt.bench.BenchDatabase;
import id.slrt.demo.DemoAccounts;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The pages people begin their day on, over HTTP, while the stock of cases grows: start pages with the sections they load,
 * an agency's queue, the list of cases. A benchmark, never a test. Arguments: address, data directory, numbers of cases.
 */
public final class QueueBench {
    private static final Pattern SECTION = Pattern.compile("hx-get=\"([^\"]+)\" hx-trigger=\"load");
    private static final int WARM_UP = 60;
    private static final int ALONE = 200;
    private static final int TOGETHER = 60;
    private static final int CLIENTS = 8;

    private record Looked(String who, String username, String path) {}

    private static final List<Looked> PAGES = List.of(
            new Looked("agency's queue", "dinkes", "/referrals"),
            new Looked("agency's queue, done", "dinkes", "/referrals?queue=done"),
            new Looked("the office's own queue", "verifikator", "/referrals"),
            new Looked("all overdue", "manajer", "/referrals?queue=overdue"),
            new Looked("start, front office", "petugas", "/"),
            new Looked("start, back office", "verifikator", "/"),
            new Looked("start, manager", "manajer", "/"),
            new Looked("start, facilitator", "fasilitator", "/"),
            new Looked("cases", "petugas", "/cases"),
            new Looked("cases, open", "petugas", "/cases?state=open"),
            new Looked("cases of an area", "fasilitator", "/cases"));

    private final HttpClient client = HttpClient.newBuilder()
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    private final String base;
    private final Map<String, String> tokens = new HashMap<>();

    private QueueBench(String base) {
        this.base = base;
    }

    public static void main(String[] args) throws Exception {
        QueueBench bench = new QueueBench(args[0]);
        try (BenchDatabase database = BenchDatabase.open(Path.of(args[1]))) {
            CaseStock stock = new CaseStock(database.connection());
            for (Looked page : PAGES) {
                bench.signIn(page.username());
            }
            for (int i = 2; i < args.length; i++) {
                stock.growTo(Integer.parseInt(args[i]));
                bench.measure(Integer.parseInt(args[i]));
            }
        }
        System.exit(0);
    }

    private void measure(int cases) throws Exception {
        System.out.printf(
                "queue: at %,d cases, ms of a page with the sections it loads, one request after the other%n", cases);
        System.out.printf(
                "queue: %-24s %8s %6s | 1 client: %6s %6s %6s | %d clients: %6s %6s %6s%n",
                "page", "requests", "KB", "p50", "p95", "p99", CLIENTS, "p50", "p95", "p99");
        for (Looked page : PAGES) {
            int[] size = look(page);
            run(page, 1, WARM_UP);
            long[] alone = run(page, 1, ALONE);
            long[] together = run(page, CLIENTS, TOGETHER);
            System.out.printf(
                    "queue: %-24s %8d %6d | %16.1f %6.1f %6.1f | %17.1f %6.1f %6.1f%n",
                    page.who(),
                    size[0],
                    size[1] / 1024,
                    at(alone, 0.5),
                    at(alone, 0.95),
                    at(alone, 0.99),
                    at(together, 0.5),
                    at(together, 0.95),
                    at(together, 0.99));
        }
    }

    private long[] run(Looked page, int clients, int times) throws Exception {
        List<Callable<List<Long>>> lanes = new ArrayList<>();
        for (int lane = 0; lane < clients; lane++) {
            lanes.add(() -> {
                List<Long> nanos = new ArrayList<>();
                for (int i = 0; i < times; i++) {
                    long start = System.nanoTime();
                    look(page);
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

    /** How many requests and bytes it took. */
    private int[] look(Looked page) throws IOException, InterruptedException {
        String body = get(page.username(), page.path(), false);
        int requests = 1;
        int bytes = body.length();
        Matcher sections = SECTION.matcher(body);
        while (sections.find()) {
            requests++;
            bytes += get(page.username(), sections.group(1), true).length();
        }
        return new int[] {requests, bytes};
    }

    private String get(String username, String path, boolean section) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", "Bearer " + tokens.get(username))
                .header("Cookie", "slrt_lang=id");
        if (section) {
            request.header("HX-Request", "true");
        }
        HttpResponse<String> answer = client.send(request.GET().build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(path + " " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private void signIn(String username) throws IOException, InterruptedException {
        if (tokens.containsKey(username)) {
            return;
        }
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create(base + "/api/v1/login"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, DemoAccounts.PASSWORD)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        tokens.put(username, answer.body().replaceAll(".*\"accessToken\":\"([^\"]+)\".*", "$1"));
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, share * sorted.length)] / 1e6;
    }
}

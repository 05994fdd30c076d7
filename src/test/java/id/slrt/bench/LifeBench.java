package id.slrt.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.slrt.demo.DemoAccounts;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * Whole case lives over HTTP: open, refer, accept, complete; then checks that every life was counted and every message
 * handed over. A benchmark, never a test. Arguments: address, clients, seconds of warm-up, seconds of measuring.
 */
public final class LifeBench {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String COUNTED = "1.06.04.2.01.08";

    private final HttpClient client = HttpClient.newBuilder()
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    private final String base;
    private final String desk;
    private final String agency;
    private final String leader;

    private LifeBench(String base) throws IOException, InterruptedException {
        this.base = base;
        this.desk = signIn("petugas");
        this.agency = signIn("dinkes");
        this.leader = signIn("pimpinan");
    }

    public static void main(String[] args) throws Exception {
        LifeBench bench = new LifeBench(args[0]);
        int clients = Integer.parseInt(args[1]);
        bench.run(clients, Integer.parseInt(args[2]));
        long before = bench.counted();
        long start = System.nanoTime();
        long[] nanos = bench.run(clients, Integer.parseInt(args[3]));
        double seconds = (System.nanoTime() - start) / 1e9;
        Arrays.sort(nanos);
        System.out.printf(
                "life: %d clients, %d lives in %.1f s: %.1f lives/s; a life takes p50 %.0f ms, p95 %.0f ms, p99 %.0f ms%n",
                clients,
                nanos.length,
                seconds,
                nanos.length / seconds,
                at(nanos, 0.50),
                at(nanos, 0.95),
                at(nanos, 0.99));
        long counted = bench.counted() - before;
        System.out.printf(
                "life: counted by indicator %s: %d of %d%s%n",
                COUNTED, counted, nanos.length, counted == nanos.length ? "" : "  <-- DIFFERS");
        System.exit(0);
    }

    private static double at(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, share * sorted.length)] / 1e6;
    }

    private long[] run(int clients, int seconds) throws Exception {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<List<Long>>> lanes = IntStream.range(0, clients)
                    .<Callable<List<Long>>>mapToObj(lane -> () -> lane(new Random(lane + end), end))
                    .toList();
            List<Long> all = new java.util.ArrayList<>();
            for (Future<List<Long>> lane : executor.invokeAll(lanes)) {
                all.addAll(lane.get());
            }
            return all.stream().mapToLong(Long::longValue).toArray();
        }
    }

    private List<Long> lane(Random random, long end) throws Exception {
        List<Long> nanos = new java.util.ArrayList<>();
        while (System.nanoTime() < end) {
            long start = System.nanoTime();
            live(1 + random.nextInt(20_000));
            nanos.add(System.nanoTime() - start);
        }
        return nanos;
    }

    private void live(long person) throws IOException, InterruptedException {
        JsonNode opened = post(desk, "/api/v1/cases", """
                {"channel":"desk","reporter":{"kind":"self","phone":"0812%08d"},"consent":true,
                 "people":[{"personId":%d}],"complaints":[{"kind":"complaint","about":"membership","text":"KIS tidak aktif"}],
                 "needs":[{"person":0,"service":"KIS-PBI"}]}""".formatted(person, person));
        long need = opened.path("needs").get(0).path("needId").asLong();
        long referral = post(desk, "/api/v1/needs/" + need + "/referrals", "{}")
                .path("referralId")
                .asLong();
        post(agency, "/api/v1/referrals/" + referral + "/accept", "{}");
        post(agency, "/api/v1/referrals/" + referral + "/complete", "{\"outcome\":\"fulfilled\"}");
    }

    private long counted() throws IOException, InterruptedException {
        int year = LocalDate.now(ZoneId.of("Asia/Jakarta")).getYear();
        return send(
                        leader,
                        request("/api/v1/indicators/" + COUNTED + "/deliveries?size=1&year=" + year)
                                .GET())
                .path("total")
                .asLong();
    }

    private String signIn(String username) throws IOException, InterruptedException {
        return send(
                        null,
                        request("/api/v1/login")
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString("{\"username\":\"" + username
                                        + "\",\"password\":\"" + DemoAccounts.PASSWORD + "\"}")))
                .path("accessToken")
                .asText();
    }

    private JsonNode post(String token, String path, String json) throws IOException, InterruptedException {
        return send(
                token,
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path));
    }

    private JsonNode send(String token, HttpRequest.Builder request) throws IOException, InterruptedException {
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }
}

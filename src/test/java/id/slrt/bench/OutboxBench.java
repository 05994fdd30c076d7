package id.slrt.bench;

import id.slrt.command.EmbeddedDatabase;
import id.slrt.notification.TwilioStandIn;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * The outbox of the real service against the Twilio stand-in. {@code outbox N RATE}: N messages arrive at a rate, and again
 * all at once; how fast they are handed over and how old they get. {@code kill TIMES}: the service is killed with SIGKILL
 * at random moments of sending; what was lost or sent twice. A benchmark, never a test.
 */
public final class OutboxBench {
    private static final int TWILIO_MILLIS = 30;

    private final TwilioStandIn twilio = new TwilioStandIn();
    private final Path data = Files.createTempDirectory("slrt-outbox-bench");
    private final String url;
    private final String user;
    private final String password;
    private final int port = Integer.parseInt(System.getProperty("port", "8398"));
    private final AtomicInteger serial = new AtomicInteger();
    private EmbeddedDatabase.Access embedded;

    private OutboxBench() throws Exception {
        String given = System.getenv("SLRT_BENCH_DB_URL");
        String schema = "slrt_outbox_bench";
        String server;
        if (given == null || given.isBlank()) {
            embedded = EmbeddedDatabase.open(data.resolve("database"), List.of("slrt\\_outbox\\_bench"));
            server = embedded.url("");
            user = embedded.user();
            password = embedded.password();
        } else {
            server = given.replaceFirst("/[^/]*$", "/");
            user = "root";
            password = "";
        }
        try (Connection connection = DriverManager.getConnection(server, user, password);
                var statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + schema);
            statement.execute("CREATE DATABASE " + schema + " CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci");
        }
        url = server + schema;
    }

    public static void main(String[] args) throws Exception {
        OutboxBench bench = new OutboxBench();
        Runtime.getRuntime().addShutdownHook(new Thread(bench::tidy));
        if (args[0].equals("kill")) {
            bench.kill(Integer.parseInt(args[1]));
        } else {
            bench.measure(Integer.parseInt(args[1]), Integer.parseInt(args[2]));
        }
        System.exit(0);
    }

    private void tidy() {
        if (embedded != null) {
            embedded.release();
        }
    }

    private void measure(int messages, int rate) throws Exception {
        twilio.usually(new TwilioStandIn.TakesSlowly(TWILIO_MILLIS));
        String lanes = System.getenv().getOrDefault("SLRT_OUTBOX_LANES", "12");
        BenchService service = service(Map.of("SLRT_OUTBOX_LANES", lanes));
        service.start();
        awaitService();
        insert(500);
        await(500);
        System.out.printf(
                "outbox: Twilio stand-in answers after %d ms; %s lanes, one instance%n", TWILIO_MILLIS, lanes);
        long begin = System.nanoTime();
        Instant first = Instant.now();
        for (int i = 0; i < messages; i += rate / 10) {
            insert(Math.min(rate / 10, messages - i));
            long due = begin + (i / (rate / 10) + 1) * 100_000_000L;
            Thread.sleep(Math.max(0, (due - System.nanoTime()) / 1_000_000));
        }
        await(500 + messages);
        report("arriving at " + rate + "/s", messages, begin, first);
        begin = System.nanoTime();
        first = Instant.now();
        insert(messages);
        await(500 + 2 * messages);
        report("all at once", messages, begin, first);
        service.stop();
    }

    private void report(String what, int messages, long begin, Instant first) throws SQLException {
        double seconds = (System.nanoTime() - begin) / 1e9;
        long[] ages = query("SELECT TIMESTAMPDIFF(MICROSECOND, created_at, sent_at) FROM message WHERE created_at >= '"
                + Timestamp.from(first) + "' AND sent_at IS NOT NULL");
        Arrays.sort(ages);
        System.out.printf(
                "outbox: %d %s: handed over %d in %.1f s, %.0f/s; age p50 %.2f s, p95 %.2f s, p99 %.2f s, p99.9 %.2f s; in 10 s: %.2f %%%n",
                messages,
                what,
                ages.length,
                seconds,
                ages.length / seconds,
                at(ages, 0.5),
                at(ages, 0.95),
                at(ages, 0.99),
                at(ages, 0.999),
                100.0 * Arrays.stream(ages).filter(age -> age <= 10_000_000).count() / Math.max(1, ages.length));
    }

    private void kill(int times) throws Exception {
        twilio.usually(new TwilioStandIn.Unsteady(TWILIO_MILLIS, 10));
        Random random = new Random(42);
        BenchService service = service(Map.of("SLRT_OUTBOX_LEASE", "5s", "SLRT_TWILIO_TIMEOUT", "1s"));
        service.start();
        awaitService();
        service.kill();
        int kills = 0;
        while (kills < times) {
            insert(20 + random.nextInt(40));
            int before = twilio.taken().size();
            service.start();
            while (twilio.taken().size() == before && service.isAlive()) {
                Thread.sleep(2);
            }
            Thread.sleep(random.nextInt(900));
            service.kill();
            kills++;
            if (kills % 10 == 0) {
                System.out.printf(
                        "outbox-kill: %d kills, %d messages handed over%n",
                        kills, twilio.taken().size());
            }
        }
        service.start();
        awaitNothingDue();
        service.stop();
        tell(kills);
    }

    private void tell(int kills) throws SQLException {
        Map<String, Long> taken = twilio.taken().stream()
                .collect(Collectors.groupingBy(held -> held.form().get("Body"), Collectors.counting()));
        int written = serial.get();
        long lost = written - taken.size();
        List<String> twice = taken.entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .map(Map.Entry::getKey)
                .toList();
        long unrecorded = query("SELECT COUNT(*) FROM message WHERE state <> 'SENT' OR provider_sid IS NULL")[0];
        long found = query("SELECT COUNT(*) FROM message_attempt WHERE outcome = 'FOUND'")[0];
        long unanswered = query("SELECT COUNT(*) FROM message_attempt WHERE outcome = 'UNANSWERED'")[0];
        System.out.printf(
                "outbox-kill: %d kills with SIGKILL while sending; %d messages written, lost %d, sent twice %d, not recorded as sent %d%n",
                kills, written, lost, twice.size(), unrecorded);
        System.out.printf(
                "outbox-kill: answers lost: %d hang-ups seen as unanswered; %d messages found at Twilio by look-up (%d look-ups) and not sent again%n",
                unanswered, found, twilio.lookedUp());
        twice.stream().limit(10).forEach(body -> System.out.println("outbox-kill: twice: " + body));
    }

    private BenchService service(Map<String, String> more) {
        return new BenchService(data, url, user, password, twilio.url(), port, more);
    }

    /** Its own table is there once the service has migrated; its port answers once the workers run. */
    private void awaitService() throws InterruptedException {
        for (int i = 0; i < 1200; i++) {
            try (var _ = new java.net.Socket("127.0.0.1", port)) {
                return;
            } catch (java.io.IOException _) {
                Thread.sleep(100);
            }
        }
        throw new IllegalStateException("the service did not start; see " + data.resolve("service.log"));
    }

    private void await(int taken) throws InterruptedException, SQLException {
        while (twilio.taken().size() < taken || query("SELECT COUNT(*) FROM message WHERE due_at IS NOT NULL")[0] > 0) {
            Thread.sleep(50);
        }
    }

    private void awaitNothingDue() throws InterruptedException, SQLException {
        while (query("SELECT COUNT(*) FROM message WHERE due_at IS NOT NULL")[0] > 0) {
            Thread.sleep(500);
        }
    }

    private void insert(int messages) throws SQLException {
        try (Connection connection = connect();
                var statement = connection.prepareStatement(
                        "INSERT INTO message (recipient, channel, template, text, state, created_at, due_at) VALUES (?, 'SMS', 'test', ?, 'QUEUED', ?, ?)")) {
            connection.setAutoCommit(false);
            Timestamp now = Timestamp.from(Instant.now());
            for (int i = 0; i < messages; i++) {
                int number = serial.incrementAndGet();
                statement.setString(1, "+62812%08d".formatted(number));
                statement.setString(2, "Dinsos Lamongan: message %06d of the benchmark.".formatted(number));
                statement.setTimestamp(3, now);
                statement.setTimestamp(4, now);
                statement.addBatch();
            }
            statement.executeBatch();
            connection.commit();
        }
    }

    private long[] query(String sql) throws SQLException {
        try (Connection connection = connect();
                var rows = connection.createStatement().executeQuery(sql)) {
            long[] all = new long[1024];
            int size = 0;
            while (rows.next()) {
                if (size == all.length) {
                    all = Arrays.copyOf(all, size * 2);
                }
                all[size++] = rows.getLong(1);
            }
            return Arrays.copyOf(all, size);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                url + "?connectionTimeZone=UTC&rewriteBatchedStatements=true", user, password);
    }

    private static double at(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, share * sorted.length)] / 1e6;
    }
}

package id.slrt.command;

import static org.assertj.core.api.Assertions.assertThat;

import id.slrt.command.Program.Ended;
import id.slrt.command.mariadb.Home;
import id.slrt.command.mariadb.Server;
import id.slrt.support.Chance;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Issue 15, C1, C4, C5, A22 and B4: first starts of the program itself on an embedded database of its own, killed at random
 * moments while it unpacks, makes the database and migrates; the server it leaves is found and ended by the next.
 */
class KilledStartTest {
    private static final int KILLS = Integer.getInteger("slrt.test.kills", 3);
    private static final Set<PosixFilePermission> OWNERS = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    private static final String FIRST_VERSION = "202611200912";
    private static final List<String> ROWS = List.of(
            "INSERT INTO person (id, nik, name, sex, village, origin, created_at) VALUES (1, '3524010101800001', 'Sumarni', 'P', '35.24.05.2006', 'DESK', '2026-11-01 08:00:00')",
            "INSERT INTO service_case (id, ticket, channel, reporter_kind, message_channel, consent, village, state, opened_by, opened_at) VALUES (1, 'ABCD2345', 'DESK', 'SELF', 'SMS', TRUE, '35.24.05.2006', 'OPEN', 1, '2026-11-01 08:00:00')",
            "INSERT INTO need (id, case_id, person_id, service, village, state, next_step, opened_at) VALUES (1, 1, 1, 'KIP', '35.24.05.2006', 'OPEN', 'ROUTE', '2026-11-01 08:00:00')",
            "INSERT INTO need (id, case_id, person_id, service, village, state, opened_at, ended_at) VALUES (2, 1, 1, 'KIS-PBI', '35.24.05.2006', 'FULFILLED', '2026-11-01 08:00:00', '2026-11-02 08:00:00')",
            "INSERT INTO delivery (need_id, case_id, person_id, service, agency, by_host, village, subdistrict, delivered_on) VALUES (2, 1, 1, 'KIS-PBI', 'DINKES', FALSE, '35.24.05.2006', '35.24.05', '2026-11-02')");

    @TempDir
    Path folder;

    @AfterEach
    void end() throws Exception {
        Server server = new Server(Home.of(folder.resolve("data")));
        server.find().ifPresent(process -> server.end(process, _ -> {}));
    }

    @Test
    void aStartThatWasKilledAtAnyMomentIsFinishedByTheNext() throws Exception {
        Ended last = killedAndStartedAgain();
        assertThat(last.out()).contains("0 people indexed");
        assertThat(new Server(Home.of(folder.resolve("data"))).find()).isEmpty();
        assertAllIsItsOwnersAlone();
    }

    /** From the schema of the first version, which was much smaller, with an office's rows in it. */
    @Test
    void anUpgradeThatWasKilledAtAnyMomentIsFinishedByTheNext() throws Exception {
        Path data = folder.resolve("data");
        EmbeddedDatabase.Access old = EmbeddedDatabase.open(data);
        Flyway.configure()
                .dataSource(old.url(), old.user(), old.password())
                .locations("classpath:db/migration")
                .target(FIRST_VERSION)
                .load()
                .migrate();
        for (String row : ROWS) {
            execute(old, row);
        }
        old.release();

        assertThat(killedAndStartedAgain().out()).contains("1 people indexed");

        EmbeddedDatabase.Access now = EmbeddedDatabase.open(data);
        assertThat(
                        text(
                                now,
                                "SELECT CONCAT(n.state, ' ', t.step, ' ', t.since) FROM need n JOIN turn t ON t.need_id = n.id"))
                .containsExactly("OPEN ROUTE 2026-11-01 08:00:00.000000");
        assertThat(text(now, "SELECT CONCAT(counts_as, ' ', recorded_at) FROM delivery"))
                .containsExactly("1 2026-11-02 08:00:00.000000");
        assertThat(text(now, "SHOW TABLES LIKE 'schema_step'")).isEmpty();
        now.release();
        try (Stream<Path> kept = Files.list(data.resolve("backups/before-upgrades"))) {
            assertThat(kept)
                    .anySatisfy(
                            folder -> assertThat(folder.resolve("SHA256SUMS")).exists());
        }
    }

    private Ended killedAndStartedAgain() throws Exception {
        long seed = Chance.random().nextLong();
        Random random = new Random(seed);
        for (int kill = 0; kill < KILLS; kill++) {
            Process start = Program.embedded(folder, "reindex");
            if (!start.waitFor(random.nextInt(500, 12_000), TimeUnit.MILLISECONDS)) {
                start.destroyForcibly().waitFor();
            }
        }
        Ended last = Program.ended(folder, Program.embedded(folder, "reindex"));
        assertThat(last.exit()).as("seed %d: %s", seed, last.err()).isZero();
        return last;
    }

    private static void execute(EmbeddedDatabase.Access access, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(access.url(), access.user(), access.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> text(EmbeddedDatabase.Access access, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(access.url(), access.user(), access.password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    private void assertAllIsItsOwnersAlone() throws Exception {
        try (Stream<Path> files = Files.walk(folder.resolve("data"))) {
            assertThat(files)
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(OWNERS).containsAll(Files.getPosixFilePermissions(file)));
        }
    }
}

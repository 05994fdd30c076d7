package id.slrt.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.slrt.command.mariadb.Home;
import id.slrt.command.mariadb.PrivateFile;
import id.slrt.command.mariadb.Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedDatabaseTest {
    @TempDir
    static Path made;

    @TempDir
    Path folder;

    /** One database, made once with a row in it, and copied for each test. */
    @BeforeAll
    static void make() throws SQLException {
        EmbeddedDatabase.Access access = EmbeddedDatabase.open(made);
        execute(access, "CREATE TABLE flyway_schema_history (id INT PRIMARY KEY)");
        execute(access, "CREATE TABLE kept (id INT PRIMARY KEY)");
        execute(access, "CREATE VIEW seen AS SELECT id FROM kept");
        execute(access, "INSERT INTO kept VALUES (42)");
        access.release();
    }

    /** Links of the copies, which are no folders of their own. */
    @AfterEach
    void unlink() throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path link : paths.filter(Files::isSymbolicLink).toList()) {
                Files.delete(link);
            }
        }
    }

    @Test
    void theDataStayAndASecondOpeningJoins() throws Exception {
        EmbeddedDatabase.Access first = EmbeddedDatabase.open(copy("data"));
        assertThat(EmbeddedDatabase.open(folder.resolve("data")).port()).isEqualTo(first.port());
        first.release();
        assertThat(kept(first)).isEqualTo(42);
        first.release();
        assertThat(new Server(first.place()).find()).isEmpty();
        assertHolds(folder.resolve("data"));
    }

    /** Issue 15, C1 */
    @Test
    void withoutItsPasswordNothingIsDeletedAndANewOneOpensTheSameData() throws Exception {
        Path data = copy("data");
        Path password = data.resolve("mariadb/password");
        Files.delete(password);
        assertRefuses(data, "password", "openssl rand -hex 32");
        PrivateFile.write(password, PrivateFile.secret());
        assertHolds(data);
    }

    /** Issue 15, C1 */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "data/ibdata1",
                "data/ib_logfile0",
                "data/mysql/global_priv.frm",
                "data/mysql/proc.MAD",
                "data/slrt/db.opt",
                "data/slrt/kept.ibd",
                "data/slrt/kept.frm"
            })
    void aPartOfACopyIsRefusedInWords(String missing) throws Exception {
        Path data = copy("data");
        Files.delete(data.resolve("mariadb").resolve(missing));
        assertRefuses(data, missing);
    }

    /** Issue 15, C1: tables without the history of the schema would be begun anew. */
    @Test
    void tablesWithoutTheirHistoryAreRefusedToo() throws Exception {
        Path data = copy("data");
        Files.delete(data.resolve("mariadb/data/slrt/flyway_schema_history.frm"));
        Files.delete(data.resolve("mariadb/data/slrt/flyway_schema_history.ibd"));
        assertRefuses(data, "data/slrt/flyway_schema_history.frm");
    }

    /** Issue 15, C1 */
    @Test
    void anEmptyFileOrACutOffOneIsRefusedToo() throws Exception {
        Path data = copy("data");
        Files.writeString(data.resolve("mariadb/password"), "0123456789");
        Files.write(data.resolve("mariadb/data/ibdata1"), new byte[0]);
        assertRefuses(data, "password", "data/ibdata1");
    }

    /** Issue 15, C1 */
    @Test
    void aPasswordWithoutDataBeginsNoEmptyDatabase() throws Exception {
        Path home = Files.createDirectories(folder.resolve("data/mariadb"));
        Files.copy(made.resolve("mariadb/password"), home.resolve("password"));
        assertRefuses(folder.resolve("data"), "data/ibdata1");
    }

    /** Issue 15, C1 and C5: what lies under the name of a half is never data. */
    @Test
    void aFirstStartThatWasKilledIsBegunAgain() throws Exception {
        Files.createDirectories(folder.resolve("data/mariadb.part/data/mysql"));
        Files.writeString(folder.resolve("data/mariadb.part/data/ibdata1"), "half");
        EmbeddedDatabase.Access access = EmbeddedDatabase.open(folder.resolve("data"));
        execute(access, "CREATE TABLE fresh (id INT PRIMARY KEY)");
        access.release();
        assertThat(folder.resolve("data/mariadb.part")).doesNotExist();
    }

    /** Issue 15, C5 */
    @ParameterizedTest
    @ValueSource(strings = {"port", "mariadbd.pid", "owner.pid"})
    void anEmptyFileOfAnInterruptedStartHindersNobody(String name) throws Exception {
        Path data = copy("data");
        Files.writeString(data.resolve("mariadb").resolve(name), "");
        assertHolds(data);
    }

    /** Issue 15, C5 */
    @Test
    void aServerWhoseUsersWereKilledIsEndedAndStartedAnew() throws Exception {
        Home home = Home.of(copy("data"));
        Server server = new Server(home);
        ProcessHandle orphan = server.start(server.freePort(), List.of());
        assertHolds(home.dataDirectory());
        assertThat(orphan.isAlive()).isFalse();
        assertThat(server.find()).isEmpty();
    }

    /** Issue 15, C5 */
    @Test
    void aServerThatDiesIsStartedAgainAtItsPort() throws Exception {
        EmbeddedDatabase.Access access = EmbeddedDatabase.open(copy("data"));
        try {
            ProcessHandle server = new Server(access.place()).find().orElseThrow();
            server.destroyForcibly();
            server.onExit().join();
            assertThat(keptWithin30Seconds(access)).isEqualTo(42);
        } finally {
            access.release();
        }
        assertThat(new Server(access.place()).find()).isEmpty();
    }

    /** Issue 15, C5: longer than the name of a socket can be, too. */
    @Test
    void theDataMayLieInAnyFolder() throws Exception {
        assertHolds(copy("Dinas Sosial 'Lamongan'/" + "data kantor ".repeat(9).strip()));
    }

    /** Issue 15, C5 */
    @Test
    void theFirstStartKnowsFoldersWithSpacesToo() throws Exception {
        EmbeddedDatabase.Access access = EmbeddedDatabase.open(folder.resolve("Dinas Sosial/data kantor"));
        execute(access, "CREATE TABLE fresh (id INT PRIMARY KEY)");
        access.release();
    }

    /** Issue 15, B4 */
    @Test
    void theAccountMayUseItsSchemaAndNothingElse() throws Exception {
        EmbeddedDatabase.Access access = EmbeddedDatabase.open(copy("data"));
        try (Connection connection = connect(access);
                ResultSet rows = connection.createStatement().executeQuery("SHOW GRANTS")) {
            List<String> grants = new ArrayList<>();
            while (rows.next()) {
                grants.add(rows.getString(1).replaceAll("@.*", ""));
            }
            assertThat(grants)
                    .containsExactlyInAnyOrder(
                            "GRANT USAGE ON *.* TO `slrt`", "GRANT ALL PRIVILEGES ON `slrt`.* TO `slrt`");
            assertThatThrownBy(() -> DriverManager.getConnection(access.url(""), "", ""))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("Access denied");
        } finally {
            access.release();
        }
    }

    /** Issue 15, B4 */
    @Test
    void whatTheServerMakesIsItsOwnersAlone() throws Exception {
        EmbeddedDatabase.Access access = EmbeddedDatabase.open(copy("data"));
        try {
            execute(access, "CREATE TABLE mine (id INT PRIMARY KEY)");
            assertThat(Files.getPosixFilePermissions(access.home().resolve("data/slrt/mine.ibd")))
                    .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
            assertThat(Files.getPosixFilePermissions(access.home().resolve("password")))
                    .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        } finally {
            access.release();
        }
    }

    private static void assertRefuses(Path data, String... words) throws IOException {
        Map<String, Long> before = files(data);
        assertThatThrownBy(() -> EmbeddedDatabase.open(data))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll(words)
                .hasMessageContaining("Nothing was changed");
        assertThat(files(data)).isEqualTo(before);
    }

    private static Map<String, Long> files(Path data) throws IOException {
        Map<String, Long> sizes = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(data)) {
            for (Path file : paths.filter(Files::isRegularFile).toList()) {
                if (!file.getFileName().toString().matches("mariadb\\.(lock|users)")) {
                    sizes.put(file.toString(), Files.size(file));
                }
            }
        }
        return sizes;
    }

    private static void assertHolds(Path data) throws SQLException {
        EmbeddedDatabase.Access access = EmbeddedDatabase.open(data);
        try {
            assertThat(kept(access)).isEqualTo(42);
        } finally {
            access.release();
        }
    }

    /** All but the programs, which are linked. */
    private Path copy(String name) throws IOException {
        Path to = folder.resolve(name);
        Path home = made.resolve("mariadb");
        try (Stream<Path> paths = Files.walk(home)) {
            for (Path from : paths.filter(path -> !path.startsWith(home.resolve("base")))
                    .sorted(Comparator.naturalOrder())
                    .toList()) {
                Path target = to.resolve("mariadb").resolve(home.relativize(from));
                if (Files.isDirectory(from)) {
                    Files.createDirectories(target);
                } else if (Files.isRegularFile(from)) {
                    Files.copy(from, target);
                }
            }
        }
        Files.createSymbolicLink(to.resolve("mariadb/base"), home.resolve("base"));
        return to;
    }

    private static int keptWithin30Seconds(EmbeddedDatabase.Access access) throws Exception {
        for (int i = 0; ; i++) {
            try {
                return kept(access);
            } catch (SQLException e) {
                if (i == 300) {
                    throw e;
                }
                Thread.sleep(100);
            }
        }
    }

    private static int kept(EmbeddedDatabase.Access access) throws SQLException {
        try (Connection connection = connect(access);
                ResultSet row = connection.createStatement().executeQuery("SELECT id FROM kept")) {
            assertThat(row.next()).isTrue();
            return row.getInt(1);
        }
    }

    private static Connection connect(EmbeddedDatabase.Access access) throws SQLException {
        return DriverManager.getConnection(access.url(), access.user(), access.password());
    }

    private static void execute(EmbeddedDatabase.Access access, String sql) throws SQLException {
        try (Connection connection = connect(access)) {
            connection.createStatement().execute(sql);
        }
    }
}

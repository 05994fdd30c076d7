package id.slrt.shared.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Issue 15, C4: a migration that was cut off anywhere goes on where it was; what must not be migrated is refused in words. */
class StepwiseMigrationsTest {
    /** The last of the migrations that hold several statements. */
    private static final String ONE_STATEMENT_SINCE = "202611300000";

    @TempDir
    Path files;

    private Schema schema;

    @BeforeEach
    void makeSchema() throws SQLException {
        schema = Schema.make("steps");
    }

    @AfterEach
    void dropSchema() throws SQLException {
        schema.drop();
    }

    @Test
    void rowsAreWrittenOnceAndTablesChangedOnceWhereverItIsCutOff() throws Exception {
        write("V1__first.sql", """
                CREATE TABLE t (id INT PRIMARY KEY, n INT NOT NULL);
                INSERT INTO t VALUES (1, 0);
                ALTER TABLE t ADD COLUMN m INT;
                UPDATE t SET n = n + 1;
                -- with a word
                CREATE INDEX t_n ON t (n);
                INSERT INTO t SELECT MAX(id) + 1, 0, 0 FROM t;
                CREATE VIEW v AS SELECT id FROM t;
                CREATE OR REPLACE VIEW v AS SELECT id, n FROM t;
                UPDATE t SET n = n + 10;
                """);
        int calls = 0;
        do {
            calls++;
        } while (schema.migrateUntil(calls, calls % 2 == 0, locations()));
        assertThat(calls).isGreaterThan(10);
        assertThat(schema.strings("SELECT CONCAT(id, ':', n) FROM v ORDER BY id"))
                .containsExactly("1:11", "2:10");
        assertThat(schema.strings("SELECT script FROM flyway_schema_history WHERE success"))
                .containsExactly("V1__first.sql");
    }

    /** The real ones, killed again and again, make what they make when nothing happens. */
    @Test
    void theMigrationsOfTheProgramArriveWhereTheyWouldHaveArrived() throws Exception {
        Random random = new Random(15);
        int cuts = 0;
        while (schema.migrateUntil(random.nextInt(1, 150), random.nextBoolean(), "classpath:db/migration")) {
            cuts++;
        }
        assertThat(cuts).isGreaterThan(5);
        Schema straight = Schema.make("straight");
        try {
            straight.flyway("classpath:db/migration").migrate();
            assertThat(schema.definitions()).isEqualTo(straight.definitions());
            assertThat(schema.strings("SELECT COUNT(*) FROM closing_gate")).containsExactly("1");
        } finally {
            straight.drop();
        }
    }

    @Test
    void whatFailedIsTriedAgainWithoutRepair() throws Exception {
        write("V1__first.sql", "CREATE TABLE a (id INT PRIMARY KEY);\nINSERT INTO b VALUES (1);\n");
        assertThatThrownBy(() -> schema.flyway(locations()).migrate()).isInstanceOf(FlywayException.class);
        schema.execute("CREATE TABLE b (id INT PRIMARY KEY)");
        schema.flyway(locations()).migrate();
        assertThat(schema.strings("SELECT id FROM b")).containsExactly("1");
    }

    @Test
    void anOlderProgramRefusesANewerSchema() throws Exception {
        write("V1__first.sql", "CREATE TABLE a (id INT PRIMARY KEY);");
        write("V2__second.sql", "CREATE TABLE b (id INT PRIMARY KEY);");
        schema.flyway(locations()).migrate();
        Files.delete(files.resolve("V2__second.sql"));
        assertThatThrownBy(() -> schema.flyway(locations()).migrate())
                .hasMessageContaining("already used by a newer SLRT")
                .hasMessageContaining("V2__second.sql");
    }

    @Test
    void whatIsThereIsKeptBeforeAnUpgradeAndOnlyThen() throws Exception {
        List<String> kept = new ArrayList<>();
        write("V1__first.sql", "CREATE TABLE a (id INT PRIMARY KEY);");
        schema.flyway(List.of(kept::add), locations()).migrate();
        schema.flyway(List.of(kept::add), locations()).migrate();
        assertThat(kept).isEmpty();
        write("V2__second.sql", "CREATE TABLE b (id INT PRIMARY KEY);");
        schema.flyway(List.of(kept::add), locations()).migrate();
        assertThat(kept).containsExactly("1");
    }

    /** Killed between two migrations, the schema is no former version's any more: it was kept when the upgrade began. */
    @Test
    void anUpgradeThatGoesOnIsNotKeptAgain() throws Exception {
        List<String> kept = new ArrayList<>();
        write("V1__first.sql", "CREATE TABLE a (id INT PRIMARY KEY);");
        schema.flyway(List.of(kept::add), locations()).migrate();
        schema.execute("CREATE TABLE schema_step (script VARCHAR(200) NOT NULL, number INT NOT NULL, found CHAR(64),"
                + " done BOOLEAN NOT NULL, PRIMARY KEY (script, number))");
        schema.execute("INSERT INTO schema_step VALUES ('V1__first.sql', 0, NULL, TRUE)");
        write("V2__second.sql", "CREATE TABLE b (id INT PRIMARY KEY);");
        schema.flyway(List.of(kept::add), locations()).migrate();
        assertThat(kept).isEmpty();
        assertThat(schema.strings("SHOW TABLES LIKE 'schema_step'")).isEmpty();
    }

    /** Issue 15, C9 */
    @Test
    void aSchemaInAnotherCharacterSetIsRefusedInWords() throws Exception {
        schema.execute("ALTER DATABASE " + schema.name() + " CHARACTER SET latin1");
        assertThatThrownBy(() -> schema.flyway("classpath:db/migration").migrate())
                .hasMessageContaining("does not keep text as utf8mb4")
                .hasMessageContaining("ALTER DATABASE");
        assertThat(schema.strings("SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()"
                        + " AND table_name NOT LIKE 'flyway%'"))
                .isEmpty();
    }

    /** Issue 15, C9 */
    @Test
    void aTableInAnotherCharacterSetIsRefusedInWords() throws Exception {
        schema.execute("CREATE TABLE old (name VARCHAR(10)) CHARACTER SET latin1");
        assertThatThrownBy(() -> schema.flyway("classpath:db/migration")
                        .baselineOnMigrate(true)
                        .load()
                        .migrate())
                .hasMessageContaining("old.name");
    }

    /** Each existing one is understood, and each new one is a single statement: it takes effect as a whole or not at all. */
    @Test
    void eachNewMigrationIsOneStatement() throws IOException {
        Path home = Path.of("src/main/resources/db/migration");
        try (Stream<Path> paths = Files.walk(home)) {
            for (Path file :
                    paths.filter(path -> path.toString().endsWith(".sql")).toList()) {
                List<String> statements = statements(Files.readString(file));
                statements.stream().filter(sql -> !Changed.isRows(sql)).forEach(Changed::object);
                if (file.getFileName().toString().substring(1, 13).compareTo(ONE_STATEMENT_SINCE) >= 0) {
                    assertThat(statements).as(file.toString()).hasSize(1);
                }
            }
        }
    }

    /** Their checksums are what offices have in their histories. */
    @Test
    void aMigrationHasTheNameAndChecksumThatFlywayGivesIt() {
        assertThat(Stream.of(schema.flyway("classpath:db/migration")
                                .load()
                                .info()
                                .all())
                        .map(StepwiseMigrationsTest::mark)
                        .toList())
                .isEqualTo(Stream.of(Flyway.configure()
                                .dataSource(schema.source())
                                .locations("classpath:db/migration")
                                .load()
                                .info()
                                .all())
                        .map(StepwiseMigrationsTest::mark)
                        .toList());
    }

    private static String mark(MigrationInfo info) {
        return info.getScript() + " " + info.getVersion() + " " + info.getDescription() + " " + info.getType() + " "
                + info.getChecksum();
    }

    private static List<String> statements(String text) {
        return Stream.of(text.replaceAll("(?m)--.*$", "").split(";"))
                .map(String::strip)
                .filter(sql -> !sql.isEmpty())
                .toList();
    }

    private String locations() {
        return "filesystem:" + files;
    }

    private void write(String name, String sql) throws IOException {
        Files.writeString(files.resolve(name), sql);
    }
}

package id.slrt.command.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.slrt.command.EmbeddedDatabase;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Issue 15, C2. On the embedded MariaDB; with SLRT_TEST_DB_URL also from that server to the embedded one and back.
 */
class BackupTest {
    private static final LongConsumer QUIET = _ -> {};
    private static final List<String> CHECKED =
            List.of("letter", "letter_pdf", "linkage_value", "duplicate_pair", "person");

    @TempDir
    static Path shared;

    @TempDir
    Path folder;

    private static Schemas schemas;
    private static Account source;
    private static Path backup;
    private static Account copy;
    private static Restore.Done done;

    @BeforeAll
    static void aSchemaOfTheLastVersionButOneWithAwkwardRowsIsSavedAndRestored() throws IOException, SQLException {
        schemas = new Schemas();
        source = schemas.old();
        Path data = shared.resolve("data");
        PrivateFiles.directory(data);
        Files.writeString(data.resolve("token.secret"), "s".repeat(64));
        keep(data, "a photo");
        keep(data, "a paper");
        backup = new Backup(source, data, "test").into(shared, QUIET).folder();
        copy = schemas.empty();
        done = new Restore(copy, shared.resolve("restored")).from(Archive.open(backup), QUIET);
    }

    @AfterAll
    static void drop() throws SQLException {
        schemas.close();
    }

    @Test
    void whatIsRestoredIsWhatWasSaved() throws IOException, SQLException {
        assertThat(done.rows()).isGreaterThan(5);
        assertThat(rowsOf(copy)).isEqualTo(rowsOf(source));
        assertThat(schemas.text(copy, "SELECT in_force FROM letter WHERE id = 7"))
                .isEqualTo("3 SKTM");
        assertThat(schemas.text(copy, "SELECT HEX(content) FROM letter_pdf")).isEqualTo(Schemas.EVERY_BYTE);
        Path restored = shared.resolve("restored");
        assertThat(Files.readString(restored.resolve("token.secret"))).isEqualTo("s".repeat(64));
        assertThat(kept(restored)).containsExactlyInAnyOrder("a photo", "a paper");
    }

    @Test
    void itGoesToAnotherServerAndBack() throws IOException, SQLException {
        EmbeddedDatabase.Access access = EmbeddedDatabase.open(folder.resolve("server"), List.of("slrt\\_test\\_%"));
        Account embedded = schemas.emptyOn(new Account(access.url(""), access.user(), access.password()));
        try {
            new Restore(embedded, folder.resolve("there")).from(Archive.open(backup), QUIET);
            Path second = new Backup(embedded, folder.resolve("there"), "test")
                    .into(folder, QUIET)
                    .folder();
            Account back = schemas.empty();
            new Restore(back, folder.resolve("back")).from(Archive.open(second), QUIET);

            assertThat(rowsOf(back)).isEqualTo(rowsOf(source));
            assertThat(kept(folder.resolve("back"))).containsExactlyInAnyOrder("a photo", "a paper");
        } finally {
            schemas.dropOn(embedded);
            access.release();
        }
    }

    @Test
    void aBackupOfAnEarlierVersionGoesOnToThisOne() {
        assertThat(schemas.pending(source)).isEqualTo(1);
        assertThat(schemas.pending(copy)).isZero();
    }

    @Test
    void aBackupOfALaterVersionIsRefused() throws IOException, SQLException {
        Path later =
                changed("manifest.json", text -> text.replaceFirst("(\"versions\":\\[.*?)\\]", "$1,\"299901010000\"]"));
        Account target = schemas.empty();

        assertThatThrownBy(() -> new Restore(target, folder).from(Archive.open(later), QUIET))
                .hasMessageContaining("another version of the program");
        assertThat(schemas.names(target)).isEmpty();
    }

    /** Issue 15, C3 */
    @Test
    void aRestoredCopyIsPausedAndNoIndexOfAnotherDatabaseFitsIt() throws IOException, SQLException {
        assertThat(schemas.text(copy, "SELECT text FROM message_setting WHERE name = 'paused'"))
                .isEqualTo("true");
        assertThat(schemas.text(copy, "SELECT text FROM message_setting WHERE name = 'restored'"))
                .isEqualTo(Archive.open(backup).manifest().madeAt().toString());
        assertThat(schemas.text(copy, "SELECT mark FROM search_source"))
                .isNotEqualTo(schemas.text(source, "SELECT mark FROM search_source"));
    }

    @Test
    void anIdThatWasGivenOnceIsNotGivenAgain() throws SQLException {
        assertThat(schemas.text(copy, "SELECT COUNT(*) FROM person WHERE id = 5"))
                .isEqualTo("0");
        assertThat(schemas.idOfANewPerson(copy)).isEqualTo(6);
    }

    @Test
    void aFilledSchemaIsRefusedAndStaysAsItIs() throws SQLException {
        Account filled = schemas.empty();
        schemas.execute(filled, "CREATE TABLE somebodys (id INT PRIMARY KEY)");

        assertThatThrownBy(() -> new Restore(filled, folder).from(Archive.open(backup), QUIET))
                .hasMessageContaining("not empty");
        assertThat(schemas.names(filled)).containsExactly("somebodys");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void halfARestoreIsRefusedByTheProgramAndCanBeBegunAgain() throws IOException, SQLException {
        Account half = schemas.empty();
        LongConsumer killed = _ -> {
            throw new IllegalStateException("killed");
        };
        assertThatThrownBy(() -> new Restore(half, folder).from(Archive.open(backup), killed))
                .hasMessage("killed");

        assertThatThrownBy(() -> Restore.refuseHalf(half)).hasMessageContaining("half a restore");
        assertThatThrownBy(() -> new Backup(half, folder, "test").into(folder, QUIET))
                .hasMessageContaining("half a restore");
        assertThatThrownBy(() -> schemas.migrate(half)).hasMessageContaining("no schema history table");

        new Restore(half, folder).from(Archive.open(backup), QUIET);
        Restore.refuseHalf(half);
        assertThat(rowsOf(half)).isEqualTo(rowsOf(source));
    }

    @Test
    void anUnfinishedBackupIsRefused() throws IOException {
        Path copy = copy();
        Files.delete(copy.resolve("SHA256SUMS"));

        assertThatThrownBy(() -> Archive.open(copy)).hasMessageContaining("no finished backup");
    }

    @Test
    void aMissingFileIsRefused() throws IOException {
        Path copy = copy();
        Files.delete(copy.resolve("tables/need.jsonl.gz"));

        assertThatThrownBy(() -> Archive.open(copy)).hasMessageContaining("need.jsonl.gz is missing");
    }

    @Test
    void aChangedFileIsRefused() throws IOException {
        Path copy = copy();
        byte[] rows = Files.readAllBytes(copy.resolve("tables/person.jsonl.gz"));
        rows[rows.length / 2] ^= 1;
        Files.write(copy.resolve("tables/person.jsonl.gz"), rows);

        assertThatThrownBy(() -> Archive.open(copy)).hasMessageContaining("person.jsonl.gz was changed");
    }

    @Test
    void anAttachmentThatIsNotNamedAnyMoreIsMissed() throws IOException {
        Path copy = copy();
        List<String> lines = new ArrayList<>(Files.readAllLines(copy.resolve("SHA256SUMS")));
        lines.remove(lines.stream()
                .filter(line -> line.contains("attachments/"))
                .findFirst()
                .orElseThrow());
        Files.write(copy.resolve("SHA256SUMS"), lines);

        assertThatThrownBy(() -> Archive.open(copy)).hasMessageContaining("2 attachments were taken, and 1");
    }

    @Test
    void aNameThatLeavesTheFolderIsRefused() throws IOException {
        Path copy = copy();
        Files.writeString(copy.resolve("SHA256SUMS"), "0".repeat(64) + "  attachments/../../../etc/passwd\n");

        assertThatThrownBy(() -> Archive.open(copy)).hasMessageContaining("has been changed");
    }

    @Test
    void nobodyElseOnTheMachineReadsABackup() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
                .isEqualTo("rwx------");
        for (String file : List.of("SHA256SUMS", "manifest.json", "token.secret", "tables/person.jsonl.gz")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup.resolve(file))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void anAttachmentThatTheLastBackupHasTakesNoFurtherRoom() throws IOException, SQLException, InterruptedException {
        Path data = folder.resolve("data");
        Path photo = keep(data, "a photo");
        Path first = new Backup(source, data, "test").into(folder, QUIET).folder();
        keep(data, "another");
        Thread.sleep(1_100);
        Backup.Made second = new Backup(source, data, "test").into(folder, QUIET);

        Path name = Path.of(Archive.attachment(photo.getFileName().toString()));
        assertThat(second.files()).isEqualTo(2);
        assertThat(Files.getAttribute(second.folder().resolve(name), "unix:ino"))
                .isEqualTo(Files.getAttribute(first.resolve(name), "unix:ino"))
                .isNotEqualTo(Files.getAttribute(photo, "unix:ino"));
        assertThat(Archive.open(second.folder()).attachments()).hasSize(2);
    }

    @Test
    void anAttachmentThatRottedOnDiskIsNamedAndNotTaken() throws IOException, SQLException {
        Path data = folder.resolve("data");
        Path rotten = keep(data, "a photo");
        Files.writeString(rotten, "a phot0");

        Backup.Made made = new Backup(source, data, "test").into(folder, QUIET);

        assertThat(made.damaged()).containsExactly(rotten);
        assertThat(Archive.open(made.folder()).attachments()).isEmpty();
    }

    private static Path keep(Path data, String text) throws IOException {
        Path part = Files.writeString(Files.createTempFile(shared, "kept", ""), text);
        String sum = PrivateFiles.sum(part);
        Path file = data.resolve(Archive.attachment(sum));
        Files.createDirectories(file.getParent());
        return Files.move(part, file);
    }

    private static List<String> kept(Path data) throws IOException {
        List<String> texts = new ArrayList<>();
        try (var files = Files.walk(data.resolve("attachments"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.add(Files.readString(file));
            }
        }
        return texts;
    }

    /** What tables with every kind of column hold, as a backup writes it. */
    private static List<String> rowsOf(Account account) throws SQLException, IOException {
        List<String> rows = new ArrayList<>();
        try (var connection = account.connect()) {
            connection.setAutoCommit(false);
            for (Manifest.Table table : Schema.tables(connection)) {
                if (CHECKED.contains(table.name())) {
                    var out = new ByteArrayOutputStream();
                    Rows.write(connection, table, out, QUIET);
                    rows.add(new String(
                            new GZIPInputStream(new ByteArrayInputStream(out.toByteArray())).readAllBytes(),
                            StandardCharsets.UTF_8));
                }
            }
        }
        assertThat(rows).hasSameSizeAs(CHECKED).noneMatch(String::isEmpty);
        return rows;
    }

    private Path copy() throws IOException {
        Path copy = folder.resolve(backup.getFileName());
        try (var files = Files.walk(backup)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(backup.relativize(file).toString()));
            }
        }
        return copy;
    }

    /** A backup with a file changed and the sums put right again, as only a program does it. */
    private Path changed(String name, UnaryOperator<String> change) throws IOException {
        Path copy = copy();
        String before = PrivateFiles.sum(copy.resolve(name));
        String text = Files.readString(copy.resolve(name));
        assertThat(change.apply(text)).isNotEqualTo(text);
        Files.writeString(copy.resolve(name), change.apply(text));
        String after = PrivateFiles.sum(copy.resolve(name));
        Files.writeString(
                copy.resolve("SHA256SUMS"),
                Files.readString(copy.resolve("SHA256SUMS")).replace(before, after));
        return copy;
    }
}

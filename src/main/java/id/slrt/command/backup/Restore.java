package id.slrt.command.backup;

import id.slrt.command.backup.Manifest.Table;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;

/**
 * Puts a backup into an empty schema of any supported server and into a data directory. The program's migrations make
 * the schema as it was, the rows are put in, then the migrations go on to this program's schema. Until all of that is done the
 * record of the migrations bears another name ({@link Schema#UNFINISHED}), so no program serves half a restore, and only what a
 * restore has made is ever thrown away to begin anew.
 */
public final class Restore {
    private final Account account;
    private final Path data;

    /** @param data where attachments and secret go */
    public Restore(Account account, Path data) {
        this.account = account;
        this.data = data;
    }

    /** @param secretAside where the secret went that was in its place */
    public record Done(long rows, int files, Optional<Path> secretAside) {}

    /** @throws IllegalStateException when the schema holds half a restore */
    public static void refuseHalf(Account account) throws SQLException {
        try (Connection connection = account.connect()) {
            if (Schema.everything(connection).contains(Schema.UNFINISHED)) {
                throw new IllegalStateException("the database holds half a restore: " + Schema.HOW_TO_GO_ON);
            }
        }
    }

    /**
     * Restores it, or refuses before anything is touched.
     *
     * @param progress parts of 1,000 of the rows
     */
    public Done from(Archive archive, LongConsumer progress) throws IOException, SQLException {
        try (Connection connection = account.connect()) {
            List<String> found = Schema.everything(connection);
            if (!found.isEmpty() && !found.contains(Schema.UNFINISHED)) {
                throw new IllegalStateException("the database " + account.place()
                        + " is not empty: a backup goes into an empty schema, so that nothing is ever overwritten");
            }
            MigrationVersion last = expectKnown(archive.manifest().versions());
            lock(connection);
            clear(connection);
            Attachments.restore(archive, data.resolve(Archive.ATTACHMENTS));
            Optional<Path> aside = secret(archive);
            flyway(last).migrate();
            load(connection, archive, progress);
            flyway(MigrationVersion.LATEST).migrate();
            mark(connection, archive.manifest());
            execute(connection, "RENAME TABLE " + Schema.UNFINISHED + " TO " + Schema.HISTORY);
            return new Done(archive.manifest().rows(), archive.attachments().size(), aside);
        }
    }

    /** Those that this program would have run up to the backup's last, and no others, made its schema. */
    private MigrationVersion expectKnown(List<String> versions) throws IOException {
        if (versions.isEmpty()) {
            throw new IOException("the backup names no schema");
        }
        List<MigrationVersion> needed =
                versions.stream().map(MigrationVersion::fromVersion).sorted().toList();
        MigrationVersion last = needed.getLast();
        List<MigrationVersion> known = Stream.of(
                        flyway(MigrationVersion.LATEST).info().all())
                .filter(migration -> migration.getState().isResolved() && migration.getVersion() != null)
                .map(MigrationInfo::getVersion)
                .filter(version -> version.compareTo(last) <= 0)
                .sorted()
                .toList();
        if (!known.equals(needed)) {
            throw new IOException(
                    "the backup is of another version of the program, which this one does not know: its schema " + last
                            + ". Use the version that made it, or a later one");
        }
        return last;
    }

    private Flyway flyway(MigrationVersion target) {
        return Flyway.configure()
                .dataSource(account.url(), account.user(), account.password())
                .locations("classpath:db/migration")
                .table(Schema.UNFINISHED)
                .target(target)
                .load();
    }

    /** One restore at a time; the lock ends with the connection. */
    private void lock(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT GET_LOCK(LEFT(CONCAT('slrt-restore-', SHA2(DATABASE(), 256)), 64), 0)")) {
            ResultSet row = statement.executeQuery();
            row.next();
            if (row.getInt(1) != 1) {
                throw new IllegalStateException("another restore into " + account.place() + " is at work");
            }
        }
    }

    /** What an earlier restore left half done: all that is there, for it began with nothing. */
    private static void clear(Connection connection) throws SQLException {
        List<String> views = Schema.views(connection);
        List<String> tables = new ArrayList<>(Schema.everything(connection));
        tables.removeAll(views);
        // the mark goes last
        tables.remove(Schema.UNFINISHED);
        execute(connection, "SET foreign_key_checks = 0");
        for (String view : views) {
            execute(connection, "DROP VIEW " + Schema.quoted(view));
        }
        for (String table : tables) {
            execute(connection, "DROP TABLE " + Schema.quoted(table));
        }
        execute(connection, "DROP TABLE IF EXISTS " + Schema.UNFINISHED);
    }

    private Optional<Path> secret(Archive archive) throws IOException, SQLException {
        if (!archive.hasSecret()) {
            return Optional.empty();
        }
        byte[] bytes = Files.readAllBytes(archive.folder().resolve(Archive.SECRET));
        Path secret = data.resolve(Archive.SECRET);
        Optional<Path> aside = Optional.empty();
        if (Files.exists(secret)) {
            if (Arrays.equals(bytes, Files.readAllBytes(secret))) {
                return Optional.empty();
            }
            Path other =
                    data.resolve(Archive.SECRET + ".before-" + archive.folder().getFileName());
            Files.move(secret, other, StandardCopyOption.REPLACE_EXISTING);
            aside = Optional.of(other);
        }
        PrivateFiles.directory(data);
        PrivateFiles.write(secret, out -> out.write(bytes));
        return aside;
    }

    private void load(Connection connection, Archive archive, LongConsumer progress) throws IOException, SQLException {
        List<Table> tables = archive.manifest().tables();
        expectSame(Schema.tables(connection), tables);
        Counted counted = new Counted(archive.manifest().rows(), progress);
        // rows refer to rows that come later; they held together when they were read
        execute(connection, "SET foreign_key_checks = 0");
        connection.setAutoCommit(false);
        for (Table table : tables) {
            // what a migration puts into its table is in the backup too, as it stood
            execute(connection, "DELETE FROM " + Schema.quoted(table.name()));
            try (InputStream in = new BufferedInputStream(
                    Files.newInputStream(archive.folder().resolve(Archive.rows(table))))) {
                Rows.load(connection, table, in, counted::more);
            }
            if (count(connection, table) != table.rows()) {
                throw new IOException("of the " + table.rows() + " rows of " + table.name() + " only "
                        + count(connection, table) + " were restored");
            }
            if (table.next() > 0) {
                execute(connection, "ALTER TABLE " + Schema.quoted(table.name()) + " AUTO_INCREMENT = " + table.next());
            }
        }
        connection.setAutoCommit(true);
        execute(connection, "SET foreign_key_checks = 1");
    }

    private static void expectSame(List<Table> built, List<Table> saved) throws IOException {
        List<String> expected = names(saved);
        List<String> found = names(built);
        if (!expected.equals(found)) {
            List<String> differing = new ArrayList<>(expected);
            differing.removeAll(found);
            found.removeAll(expected);
            differing.addAll(found);
            throw new IOException(
                    "the backup has other tables or columns than its schema makes: " + String.join(", ", differing));
        }
    }

    private static List<String> names(List<Table> tables) {
        return tables.stream()
                .flatMap(table -> table.columns().stream().map(column -> table.name() + "." + column.name()))
                .sorted()
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** A copy sends nothing before somebody has decided so, and no index made for another database fits it. */
    private static void mark(Connection connection, Manifest manifest) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                INSERT INTO message_setting (name, text) VALUES ('paused', 'true'), ('restored', ?)
                ON DUPLICATE KEY UPDATE text = VALUES(text)""")) {
            statement.setString(1, manifest.madeAt().toString());
            statement.executeUpdate();
        }
        execute(connection, "UPDATE search_source SET mark = UUID()");
    }

    private static long count(Connection connection, Table table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM " + Schema.quoted(table.name()))) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

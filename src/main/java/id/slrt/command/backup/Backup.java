package id.slrt.command.backup;

import id.slrt.command.backup.Manifest.Table;
import id.slrt.shared.AppClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * Takes a database, its attachments and the token secret into a new folder, while the program serves. The database is
 * read in one snapshot; the files come after it, for one is deleted an hour after nothing names it, so each row has its
 * file. Needs no more of the server than reading.
 */
public final class Backup {
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'slrt-'yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Account account;
    private final Path data;
    private final String program;

    /**
     * @param data the data directory, for attachments and secret
     * @param program the version of this program
     */
    public Backup(Account account, Path data, String program) {
        this.account = account;
        this.data = data;
        this.program = program;
    }

    /** @param damaged attachments that are not what they were, and so were not taken */
    public record Made(Path folder, long rows, long files, List<Path> damaged) {}

    /**
     * Makes a backup; a folder of the name {@code slrt-...} is whole, one that ends in {@code .part} is what a killed
     * backup left.
     *
     * @param target where the folder goes
     * @param progress parts of 1,000 of the rows
     */
    public Made into(Path target, LongConsumer progress) throws IOException, SQLException {
        Instant now = new AppClock().instant();
        Path folder = target.resolve(NAME.format(now));
        Path part = target.resolve(folder.getFileName() + ".part");
        if (Files.exists(folder) || Files.exists(part)) {
            throw new IOException("a backup of this second is already there: " + folder);
        }
        PrivateFiles.directory(part.resolve("tables"));
        boolean whole = false;
        try {
            Sums sums = new Sums();
            List<Table> tables = new ArrayList<>();
            Attachments attachments = new Attachments(data.resolve(Archive.ATTACHMENTS), part);
            try (Connection connection = account.connect()) {
                snapshot(connection);
                List<String> versions = Schema.versions(connection);
                Counted counted = new Counted(estimate(connection), progress);
                for (Table table : Schema.tables(connection)) {
                    tables.add(table(connection, table, part, sums, counted));
                }
                connection.rollback();
                attachments.copy(Archive.newest(target), sums);
                secret(part, sums);
                DatabaseMetaData server = connection.getMetaData();
                Manifest manifest = new Manifest(
                        Manifest.FORMAT,
                        program,
                        now,
                        server.getDatabaseProductName() + " " + server.getDatabaseProductVersion(),
                        versions,
                        tables,
                        attachments.copied());
                sums.put(Archive.MANIFEST, PrivateFiles.write(part.resolve(Archive.MANIFEST), manifest::write));
                PrivateFiles.write(part.resolve(Archive.SUMS), sums::write);
                PrivateFiles.settle(part);
                Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
                PrivateFiles.settle(target);
                whole = true;
                return new Made(folder, manifest.rows(), attachments.copied(), attachments.damaged());
            }
        } finally {
            if (!whole) {
                PrivateFiles.discard(part);
            }
        }
    }

    private static void snapshot(Connection connection) throws SQLException {
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("START TRANSACTION WITH CONSISTENT SNAPSHOT");
        }
    }

    private static Table table(Connection connection, Table table, Path part, Sums sums, Counted counted)
            throws IOException, SQLException {
        String name = Archive.rows(table);
        long[] rows = new long[1];
        sums.put(
                name,
                PrivateFiles.write(
                        part.resolve(name), out -> rows[0] = Rows.write(connection, table, out, counted::more)));
        return table.holding(rows[0]);
    }

    private void secret(Path part, Sums sums) throws IOException, SQLException {
        Path secret = data.resolve(Archive.SECRET);
        if (Files.exists(secret)) {
            byte[] bytes = Files.readAllBytes(secret);
            sums.put(Archive.SECRET, PrivateFiles.write(part.resolve(Archive.SECRET), out -> out.write(bytes)));
        }
    }

    private static long estimate(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT COALESCE(SUM(table_rows), 0) FROM information_schema.tables WHERE table_schema = DATABASE()")) {
            row.next();
            return row.getLong(1);
        }
    }
}

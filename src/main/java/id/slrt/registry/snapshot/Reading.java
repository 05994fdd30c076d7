package id.slrt.registry.snapshot;

import id.slrt.district.District;
import id.slrt.registry.snapshot.file.Cells;
import id.slrt.registry.snapshot.file.Codes;
import id.slrt.registry.snapshot.file.Column;
import id.slrt.registry.snapshot.file.Fault;
import id.slrt.registry.snapshot.file.Header;
import id.slrt.registry.snapshot.file.Row;
import id.slrt.registry.snapshot.file.RowReader;
import id.slrt.registry.snapshot.file.Table;
import id.slrt.registry.snapshot.file.UnreadableFile;
import id.slrt.shared.AppClock;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The first stage: the rows of the file into staging, reading one batch while the one before is written. */
@Singleton
class Reading {
    private static final List<String> STAGING =
            List.of("import_row", "import_twice", "import_ppks", "import_match", "import_household");
    private static final int REPORT_EVERY = 5_000;

    /** The key is made after the rows are in: sorting them once takes a third of keeping them in order one by one. */
    private static final String ADD_KEY = "ALTER TABLE import_row ADD KEY import_row_by_nik (nik)";

    private static final String DROP_KEY = "ALTER TABLE import_row DROP KEY import_row_by_nik";
    private static final String KEYS = """
            SELECT COUNT(*) FROM information_schema.statistics
            WHERE table_schema = DATABASE() AND table_name = 'import_row' AND index_name = 'import_row_by_nik'""";

    private static final String TWICE = """
            INSERT INTO import_twice (nik, line)
            SELECT nik, MIN(line) FROM import_row WHERE nik IS NOT NULL GROUP BY nik HAVING COUNT(*) > 1""";
    private static final String SECOND =
            " import_twice f STRAIGHT_JOIN import_row r ON r.nik = f.nik AND r.line > f.line ";
    private static final String ONLY_WRONG_AS_SECOND = "SELECT COUNT(*) FROM" + SECOND + "WHERE NOT r.rejected";
    private static final String FAULT_OF_SECOND =
            "INSERT INTO import_fault (import_id, line, fault) SELECT ?, r.line, CONCAT(?, f.line) FROM" + SECOND
                    + "ON DUPLICATE KEY UPDATE fault = CONCAT(VALUES(fault), ?, import_fault.fault)";
    private static final String REJECT_SECOND = "UPDATE" + SECOND + "SET r.rejected = TRUE, r.nik = NULL";

    private final Connections connections;
    private final AliasTable aliases;
    private final District district;
    private final AppClock clock;

    Reading(Connections connections, AliasTable aliases, District district, AppClock clock) {
        this.connections = connections;
        this.aliases = aliases;
        this.district = district;
        this.clock = clock;
    }

    /** What was read; {@code hasPpks}: whether the file speaks of PPKS categories at all. */
    record Result(int read, int rejected, boolean hasPpks) {
        int accepted() {
            return read - rejected;
        }
    }

    /**
     * Empties staging and fills it.
     *
     * @param progress is told rows and percent of the file now and then, and may throw to stop
     * @throws UnreadableFile when nothing can be done with the file
     */
    Result read(long importId, Path file, BiConsumer<Integer, Integer> progress) {
        try (Connection connection = connections.open();
                Table table = Table.open(file)) {
            Sql sql = new Sql(connection);
            empty(importId, sql);
            Header header = Header.find(table, aliases.read());
            RowReader reader = new RowReader(header, aliases.read(), Codes.of(district), clock.today());
            Counts counts = stage(table, reader, new RowWriter(connection, importId), progress);
            sql.run(ADD_KEY);
            int twice = rejectSecond(importId, sql);
            return new Result(counts.read(), counts.rejected() + twice, header.has(Column.JENIS_PMKS));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new Connections.DatabaseFault(e);
        }
    }

    private static void empty(long importId, Sql sql) throws SQLException {
        for (String name : STAGING) {
            sql.run("TRUNCATE TABLE " + name);
        }
        sql.run("DELETE FROM import_fault WHERE import_id = ?", importId);
        if (sql.number(KEYS) > 0) {
            sql.run(DROP_KEY);
        }
    }

    /** Of the rows with one NIK the first is believed. The answer is how many were found wrong only by this. */
    private static int rejectSecond(long importId, Sql sql) throws SQLException {
        if (sql.run(TWICE) == 0) {
            return 0;
        }
        int found = (int) sql.number(ONLY_WRONG_AS_SECOND);
        String beforeTheLine = Fault.join(List.of(new Fault(Column.NIK, "nik_twice", "")));
        sql.run(FAULT_OF_SECOND, importId, beforeTheLine, Fault.SEPARATOR);
        sql.run(REJECT_SECOND);
        return found;
    }

    private record Counts(int read, int rejected) {}

    private static Counts stage(Table table, RowReader reader, RowWriter writer, BiConsumer<Integer, Integer> progress)
            throws SQLException {
        int read = 0;
        int rejected = 0;
        String card = null;
        List<RowWriter.Staged> batch = new ArrayList<>(RowWriter.BATCH);
        try (writer;
                Writing writing = new Writing(writer)) {
            while (table.hasNext()) {
                Cells cells = table.next();
                if (cells.isBlank()) {
                    continue;
                }
                Row row = reader.read(cells);
                read++;
                boolean leads = false;
                if (row.isRejected()) {
                    rejected++;
                } else if (row.familyCardNo() != null) {
                    leads = !Objects.equals(card, row.familyCardNo());
                    card = row.familyCardNo();
                }
                batch.add(new RowWriter.Staged(row, leads));
                if (batch.size() == RowWriter.BATCH) {
                    writing.give(batch);
                    batch = new ArrayList<>(RowWriter.BATCH);
                }
                if (read % REPORT_EVERY == 0) {
                    progress.accept(read, table.percent());
                }
            }
            if (!batch.isEmpty()) {
                writing.give(batch);
            }
            writing.finish();
        }
        progress.accept(read, 100);
        return new Counts(read, rejected);
    }

    /** One thread that writes, at most one batch behind. */
    private static final class Writing implements AutoCloseable {
        private final ExecutorService thread = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("registry-staging").factory());
        private final RowWriter writer;
        private @Nullable Future<?> before;

        Writing(RowWriter writer) {
            this.writer = writer;
        }

        void give(List<RowWriter.Staged> batch) throws SQLException {
            finish();
            before = thread.submit(() -> {
                writer.write(batch);
                return null;
            });
        }

        void finish() throws SQLException {
            Future<?> running = before;
            if (running == null) {
                return;
            }
            try {
                running.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            } catch (ExecutionException e) {
                if (e.getCause() instanceof SQLException fault) {
                    throw fault;
                }
                throw new IllegalStateException(e.getCause());
            }
        }

        @Override
        public void close() {
            thread.close();
        }
    }
}

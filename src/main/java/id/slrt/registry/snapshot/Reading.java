package id.slrt.registry.snapshot;

import id.slrt.district.District;
import id.slrt.registry.snapshot.file.Cells;
import id.slrt.registry.snapshot.file.Codes;
import id.slrt.registry.snapshot.file.Column;
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
            List.of("import_row", "import_ppks", "import_match", "import_household");
    private static final int REPORT_EVERY = 5_000;

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
            for (String name : STAGING) {
                sql.run("TRUNCATE TABLE " + name);
            }
            sql.run("DELETE FROM import_fault WHERE import_id = ?", importId);
            Header header = Header.find(table, aliases.read());
            RowReader reader = new RowReader(header, aliases.read(), Codes.of(district), clock.today());
            return stage(table, reader, new RowWriter(connection, importId), header.has(Column.JENIS_PMKS), progress);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new Connections.DatabaseFault(e);
        }
    }

    private static Result stage(
            Table table, RowReader reader, RowWriter writer, boolean hasPpks, BiConsumer<Integer, Integer> progress)
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
            rejected += writer.twice();
        }
        progress.accept(read, 100);
        return new Result(read, rejected, hasPpks);
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

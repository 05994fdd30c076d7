package id.slrt.command.backup;

import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What a backup says of itself.
 *
 * @param format {@link #FORMAT}; a later program that changes the format counts up
 * @param program the version that made it
 * @param madeAt the moment whose data it holds
 * @param server product and version it was read from, for people
 * @param versions the migrations that made the schema, in the order they ran
 * @param files attachments in it
 */
@Serdeable
record Manifest(
        int format,
        String program,
        Instant madeAt,
        String server,
        List<String> versions,
        List<Table> tables,
        long files) {
    static final int FORMAT = 1;

    /** @param next the number that the table gives out next; 0 when it gives none */
    @Serdeable
    record Table(String name, List<Column> columns, long rows, long next) {
        Table holding(long count) {
            return new Table(name, columns, count, next);
        }
    }

    @Serdeable
    record Column(String name, boolean binary) {}

    void write(OutputStream out) throws IOException {
        out.write(ObjectMapper.getDefault().writeValueAsBytes(this));
    }

    static Manifest read(Path file) throws IOException {
        return Objects.requireNonNull(ObjectMapper.getDefault().readValue(Files.readAllBytes(file), Manifest.class));
    }

    long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }
}

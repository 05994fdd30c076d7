package id.slrt.command.backup;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.io.SerializedString;
import id.slrt.command.backup.Manifest.Column;
import id.slrt.command.backup.Manifest.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** The rows of one table, out of a database and into one, a row at a time in memory. */
final class Rows {
    private static final int BUFFER = 1 << 16;
    private static final int TOLD_EVERY = 10_000;
    private static final int AT_ONCE = 2_000;
    private static final long BYTES_AT_ONCE = 4 << 20;
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    private Rows() {}

    /** @return how many rows were written */
    static long write(Connection connection, Table table, OutputStream out, LongConsumer progress)
            throws SQLException, IOException {
        List<String> key = Schema.key(connection, table.name());
        String sql = "SELECT " + names(table) + " FROM " + Schema.quoted(table.name())
                + (key.isEmpty()
                        ? ""
                        : " ORDER BY " + key.stream().map(Schema::quoted).collect(Collectors.joining(", ")));
        GZIPOutputStream packed = new GZIPOutputStream(out, BUFFER);
        try (Statement statement = connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
                JsonGenerator json = JSON.createGenerator(packed)) {
            json.setRootValueSeparator(new SerializedString("\n"));
            // rows come as they are asked for; else the driver gathers the whole table
            statement.setFetchSize(Integer.MIN_VALUE);
            long count = 0;
            try (ResultSet rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    write(rows, table.columns(), json);
                    count++;
                    if (count % TOLD_EVERY == 0) {
                        progress.accept(TOLD_EVERY);
                    }
                }
            }
            if (count > 0) {
                json.writeRaw('\n');
            }
            progress.accept(count % TOLD_EVERY);
            json.flush();
            packed.finish();
            return count;
        }
    }

    private static void write(ResultSet row, List<Column> columns, JsonGenerator json)
            throws SQLException, IOException {
        json.writeStartArray();
        for (int i = 0; i < columns.size(); i++) {
            // what the server sent, untouched by the driver's ideas of types and zones
            byte[] value = row.getBytes(i + 1);
            if (value == null) {
                json.writeNull();
            } else if (columns.get(i).binary()) {
                json.writeBinary(value);
            } else {
                json.writeUTF8String(value, 0, value.length);
            }
        }
        json.writeEndArray();
    }

    /**
     * Puts the rows into an empty table, a few thousand in one statement and one transaction.
     *
     * @return how many there were
     */
    static long load(Connection connection, Table table, InputStream in, LongConsumer progress)
            throws SQLException, IOException {
        if (table.columns().isEmpty()) {
            return 0;
        }
        String sql = "INSERT INTO " + Schema.quoted(table.name()) + " (" + names(table) + ") VALUES ("
                + String.join(", ", Collections.nCopies(table.columns().size(), "?")) + ")";
        long count = 0;
        try (JsonParser json = JSON.createParser(new GZIPInputStream(in, BUFFER));
                PreparedStatement insert = connection.prepareStatement(sql)) {
            int waiting = 0;
            long bytes = 0;
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                bytes += read(json, token, table, insert);
                insert.addBatch();
                waiting++;
                count++;
                if (waiting == AT_ONCE || bytes > BYTES_AT_ONCE) {
                    send(connection, insert);
                    progress.accept(waiting);
                    waiting = 0;
                    bytes = 0;
                }
            }
            send(connection, insert);
            progress.accept(waiting);
        }
        return count;
    }

    private static void send(Connection connection, PreparedStatement insert) throws SQLException {
        insert.executeBatch();
        connection.commit();
    }

    private static long read(JsonParser json, JsonToken token, Table table, PreparedStatement insert)
            throws SQLException, IOException {
        expect(token == JsonToken.START_ARRAY, table);
        long bytes = 0;
        int i = 1;
        for (Column column : table.columns()) {
            switch (json.nextToken()) {
                case VALUE_NULL -> insert.setString(i, null);
                case VALUE_STRING -> {
                    if (column.binary()) {
                        byte[] value = json.getBinaryValue();
                        insert.setBytes(i, value);
                        bytes += value.length;
                    } else {
                        String value = json.getText();
                        insert.setString(i, value);
                        bytes += value.length();
                    }
                }
                case null, default -> expect(false, table);
            }
            i++;
        }
        expect(json.nextToken() == JsonToken.END_ARRAY, table);
        return bytes;
    }

    private static void expect(boolean so, Table table) throws IOException {
        if (!so) {
            throw new IOException("the backup's rows of " + table.name() + " are not in the format of its manifest");
        }
    }

    private static String names(Table table) {
        return table.columns().stream()
                .map(column -> Schema.quoted(column.name()))
                .collect(Collectors.joining(", "));
    }
}

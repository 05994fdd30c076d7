package id.slrt.command.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;

/** Schemas beside the one of the tests, dropped at the end. */
final class Schemas implements AutoCloseable {
    static final String EVERY_BYTE = everyByte();

    private final Account server = new Account(
            System.getProperty("slrt.db.url").replaceFirst("/[^/]*$", "/"),
            System.getProperty("slrt.db.user"),
            System.getProperty("slrt.db.password"));
    private final String stem = System.getProperty("slrt.db.url").replaceFirst(".*/", "");
    private final List<Account> made = new ArrayList<>();
    private int count;

    Account empty() throws SQLException {
        return emptyOn(server);
    }

    Account emptyOn(Account where) throws SQLException {
        count++;
        String name = stem + "_" + count;
        execute(where, "CREATE DATABASE " + name + " CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci");
        Account schema = new Account(where.url() + name, where.user(), where.password());
        made.add(schema);
        return schema;
    }

    /** Of the version before this one, with rows that are easily spoilt. */
    Account old() throws SQLException {
        Account schema = empty();
        var all = flyway(schema, MigrationVersion.LATEST).info().all();
        flyway(schema, all[all.length - 2].getVersion()).migrate();
        try (Connection connection = schema.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("SET foreign_key_checks = 0");
            for (int id : List.of(1, 4, 5)) {
                statement.execute(person(id));
            }
            // ids that were given once and are free again
            statement.execute("DELETE FROM person WHERE id = 5");
            statement.execute("""
                    INSERT INTO letter (id, kind, series, year, seq, number, code, case_id, need_id, person_id, template_id,
                        signatory_id, signed_as, issued_at, issued_by, issuer, state, cancelled_at, cancel_reason, sha256)
                    VALUES (7, 'SKTM', 'surat', 2026, 1, '1/2026', 'C', 2, 3, 1, 1, 1, 'Kepala "Dinas"',
                            '2026-11-30 23:59:59.123456', 1, 'x', 'ISSUED', NULL, NULL, 'y'),
                        (8, 'SKTM', 'surat', 2026, 2, '2/2026', 'D', 2, 3, 1, 1, 1, '', '2026-01-01', 1, 'x',
                            'CANCELLED', '2026-01-02', 'baris\\n dua\\ttab \\\\ ''kutip'' 😀', 'y')""");
            statement.execute("INSERT INTO letter_pdf (letter_id, content) VALUES (7, X'" + EVERY_BYTE + "')");
            statement.execute("INSERT INTO linkage_value (field, value, people) VALUES (1, X'00FF5C27', 3)");
            statement.execute("""
                    INSERT INTO duplicate_pair (kind, a, b, bits, evidence, print, subdistrict, state, seen_at)
                    VALUES ('PERSON', 1, 4, 0.1, '{}', '', '', 'OPEN', '2026-01-01')""");
        }
        return schema;
    }

    static String person(int id) {
        return "INSERT INTO person (%sname, sex, village, origin, created_at) VALUES (%s'Siti ''%d''', 'F', '35.24.05.2001', 'DESK', '2026-02-28 01:02:03')"
                .formatted(id == 0 ? "" : "id, ", id == 0 ? "" : id + ", ", id);
    }

    /** Taken back again. */
    long idOfANewPerson(Account schema) throws SQLException {
        try (Connection connection = schema.connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(person(0), Statement.RETURN_GENERATED_KEYS);
            ResultSet key = statement.getGeneratedKeys();
            key.next();
            long id = key.getLong(1);
            statement.executeUpdate("DELETE FROM person WHERE id = " + id);
            return id;
        }
    }

    int pending(Account schema) {
        return flyway(schema, MigrationVersion.LATEST).info().pending().length;
    }

    void migrate(Account schema) {
        flyway(schema, MigrationVersion.LATEST).migrate();
    }

    List<String> names(Account schema) throws SQLException {
        try (Connection connection = schema.connect()) {
            return Schema.everything(connection);
        }
    }

    String text(Account schema, String sql) throws SQLException {
        try (Connection connection = schema.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    void execute(Account schema, String sql) throws SQLException {
        try (Connection connection = schema.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    void dropOn(Account schema) throws SQLException {
        made.remove(schema);
        execute(schema, "DROP DATABASE " + schema.url().replaceFirst(".*/", ""));
    }

    @Override
    public void close() throws SQLException {
        for (Account schema : made) {
            execute(schema, "DROP DATABASE " + schema.url().replaceFirst(".*/", ""));
        }
    }

    private static Flyway flyway(Account schema, MigrationVersion target) {
        return Flyway.configure()
                .dataSource(schema.url(), schema.user(), schema.password())
                .locations("classpath:db/migration")
                .target(target)
                .load();
    }

    private static String everyByte() {
        byte[] bytes = new byte[256];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }
        return HexFormat.of().withUpperCase().formatHex(bytes);
    }
}

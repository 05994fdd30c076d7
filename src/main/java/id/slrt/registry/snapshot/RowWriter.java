package id.slrt.registry.snapshot;

import id.slrt.registry.snapshot.file.Column;
import id.slrt.registry.snapshot.file.Fault;
import id.slrt.registry.snapshot.file.Row;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows into staging, many in one statement that the server has prepared once. The second row with a NIK is found
 * by the unique key: it is not written, and comes back as a fault that names the first.
 */
final class RowWriter implements AutoCloseable {
    static final int BATCH = 500;
    private static final int COMMIT_EVERY = 20;
    private static final List<String> COLUMNS = List.of(
            "line",
            "rejected",
            "leads",
            "nik",
            "registry_no",
            "name",
            "birth_place",
            "birth_date",
            "birth_year",
            "sex",
            "family_card_no",
            "relation",
            "mother_name",
            "village",
            "address",
            "hamlet",
            "rt",
            "rw",
            "decile",
            "pkh",
            "bpnt",
            "pbi",
            "kip",
            "warnings");

    private final Connection connection;
    private final long importId;
    private final PreparedStatement whole;
    private int batches;
    private int twice;

    RowWriter(Connection connection, long importId) throws SQLException {
        this.connection = connection;
        this.importId = importId;
        connection.setAutoCommit(false);
        this.whole = connection.prepareStatement(insert(BATCH));
    }

    /** A row with whether it is the first of its family card. */
    record Staged(Row row, boolean leads) {}

    void write(List<Staged> rows) throws SQLException {
        int written;
        if (rows.size() == BATCH) {
            written = put(whole, rows);
        } else {
            try (PreparedStatement part = connection.prepareStatement(insert(rows.size()))) {
                written = put(part, rows);
            }
        }
        Map<Integer, List<Fault>> faults = new TreeMap<>();
        rows.stream().map(Staged::row).filter(Row::isRejected).forEach(row -> faults.put(row.line(), row.faults()));
        Sql sql = new Sql(connection);
        if (written < rows.size()) {
            reject(rows, faults, sql);
        }
        faults(faults, sql);
        ppks(rows, sql);
        if (++batches % COMMIT_EVERY == 0) {
            connection.commit();
        }
    }

    /** How many rows had the NIK of an earlier one. */
    int twice() {
        return twice;
    }

    private void reject(List<Staged> rows, Map<Integer, List<Fault>> faults, Sql sql) throws SQLException {
        Set<Integer> there = new HashSet<>(sql.list(
                "SELECT line FROM import_row WHERE line BETWEEN ? AND ?",
                row -> row.getInt(1),
                rows.getFirst().row().line(),
                rows.getLast().row().line()));
        for (Staged staged : rows) {
            Row row = staged.row();
            if (!there.contains(row.line())) {
                long first = sql.number("SELECT line FROM import_row WHERE nik = ?", Objects.requireNonNull(row.nik()));
                List<Fault> all = new ArrayList<>(row.faults());
                all.addFirst(new Fault(Column.NIK, "nik_twice", Long.toString(first)));
                faults.put(row.line(), all);
                try (PreparedStatement one = connection.prepareStatement(insert(1))) {
                    set(one, 0, staged, null, true);
                    one.executeUpdate();
                }
                twice += row.isRejected() ? 0 : 1;
            }
        }
    }

    private void faults(Map<Integer, List<Fault>> faults, Sql sql) throws SQLException {
        List<Object> values = new ArrayList<>();
        faults.forEach((line, found) -> Collections.addAll(values, importId, line, Fault.join(found)));
        if (!values.isEmpty()) {
            sql.run(
                    "INSERT INTO import_fault (import_id, line, fault) VALUES " + marks(3, faults.size()),
                    values.toArray());
        }
    }

    private static void ppks(List<Staged> rows, Sql sql) throws SQLException {
        List<Object> values = new ArrayList<>();
        rows.forEach(staged -> staged.row()
                .ppks()
                .forEach(category -> Collections.addAll(values, staged.row().line(), category)));
        if (!values.isEmpty()) {
            sql.run("INSERT INTO import_ppks (line, category) VALUES " + marks(2, values.size() / 2), values.toArray());
        }
    }

    private static int put(PreparedStatement statement, List<Staged> rows) throws SQLException {
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i).row();
            set(statement, i * COLUMNS.size(), rows.get(i), row.nik(), row.isRejected());
        }
        return statement.executeUpdate();
    }

    private static void set(PreparedStatement to, int before, Staged staged, @Nullable String nik, boolean rejected)
            throws SQLException {
        Row row = staged.row();
        Object[] values = {
            row.line(),
            rejected,
            staged.leads(),
            nik,
            row.registryNo(),
            row.name(),
            row.birthPlace(),
            row.birthDate(),
            row.birthYear(),
            row.sex(),
            row.familyCardNo(),
            row.relation(),
            row.motherName(),
            row.village(),
            row.address(),
            row.hamlet(),
            row.rt(),
            row.rw(),
            row.decile(),
            row.pkh(),
            row.bpnt(),
            row.pbi(),
            row.kip(),
            row.warnings()
        };
        for (int i = 0; i < values.length; i++) {
            to.setObject(before + i + 1, values[i]);
        }
    }

    private static String insert(int rows) {
        return "INSERT IGNORE INTO import_row (" + String.join(",", COLUMNS) + ") VALUES "
                + marks(COLUMNS.size(), rows);
    }

    private static String marks(int columns, int rows) {
        String row = "(" + String.join(",", Collections.nCopies(columns, "?")) + ")";
        return String.join(",", Collections.nCopies(rows, row));
    }

    @Override
    public void close() throws SQLException {
        whole.close();
        connection.commit();
        connection.setAutoCommit(true);
    }
}

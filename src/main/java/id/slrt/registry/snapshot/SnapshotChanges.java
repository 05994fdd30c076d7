package id.slrt.registry.snapshot;

import id.slrt.access.Audit;
import id.slrt.access.Viewer;
import id.slrt.shared.Slice;
import id.slrt.shared.Word;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** Who came, who left, and whose decile, membership, village or identity changed with a snapshot. */
@Singleton
public class SnapshotChanges {
    private static final int PORTION = 5_000;
    private static final String LINE = """
            SELECT c.id, p.id, p.name, p.nik, p.birth_date, p.birth_year, p.village, c.old_value, c.new_value
            FROM snapshot_change c JOIN person p ON p.id = c.person_id
            WHERE c.import_id = ? AND c.kind = ? AND (p.village IS NULL OR p.village LIKE ?)""";

    private static final String COUNT = "SELECT COUNT(*)" + LINE.substring(LINE.indexOf("\nFROM"));

    private final Connections connections;
    private final Audit audit;

    SnapshotChanges(Connections connections, Audit audit) {
        this.connections = connections;
        this.audit = audit;
    }

    /** How many people are on each list; every kind is there. */
    public Map<ChangeKind, Long> counts(long importId) {
        Map<ChangeKind, Long> counts = new EnumMap<>(ChangeKind.class);
        for (ChangeKind kind : ChangeKind.values()) {
            counts.put(kind, 0L);
        }
        connections
                .run(sql -> sql.list(
                        "SELECT kind, people FROM snapshot_count WHERE import_id = ?",
                        row -> Map.entry(row.getString(1), row.getLong(2)),
                        importId))
                .forEach(entry -> counts.put(
                        Objects.requireNonNull(Word.parse(ChangeKind.class, entry.getKey())), entry.getValue()));
        return counts;
    }

    /** As {@link #counts(long)}, of those within the viewer's area. */
    public Map<ChangeKind, Long> counts(long importId, Viewer viewer) {
        if (viewer.area() == null) {
            return counts(importId);
        }
        Map<ChangeKind, Long> counts = new EnumMap<>(ChangeKind.class);
        for (ChangeKind kind : ChangeKind.values()) {
            counts.put(kind, connections.run(sql -> sql.number(COUNT, importId, kind.word(), within(viewer))));
        }
        return counts;
    }

    /** A page of a list, of those within the viewer's area; kept in the audit trail. */
    public Slice<ChangedPerson> list(long importId, ChangeKind kind, int page, int size, Viewer viewer) {
        audit.record(viewer, "snapshot_list_viewed", "import", importId, kind.word());
        List<ChangedPerson> items = connections.run(sql -> sql.list(
                LINE + " ORDER BY c.id LIMIT ? OFFSET ?",
                SnapshotChanges::line,
                importId,
                kind.word(),
                within(viewer),
                size,
                (long) page * size));
        return new Slice<>(
                items,
                page,
                size,
                Objects.requireNonNull(counts(importId, viewer).get(kind)));
    }

    /** All of a list within the viewer's area, read in portions; kept in the audit trail. */
    public void export(long importId, ChangeKind kind, Viewer viewer, Consumer<ChangedPerson> to) {
        audit.record(viewer, "snapshot_list_exported", "import", importId, kind.word());
        long after = 0;
        List<ChangedPerson> portion;
        do {
            long from = after;
            portion = connections.run(sql -> sql.list(
                    LINE + " AND c.id > ? ORDER BY c.id LIMIT " + PORTION,
                    SnapshotChanges::line,
                    importId,
                    kind.word(),
                    within(viewer),
                    from));
            portion.forEach(to);
            after = portion.isEmpty() ? after : portion.getLast().id();
        } while (portion.size() == PORTION);
    }

    private static String within(Viewer viewer) {
        return viewer.area() == null ? "%" : viewer.area() + "%";
    }

    private static ChangedPerson line(ResultSet row) throws SQLException {
        return new ChangedPerson(
                row.getLong(1),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                row.getObject(5, LocalDate.class),
                row.getObject(6, Integer.class),
                row.getString(7),
                row.getString(8),
                row.getString(9));
    }
}

package id.slrt.registry.snapshot;

import jakarta.inject.Singleton;
import java.util.List;

/** How far imports are, for whoever looks on. */
@Singleton
class Progress {
    private final Connections connections;

    Progress(Connections connections) {
        this.connections = connections;
    }

    /** {@code percent} of the whole work, 0 to 100. */
    record State(int rowsRead, int percent) {}

    void at(long importId, int rowsRead, int percent) {
        connections.run(sql -> sql.run("""
                INSERT INTO import_progress (import_id, rows_read, percent) VALUES (?, ?, ?)
                ON DUPLICATE KEY UPDATE rows_read = ?, percent = ?""", importId, rowsRead, percent, rowsRead, percent));
    }

    State of(long importId) {
        List<State> found = connections.run(sql -> sql.list(
                "SELECT rows_read, percent FROM import_progress WHERE import_id = ?",
                row -> new State(row.getInt(1), row.getInt(2)),
                importId));
        return found.isEmpty() ? new State(0, 0) : found.getFirst();
    }

    void forget(long importId) {
        connections.run(sql -> sql.run("DELETE FROM import_progress WHERE import_id = ?", importId));
    }
}

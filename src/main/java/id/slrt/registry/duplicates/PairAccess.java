package id.slrt.registry.duplicates;

import id.slrt.access.Audit;
import id.slrt.access.Viewer;
import id.slrt.shared.Problem;
import jakarta.inject.Singleton;
import java.util.List;

/** Who may see and decide a pair, and the lines in the audit trail of whom a pair shows. */
@Singleton
public class PairAccess {
    private static final String REASON = "duplicate";

    private final Sql sql;
    private final Audit audit;

    PairAccess(Sql sql, Audit audit) {
        this.sql = sql;
        this.audit = audit;
    }

    /** @throws Problem 403 when one of the two lives outside the viewer's area */
    public void require(PairKind kind, long a, long b, Viewer viewer) {
        List<String> villages = sql.list(
                "SELECT village FROM " + (kind == PairKind.PERSON ? "person" : "household") + " WHERE id IN (?, ?)",
                row -> row.getString(1),
                List.of(a, b));
        if (!villages.stream().allMatch(viewer::covers)) {
            throw Problem.forbidden("duplicate_outside_area");
        }
    }

    /** Of households also their members, who are shown by name. */
    void looked(DuplicatePair pair, Viewer viewer) {
        List<Long> both = List.of(pair.a(), pair.b());
        if (pair.kind() == PairKind.PERSON) {
            audit.recordAll(viewer, "person_viewed", "person", both, REASON);
            return;
        }
        audit.recordAll(viewer, "household_viewed", "household", both, REASON);
        List<Long> members = sql.list(
                "SELECT id FROM person WHERE household_id IN (?, ?) AND merged_into IS NULL ORDER BY id",
                row -> row.getLong(1),
                both);
        audit.recordAll(viewer, "person_viewed", "person", members, REASON);
    }
}

package id.slrt.indicator.bansos;

import id.slrt.access.Audit;
import id.slrt.access.Viewer;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;

/** Adds versions of rows with their trace, all or none. */
@Singleton
class BansosWriter {
    private final BansosRows rows;
    private final Audit audit;

    BansosWriter(BansosRows rows, Audit audit) {
        this.rows = rows;
        this.audit = audit;
    }

    @Transactional
    List<BansosRow> add(List<BansosRow> next, Viewer viewer) {
        List<BansosRow> added = new ArrayList<>();
        for (BansosRow row : next) {
            BansosRow stored = rows.save(row);
            String deed =
                    row.withdrawn() ? "bansos_withdrawn" : row.version() == 1 ? "bansos_entered" : "bansos_changed";
            audit.record(viewer, deed, "bansos", stored.key(), row.reason());
            added.add(stored);
        }
        return added;
    }
}

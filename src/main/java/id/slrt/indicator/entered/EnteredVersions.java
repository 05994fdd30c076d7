package id.slrt.indicator.entered;

import id.slrt.access.Audit;
import id.slrt.access.Viewer;
import id.slrt.attachment.FileKeeper;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

/** Adds versions, with their trace, and keeps their evidence. */
@Singleton
class EnteredVersions implements FileKeeper {
    private final EnteredRows rows;
    private final Audit audit;

    EnteredVersions(EnteredRows rows, Audit audit) {
        this.rows = rows;
        this.audit = audit;
    }

    @Transactional
    EnteredFigure add(EnteredFigure figure, Viewer viewer) {
        EnteredFigure added = rows.save(figure);
        String deed = added.figure() == null ? "withdrawn" : added.version() == 1 ? "entered" : "corrected";
        audit.record(viewer, "figure_" + deed, "figure", added.key(), added.reason());
        return added;
    }

    @Override
    public boolean keeps(String sha256) {
        return rows.keeping(sha256) > 0;
    }
}

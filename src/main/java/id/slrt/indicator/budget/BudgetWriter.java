package id.slrt.indicator.budget;

import id.slrt.access.Audit;
import id.slrt.access.Viewer;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;

/** Adds versions of budgets with their trace, all or none. */
@Singleton
class BudgetWriter {
    private final BudgetRows rows;
    private final Audit audit;

    BudgetWriter(BudgetRows rows, Audit audit) {
        this.rows = rows;
        this.audit = audit;
    }

    /** @param typed with the version that each was made from */
    @Transactional
    void add(List<BudgetFigure> typed, Viewer viewer) {
        for (BudgetFigure one : typed) {
            rows.save(new BudgetFigure(
                    null,
                    one.code(),
                    one.year(),
                    one.quarter(),
                    one.version() + 1,
                    one.ceiling(),
                    one.realised(),
                    one.source(),
                    one.enteredBy(),
                    one.enterer(),
                    one.enteredAt(),
                    one.reason()));
            String deed = one.version() == 0 ? "budget_entered" : "budget_changed";
            audit.record(viewer, deed, "budget", one.year() + " " + one.code(), one.reason());
        }
    }
}

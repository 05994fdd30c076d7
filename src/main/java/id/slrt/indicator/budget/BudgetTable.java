package id.slrt.indicator.budget;

import id.slrt.access.Viewer;
import id.slrt.indicator.Indicator;
import id.slrt.indicator.sheet.Columns;
import id.slrt.indicator.sheet.SheetLine;
import id.slrt.shared.AppClock;
import id.slrt.shared.Inputs;
import id.slrt.shared.Problem;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes in the budgets of a quarter from a sheet. */
@Singleton
public class BudgetTable {
    private final Budgets budgets;
    private final BudgetRows rows;
    private final AppClock clock;

    BudgetTable(Budgets budgets, BudgetRows rows, AppClock clock) {
        this.budgets = budgets;
        this.rows = rows;
        this.clock = clock;
    }

    /** The names under which the columns of a table of budgets come. */
    public static Columns columns() {
        return new Columns(List.of("code", "pagu", "realised"))
                .with("code", "kode", "kode rekening", "kode kegiatan")
                .with("pagu", "pagu anggaran", "anggaran", "ceiling", "budget")
                .with("realised", "realisasi", "realisasi anggaran");
    }

    /**
     * Stores a table of budgets as at the end of a quarter: all of it or nothing. Lines that change nothing are left out.
     *
     * @return how many budgets were entered or changed
     * @throws Problem 422 with every line that is wrong
     */
    public int load(String year, String quarter, String source, List<SheetLine> lines, Viewer viewer) {
        Inputs inputs = new Inputs();
        int ofYear = budgets.year(year, inputs);
        int ofQuarter = Budgets.quarter(quarter, inputs);
        String from = inputs.required("source", source, 300);
        inputs.orThrow();
        Set<String> known =
                budgets.activities(ofYear).stream().map(Indicator::code).collect(Collectors.toSet());
        Map<String, BudgetFigure> stored = new HashMap<>();
        rows.latest(ofYear, 4).stream()
                .filter(figure -> figure.quarter() == ofQuarter)
                .forEach(figure -> stored.put(figure.code(), figure));
        Map<String, BudgetFigure> typed = new LinkedHashMap<>();
        for (SheetLine line : lines) {
            Inputs cells = new Inputs();
            String code = line.cell("code");
            if (!known.contains(code)) {
                inputs.reject("file", "budget_line_code", line.number(), code, ofYear);
            }
            BudgetFigure before = stored.get(code);
            BudgetFigure one = new BudgetFigure(
                    null,
                    code,
                    ofYear,
                    ofQuarter,
                    before == null ? 0 : before.version(),
                    Budgets.money("file", line.cell("pagu"), cells),
                    Budgets.money("file", line.cell("realised"), cells),
                    from,
                    viewer.userId(),
                    viewer.displayName(),
                    clock.instant(),
                    before == null ? null : from);
            if (typed.put(code, one) != null) {
                inputs.reject("file", "budget_line_twice", line.number(), code);
            }
            if (cells.isRejected()) {
                inputs.reject("file", "budget_line_money", line.number());
            }
        }
        inputs.orThrow();
        List<BudgetFigure> changed = new ArrayList<>(typed.values());
        changed.removeIf(one -> same(one, stored.get(one.code())));
        budgets.save(changed, viewer);
        return changed.size();
    }

    private static boolean same(BudgetFigure one, @Nullable BudgetFigure before) {
        return before != null
                && before.ceiling().compareTo(one.ceiling()) == 0
                && before.realised().compareTo(one.realised()) == 0;
    }
}

package id.slrt.indicator.bansos.web;

import id.slrt.indicator.bansos.BansosRow;
import id.slrt.indicator.bansos.BansosSource;
import id.slrt.indicator.bansos.BansosTable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rupiah of a source, or of all. Recipients are not added up: who got assistance in January and in February is one.
 *
 * @param source null: all
 */
public record BansosTotal(@Nullable BansosSource source, BigDecimal budget, BigDecimal realised) {
    static List<BansosTotal> of(List<BansosTable.Line> lines) {
        List<BansosTotal> totals = new ArrayList<>();
        for (BansosSource source : BansosSource.values()) {
            List<BansosRow> rows = lines.stream()
                    .map(BansosTable.Line::row)
                    .filter(row -> row.source() == source)
                    .toList();
            if (!rows.isEmpty()) {
                totals.add(sum(source, rows));
            }
        }
        totals.add(sum(null, lines.stream().map(BansosTable.Line::row).toList()));
        return totals;
    }

    private static BansosTotal sum(@Nullable BansosSource source, List<BansosRow> rows) {
        BigDecimal budget = BigDecimal.ZERO;
        BigDecimal realised = BigDecimal.ZERO;
        for (BansosRow row : rows) {
            if (row.amountUnit().equals("Rp")) {
                budget = budget.add(row.budget() == null ? BigDecimal.ZERO : row.budget());
                realised = realised.add(row.realised() == null ? BigDecimal.ZERO : row.realised());
            }
        }
        return new BansosTotal(source, budget, realised);
    }

    public @Nullable BigDecimal percent() {
        return budget.signum() == 0
                ? null
                : realised.multiply(BigDecimal.valueOf(100)).divide(budget, 2, RoundingMode.HALF_UP);
    }
}

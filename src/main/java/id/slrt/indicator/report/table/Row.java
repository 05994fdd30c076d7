package id.slrt.indicator.report.table;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of a report's table.
 *
 * @param key formulas find it by
 * @param cells by column; a column without one is empty here
 * @param lists by column, the address of the list behind its figure; without one where a figure follows from others
 */
public record Row(String key, Kind kind, Map<String, Cell> cells, Map<String, String> lists) {
    public enum Kind {
        LINE,
        TOTAL
    }

    public @Nullable Cell cell(Column column) {
        return cells.get(column.key());
    }

    /** What is written in a column of figures; zero when the cell is empty. */
    public BigDecimal figure(String column) {
        Cell cell = cells.get(column);
        return cell != null && Cell.value(cell) instanceof BigDecimal figure ? figure : BigDecimal.ZERO;
    }
}

package id.slrt.indicator.report.table;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fills a row, cell after cell; what is null stays empty. */
public final class Cells {
    private final Map<String, Cell> cells = new LinkedHashMap<>();
    private final Map<String, String> lists = new LinkedHashMap<>();

    public Cells put(String column, @Nullable Cell cell) {
        if (cell != null) {
            cells.put(column, cell);
        }
        return this;
    }

    public Cells words(String column, @Nullable String text) {
        return put(column, text == null || text.isEmpty() ? null : new Cell.Words(text));
    }

    public Cells figure(String column, @Nullable BigDecimal value, Notation notation) {
        return put(column, value == null ? null : new Cell.Figure(value, notation));
    }

    public Cells figure(String column, long value) {
        return figure(column, BigDecimal.valueOf(value), Notation.NUMBER);
    }

    /** A figure that follows from others; nothing where it could not be computed. */
    public Cells formula(String column, String formula, @Nullable BigDecimal shown, Notation notation) {
        return put(column, shown == null ? null : new Cell.Formula(formula, new Cell.Figure(shown, notation)));
    }

    /** Where the list behind this column's figure is; nothing where there is no figure. */
    public Cells list(String column, String address) {
        if (cells.containsKey(column)) {
            lists.put(column, address);
        }
        return this;
    }

    public Row line(String key) {
        return new Row(key, Row.Kind.LINE, cells, lists);
    }

    public Row total(String key) {
        return new Row(key, Row.Kind.TOTAL, cells, lists);
    }
}

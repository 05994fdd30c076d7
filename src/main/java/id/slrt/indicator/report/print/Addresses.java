package id.slrt.indicator.report.print;

import id.slrt.indicator.report.table.Column;
import id.slrt.indicator.report.table.Row;
import id.slrt.indicator.report.table.Table;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where the cells of a table stand in a sheet, such as F6. */
final class Addresses {
    private static final Pattern REFERENCE = Pattern.compile("\\[(?:([^\\[\\]!]+)!)?([^\\[\\]!]+)]");
    private static final int LETTERS = 26;

    private final Map<String, String> columns = new HashMap<>();
    private final Map<String, Integer> rows = new HashMap<>();

    /** @param first index of the sheet's row that the table's first row stands in */
    Addresses(Table table, int first) {
        for (Column column : table.columns()) {
            columns.put(column.key(), letters(columns.size()));
        }
        for (Row row : table.rows()) {
            rows.put(row.key(), first + rows.size() + 1);
        }
    }

    /** @throws IllegalArgumentException when it refers to no cell of the table */
    String resolve(String formula, Row row) {
        return REFERENCE
                .matcher(formula)
                .replaceAll(found -> Matcher.quoteReplacement(
                        of(found.group(1) == null ? row.key() : found.group(1), found.group(2))));
    }

    private String of(String row, String column) {
        return known(columns.get(column), column) + known(rows.get(row), row);
    }

    private static <T> T known(@Nullable T found, String name) {
        if (found == null) {
            throw new IllegalArgumentException("no such row or column: " + name);
        }
        return found;
    }

    static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % LETTERS));
        return column < LETTERS ? last : letters(column / LETTERS - 1) + last;
    }
}

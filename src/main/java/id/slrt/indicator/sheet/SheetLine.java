package id.slrt.indicator.sheet;

import java.util.Map;
import java.util.Set;

/**
 * One line of a table.
 *
 * @param number where a person finds it, from 1
 * @param cells by column, stripped; without those that are empty
 * @param numeric columns that the workbook keeps as numbers
 */
public record SheetLine(int number, Map<String, String> cells, Set<String> numeric) {
    public String cell(String column) {
        return cells.getOrDefault(column, "");
    }
}

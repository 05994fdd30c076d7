package id.slrt.registry.snapshot.file;

import id.slrt.shared.CellText;
import java.util.BitSet;
import java.util.List;

/**
 * One row as it was sent.
 *
 * @param line where a person finds it: the line of a CSV file, the row of a sheet; from 1
 * @param numbers which cells Excel keeps as numbers, not as text
 * @param stray whether it has a quotation mark that is not closed, so that nobody knows where its cells end
 */
public record Cells(int line, List<String> values, BitSet numbers, boolean stray) {

    /** What was sent, of cells that may be ours: a file of rejected rows comes back with marks against formulas. */
    static List<String> sent(List<String> cells) {
        return cells.stream().map(CellText::original).toList();
    }

    /** Empty where the row has no such cell. */
    public String at(int index) {
        return index < values.size() ? values.get(index) : "";
    }

    public boolean isBlank() {
        return values.stream().allMatch(String::isBlank);
    }
}

package id.slrt.indicator.report.table;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of a report.
 *
 * @param title null when the report's own says enough
 * @param empty what is said when there are no rows
 */
public record Table(String key, @Nullable String title, List<Column> columns, List<Row> rows, String empty) {
    /** A cell of the head's upper line: over {@code span} columns, down both lines when it names one of no group. */
    public record Head(String name, int first, int span, boolean tall, boolean numeric) {}

    public boolean hasGroups() {
        return columns.stream().anyMatch(column -> column.group() != null);
    }

    /** The upper line of the head, from left to right. */
    public List<Head> heads() {
        List<Head> heads = new ArrayList<>();
        int at = 0;
        while (at < columns.size()) {
            Column column = columns.get(at);
            int span = 1;
            while (column.group() != null
                    && at + span < columns.size()
                    && column.group().equals(columns.get(at + span).group())) {
                span++;
            }
            heads.add(
                    column.group() == null
                            ? new Head(column.name(), at, 1, true, column.numeric())
                            : new Head(column.group(), at, span, false, false));
            at += span;
        }
        return heads;
    }
}

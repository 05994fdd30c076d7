package id.slrt.indicator.report.table;

import java.math.BigDecimal;
import java.util.Locale;

/** One cell of a report's table. A figure that is not known has no cell at all. */
public sealed interface Cell {
    /** @param indent how many steps to the right: a child stands below its parent */
    record Words(String text, int indent) implements Cell {
        public Words(String text) {
            this(text, 0);
        }
    }

    record Figure(BigDecimal value, Notation notation) implements Cell {}

    /**
     * A figure or word that follows from other cells of its table.
     *
     * @param formula as a spreadsheet has it, with {@code [actual]} for the cell of that column in the same row and
     *     {@code [1.06!actual]} for that of the row 1.06
     * @param shown what it gives now
     */
    record Formula(String formula, Cell shown) implements Cell {}

    /** As it is read. */
    static String show(Cell cell, Locale locale) {
        return switch (cell) {
            case Words(String text, int _) -> text;
            case Figure(BigDecimal value, Notation notation) -> notation.show(value, locale);
            case Formula(String _, Cell shown) -> show(shown, locale);
        };
    }

    /** The figure or word itself, for programs. */
    static Object value(Cell cell) {
        return switch (cell) {
            case Words(String text, int _) -> text;
            case Figure(BigDecimal value, Notation _) -> value;
            case Formula(String _, Cell shown) -> value(shown);
        };
    }
}

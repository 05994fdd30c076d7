package id.slrt.shared;

/**
 * Text of a cell that leaves the program. A spreadsheet runs what begins like a formula, so such text gets an apostrophe
 * in front, which it takes for "this is text"; what comes back is read without it.
 */
public final class CellText {
    private static final char MARK = '\'';
    private static final String FORMULA = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";
    private static final String CONTROL = "\t\r\n";

    private CellText() {}

    /** As it may be written. */
    public static String safe(String text) {
        return isActive(text, 0) ? MARK + text : text;
    }

    /** As it was before {@link #safe}. */
    public static String original(String cell) {
        return !cell.isEmpty() && cell.charAt(0) == MARK && isActive(cell, 1) ? cell.substring(1) : cell;
    }

    /** A lone sign, such as the dash that stands for nothing, does nothing. */
    private static boolean isActive(String text, int from) {
        if (text.length() - from < 2) {
            return false;
        }
        if (CONTROL.indexOf(text.charAt(from)) >= 0) {
            return true;
        }
        int first = from;
        while (first < text.length() && Character.isWhitespace(text.charAt(first))) {
            first++;
        }
        return first < text.length() - 1 && FORMULA.indexOf(text.charAt(first)) >= 0;
    }
}

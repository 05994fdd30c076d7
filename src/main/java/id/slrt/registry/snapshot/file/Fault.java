package id.slrt.registry.snapshot.file;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing wrong with a row: in which column, null for the whole row, and as a code ({@code import.fault.<code>} is its text). Never holds what
 * the row says of anybody.
 */
public record Fault(
        @Nullable Column column, String code, @Nullable String arg) {
    private static final int MOST = 6;
    private static final String WHOLE = "-";
    /** Between two that are kept as one text. */
    public static final String SEPARATOR = ";";

    /** Several as one text, to be kept. */
    public static String join(List<Fault> faults) {
        return String.join(
                SEPARATOR,
                faults.stream()
                        .limit(MOST)
                        .map(fault ->
                                (fault.column() == null ? WHOLE : fault.column().name()) + " " + fault.code()
                                        + (fault.arg() == null ? "" : " " + fault.arg()))
                        .toList());
    }

    /** The reverse of {@link #join}. */
    public static List<Fault> split(String text) {
        List<Fault> faults = new ArrayList<>();
        for (String one : text.split(SEPARATOR)) {
            String[] parts = one.split(" ", 3);
            Column column = parts[0].equals(WHOLE) ? null : Column.valueOf(parts[0]);
            faults.add(new Fault(column, parts[1], parts.length > 2 ? parts[2] : null));
        }
        return faults;
    }
}

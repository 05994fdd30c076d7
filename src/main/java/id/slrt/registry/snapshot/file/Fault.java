package id.slrt.registry.snapshot.file;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing wrong with a row: in which column, and as a code ({@code import.fault.<code>} is its text). Never holds what
 * the row says of anybody.
 */
public record Fault(Column column, String code, @Nullable String arg) {
    private static final int MOST = 6;

    /** Several as one text, to be kept. */
    public static String join(List<Fault> faults) {
        return String.join(
                ";",
                faults.stream()
                        .limit(MOST)
                        .map(fault ->
                                fault.column() + " " + fault.code() + (fault.arg() == null ? "" : " " + fault.arg()))
                        .toList());
    }

    /** The reverse of {@link #join}. */
    public static List<Fault> split(String text) {
        List<Fault> faults = new ArrayList<>();
        for (String one : text.split(";")) {
            String[] parts = one.split(" ", 3);
            faults.add(new Fault(Column.valueOf(parts[0]), parts[1], parts.length > 2 ? parts[2] : null));
        }
        return faults;
    }
}

package id.slrt.indicator.web;

import id.slrt.indicator.board.Board.Row;
import id.slrt.indicator.board.Waiting.Agency;
import id.slrt.shared.Inputs;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** By which column one of the dashboard's tables is sorted, as in {@code subdistricts.-people}; the others stay as they are. */
public record DashboardSort(String table, String column, boolean descending) {
    static final DashboardSort NONE = new DashboardSort("", "", false);

    private static final String WAITING = "waiting";
    private static final List<String> PARTS = List.of("services", "agencies", "subdistricts", "months");

    private static final Map<String, Function<Row, @Nullable Comparable<?>>> OF_PARTS = Map.of(
            "name", Row::name,
            "deliveries", Row::deliveries,
            "people", Row::people,
            "registered", Row::registered,
            "rate", Row::per10000);

    private static final Map<String, Function<Agency, @Nullable Comparable<?>>> OF_WAITING = Map.of(
            "name", Agency::name,
            "completed", Agency::completed,
            "accept", Agency::acceptMedian,
            "accept90", Agency::acceptP90,
            "complete", Agency::completeMedian,
            "complete90", Agency::completeP90,
            "returned", Agency::returnedShare);

    static DashboardSort parse(Inputs inputs, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return NONE;
        }
        String[] parts = text.strip().split("\\.-?", 2);
        boolean known = parts.length == 2
                && (PARTS.contains(parts[0])
                        ? OF_PARTS.containsKey(parts[1])
                        : parts[0].equals(WAITING) && OF_WAITING.containsKey(parts[1]));
        if (!known) {
            inputs.reject("sort", "unknown_word", "services.people, subdistricts.-rate, waiting.-complete ...");
            return NONE;
        }
        return new DashboardSort(parts[0], parts[1], text.contains(".-"));
    }

    public List<Row> parts(String name, List<Row> rows) {
        return isOf(name) ? sorted(rows, Objects.requireNonNull(OF_PARTS.get(column))) : rows;
    }

    public List<Agency> waiting(List<Agency> agencies) {
        return isOf(WAITING) ? sorted(agencies, Objects.requireNonNull(OF_WAITING.get(column))) : agencies;
    }

    public boolean isOf(String name) {
        return table.equals(name);
    }

    /** As it stands in an address; empty when nothing is sorted. */
    public String text() {
        return table.isEmpty() ? "" : table + "." + (descending ? "-" : "") + column;
    }

    /** What a click on a column head asks for: numbers from the largest on, names from A on, then the other way round. */
    public String next(String name, String wanted) {
        boolean here = isOf(name) && column.equals(wanted);
        boolean down = here ? !descending : !wanted.equals("name");
        return name + "." + (down ? "-" : "") + wanted;
    }

    /** How a column is sorted, for who listens to the page; null when it is not. */
    public @Nullable String aria(String name, String wanted) {
        return isOf(name) && column.equals(wanted) ? descending ? "descending" : "ascending" : null;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private <T> List<T> sorted(List<T> rows, Function<T, @Nullable Comparable<?>> key) {
        Comparator<Comparable> order = descending ? Comparator.reverseOrder() : Comparator.naturalOrder();
        Comparator<T> byKey = Comparator.comparing(row -> (Comparable) key.apply(row), Comparator.nullsLast(order));
        return rows.stream().sorted(byKey).toList();
    }
}

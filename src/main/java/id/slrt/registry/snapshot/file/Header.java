package id.slrt.registry.snapshot.file;

import id.slrt.shared.CleanText;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which column is where. */
public final class Header {
    private static final int LINES_ABOVE = 10;
    private static final Set<String> SIAK = Set.of("stathbkel", "stathubkel", "shdk", "shdrt");
    private static final Map<Integer, String> SIAK_RELATIONS = Map.ofEntries(
            Map.entry(1, "kepala keluarga"),
            Map.entry(2, "suami"),
            Map.entry(3, "istri"),
            Map.entry(4, "anak"),
            Map.entry(5, "menantu"),
            Map.entry(6, "cucu"),
            Map.entry(7, "orang tua"),
            Map.entry(8, "mertua"),
            Map.entry(9, "famili lain"),
            Map.entry(10, "pembantu"),
            Map.entry(11, "lainnya"));

    private final Cells cells;
    private final boolean counted;
    private final Map<Column, Integer> places = new EnumMap<>(Column.class);
    /** Of a line that is no header it says nothing: instructions may list the columns downward. */
    private @Nullable UnreadableFile twice;

    private Header(Cells cells, boolean counted, Aliases aliases) {
        this.cells = cells;
        this.counted = counted;
        for (int i = 0; i < cells.values().size(); i++) {
            int place = i;
            aliases.column(cells.at(i)).ifPresent(column -> put(column, place));
        }
    }

    /** Several numbers of the registry itself may be there, of the household and of the person: the first is kept. */
    private void put(Column column, int place) {
        Integer before = places.putIfAbsent(column, place);
        if (before != null && column != Column.ID_DTKS) {
            twice = new UnreadableFile("column_twice", cells.at(before), cells.at(place), column.name());
        }
    }

    /**
     * Reads down to the header row; titles may stand above it, or a sheet of instructions before it.
     *
     * @throws UnreadableFile when there is none, with what is missing and what is there
     */
    public static Header find(Table table, Aliases aliases) {
        List<Header> seen = new ArrayList<>();
        do {
            Header found = onThisSheet(table, aliases, seen);
            if (found != null) {
                return found;
            }
        } while (table.nextSheet());
        if (seen.isEmpty()) {
            throw new UnreadableFile("empty");
        }
        Header best = seen.getFirst();
        for (Header header : seen) {
            best = header.places.size() > best.places.size() ? header : best;
        }
        if (best.places.isEmpty()) {
            // perhaps a person's row: not to be repeated
            throw new UnreadableFile("no_header", String.join(", ", best.missing()));
        }
        throw new UnreadableFile("columns", String.join(", ", best.missing()), best.found());
    }

    private static @Nullable Header onThisSheet(Table table, Aliases aliases, List<Header> seen) {
        int looked = 0;
        while (looked < LINES_ABOVE && table.hasNext()) {
            Cells cells = table.next();
            if (cells.isBlank()) {
                continue;
            }
            Header header = new Header(cells, table.format().equals("csv"), aliases);
            if (header.missing().isEmpty()) {
                if (header.twice != null) {
                    throw header.twice;
                }
                return header;
            }
            seen.add(header);
            looked++;
        }
        return null;
    }

    private List<String> missing() {
        return Column.REQUIRED.stream()
                .filter(column -> !places.containsKey(column))
                .map(Column::name)
                .toList();
    }

    private String found() {
        String names = String.join(", ", cells.values().stream().limit(30).toList());
        return names.length() > 150 ? names.substring(0, 150) + "..." : names;
    }

    public Cells cells() {
        return cells;
    }

    /**
     * What a line says that has another number of cells than the header or a quotation mark nobody closes, since none of
     * its cells can be trusted to stand where it should; null when it is right. A sheet leaves out empty cells and is never wrong.
     */
    @Nullable
    Fault misfit(Cells row) {
        if (row.stray()) {
            return new Fault(null, "stray_quote", null);
        }
        int most = Math.max(cells.values().size(), 1);
        boolean more = row.values().stream().skip(most).anyMatch(cell -> !cell.isBlank());
        if (!counted || !more && row.values().size() >= least()) {
            return null;
        }
        return new Fault(null, more ? "cells_more" : "cells_fewer", Integer.toString(most));
    }

    /** Without the columns at the end that have no name. */
    private int least() {
        int count = cells.values().size();
        while (count > 0 && cells.at(count - 1).isBlank()) {
            count--;
        }
        return count;
    }

    public boolean has(Column column) {
        return places.containsKey(column);
    }

    /** The cell of the column, without blanks around it; empty when the file has no such column. */
    String text(Cells row, Column column) {
        Integer place = places.get(column);
        if (place == null) {
            return "";
        }
        String cell = row.at(place);
        return (column == Column.ALAMAT ? CleanText.lines(cell) : CleanText.line(cell)).strip();
    }

    /**
     * The word of a relation; the population administration (SIAK) numbers them otherwise than the registry, and says so by
     * the name of its column.
     */
    @Nullable
    String relation(Cells row, @Nullable String word) {
        Integer place = places.get(Column.HUB_KEL);
        boolean siak = place != null && SIAK.contains(Aliases.plain(cells.at(place)));
        return siak && word != null && word.matches("0?\\d|1[01]")
                ? SIAK_RELATIONS.getOrDefault(Integer.parseInt(word), word)
                : word;
    }

    boolean isNumber(Cells row, Column column) {
        Integer place = places.get(column);
        return place != null && row.numbers().get(place);
    }
}

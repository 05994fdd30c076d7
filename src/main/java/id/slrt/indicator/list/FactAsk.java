package id.slrt.indicator.list;

import id.slrt.indicator.Selection;
import id.slrt.indicator.measure.Behind;
import id.slrt.indicator.measure.Count;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which list is asked for.
 *
 * @param owner of what waits: the role or agency that has it; null: anybody
 * @param needed of complaints: whether their case asked for some service ({@code false}: for none); null: both
 */
public record FactAsk(
        ListKind kind,
        Selection selection,
        @Nullable String owner,
        @Nullable Boolean needed) {

    /** Its address, without page. */
    public String query() {
        StringBuilder query = new StringBuilder(kind.isNow() ? place() : selection.query());
        if (owner != null) {
            query.append(query.isEmpty() ? "" : "&").append("owner=").append(owner);
        }
        if (needed != null) {
            query.append("&need=").append(needed ? "some" : "none");
        }
        return query.toString();
    }

    /** Which services and people it is narrowed to, of services given and of needs alike. */
    static List<Behind> behind(Selection selection) {
        return selection.count() instanceof Count.Assessed(Behind behind)
                ? List.of(behind)
                : Objects.requireNonNullElse(selection.behind(), List.of());
    }

    private String place() {
        return (selection.area() == null ? "" : "area=" + selection.area())
                + (selection.service() == null
                        ? ""
                        : (selection.area() == null ? "" : "&") + "service=" + selection.service());
    }
}

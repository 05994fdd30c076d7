package id.slrt.indicator.bansos;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How the table is ordered: by a column, downwards when it begins with a hyphen. */
public record BansosOrder(String text) implements Comparator<BansosRow> {
    public static final List<String> COLUMNS =
            List.of("programme", "planned", "budget", "realised", "percent", "source");

    /** Programme by programme, each in the order of its periods: what the checks go by. */
    static final Comparator<BansosRow> NATURAL = Comparator.comparing(
                    (BansosRow row) -> row.programme().toLowerCase(Locale.ROOT))
            .thenComparing(BansosRow::source)
            .thenComparing(BansosRow::area)
            .thenComparing(row -> new BansosPeriod(row.period()).first())
            .thenComparing(BansosRow::period);

    /** The natural order for what is no column. */
    public static BansosOrder parse(@Nullable String text) {
        String column = text == null ? "" : text.replaceFirst("^-", "");
        return new BansosOrder(COLUMNS.contains(column) && text != null ? text : "programme");
    }

    public String column() {
        return text.replaceFirst("^-", "");
    }

    public boolean descending() {
        return text.startsWith("-");
    }

    /** What the head of a column links to. */
    public String next(String other) {
        return other.equals(text) ? "-" + other : other;
    }

    @Override
    public int compare(BansosRow one, BansosRow other) {
        Comparator<BansosRow> order = by();
        return (descending() ? order.reversed() : order).thenComparing(NATURAL).compare(one, other);
    }

    private Comparator<BansosRow> by() {
        Comparator<@Nullable BigDecimal> numbers = Comparator.nullsFirst(Comparator.naturalOrder());
        return switch (column()) {
            case "planned" -> Comparator.comparing(BansosRow::planned, numbers);
            case "budget" -> Comparator.comparing(BansosRow::budget, numbers);
            case "realised" -> Comparator.comparing(BansosRow::realised, numbers);
            case "percent" -> Comparator.comparing(row -> row.figures().percent(), numbers);
            case "source" -> Comparator.comparing(BansosRow::source);
            default -> NATURAL;
        };
    }
}

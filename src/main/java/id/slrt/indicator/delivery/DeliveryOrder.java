package id.slrt.indicator.delivery;

import id.slrt.shared.Inputs;
import id.slrt.shared.Word;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How a list of deliveries is sorted: {@code date}, {@code -date} (newest first, the default), {@code service} ... */
public record DeliveryOrder(Column column, boolean descending) {
    /** The only columns that reach the database. */
    public enum Column {
        DATE("delivered_on"),
        SERVICE("service"),
        AGENCY("agency"),
        VILLAGE("village");

        private final String sql;

        Column(String sql) {
            this.sql = sql;
        }
    }

    public static final DeliveryOrder NEWEST = new DeliveryOrder(Column.DATE, true);

    public static DeliveryOrder parse(Inputs inputs, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return NEWEST;
        }
        boolean descending = text.startsWith("-");
        Column column = inputs.word("sort", Column.class, descending ? text.substring(1) : text);
        return new DeliveryOrder(Objects.requireNonNullElse(column, Column.DATE), descending);
    }

    /** As it stands in an address. */
    public String text() {
        return (descending ? "-" : "") + Word.of(column);
    }

    /** What a click on a column head asks for: this column, the other way round when it is sorted by it already. */
    public String next(String columnWord) {
        boolean here = Word.of(column).equals(columnWord);
        return here && !descending ? "-" + columnWord : columnWord;
    }

    public String sql() {
        String direction = descending ? " DESC" : "";
        return column.sql + direction + ", id" + direction;
    }
}

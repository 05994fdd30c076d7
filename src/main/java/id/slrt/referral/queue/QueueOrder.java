package id.slrt.referral.queue;

import id.slrt.shared.Word;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How a queue is sorted: {@code due} (the most urgent first, the default), {@code -sent} ... What has ended: the newest first. */
public record QueueOrder(Column column, boolean descending) {
    /** The only columns that reach the database. */
    public enum Column {
        DUE("open_due"),
        SENT("sent_at"),
        SERVICE("service"),
        VILLAGE("village"),
        WHO("assignee_name"),
        STATE("state");

        private final String sql;

        Column(String sql) {
            this.sql = sql;
        }
    }

    public static final QueueOrder URGENT = new QueueOrder(Column.DUE, false);

    /** As it stands in an address; {@link #URGENT} when it says nothing known. */
    public static QueueOrder parse(@Nullable String text) {
        boolean descending = text != null && text.startsWith("-");
        Column column = Word.parse(
                Column.class, descending ? Objects.requireNonNull(text).substring(1) : text);
        return column == null ? URGENT : new QueueOrder(column, descending);
    }

    public String text() {
        return (descending ? "-" : "") + Word.of(column);
    }

    public boolean isBy(String columnWord) {
        return Word.of(column).equals(columnWord);
    }

    /** What a click on a column head asks for: this column, the other way round when it is sorted by it already. */
    public String next(String columnWord) {
        return isBy(columnWord) && !descending ? "-" + columnWord : columnWord;
    }

    String sql() {
        String direction = descending ? " DESC" : "";
        return column.sql + direction + ", id" + direction;
    }
}

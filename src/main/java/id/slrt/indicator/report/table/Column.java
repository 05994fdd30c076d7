package id.slrt.indicator.report.table;

import org.jspecify.annotations.Nullable;

/**
 * A column of a report's table.
 *
 * @param group stands once above neighbouring columns that share it
 * @param width in characters of a figure
 */
public record Column(String key, String name, @Nullable String group, boolean numeric, int width) {
    public static Column words(String key, String name, int width) {
        return new Column(key, name, null, false, width);
    }

    public static Column figures(String key, String name, int width) {
        return new Column(key, name, null, true, width);
    }

    public Column under(String name) {
        return new Column(key, this.name, name, numeric, width);
    }
}

package id.slrt.indicator.bansos;

import java.util.Map;

/**
 * A row of the table as typed, by field: programme, year, period, area, source, unit, planned, reached, amount_unit, budget,
 * realised, note, reason, version.
 */
public record BansosEntry(Map<String, String> values) {
    public String value(String name) {
        return values.getOrDefault(name, "");
    }
}

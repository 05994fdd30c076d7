package id.slrt.intake.handover.web;

import id.slrt.intake.handover.NewHandover;
import id.slrt.intake.handover.NewHandover.Found;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The form as the browser sends it, flat: {@code people[3].sex}. Rows left empty are dropped and the others closed up, so
 * that an error stands at the row that is shown again.
 */
public record HandoverForm(Map<String, String> values, List<Found> people) {
    /** The columns of the grid in their order, as in a sheet. */
    public static final List<String> COLUMNS =
            List.of("name", "sex", "age", "ppks", "situation", "description", "service", "nik");

    private static final int MOST = 61;
    private static final Pattern ROW = Pattern.compile("people\\[(\\d{1,4})]\\.(\\w+)");

    static HandoverForm of(Map<String, String> body) {
        Map<String, String> values = new LinkedHashMap<>();
        Map<Integer, Map<String, String>> rows = new TreeMap<>();
        body.forEach((name, value) -> {
            Matcher row = ROW.matcher(name);
            if (!row.matches()) {
                values.put(name, value);
            } else if (!value.isBlank()) {
                rows.computeIfAbsent(Integer.valueOf(row.group(1)), _ -> new LinkedHashMap<>())
                        .put(row.group(2), value);
            }
        });
        return new HandoverForm(
                values,
                rows.values().stream()
                        .filter(row -> row.keySet().stream().anyMatch(column -> !column.equals("situation")))
                        .limit(MOST)
                        .map(HandoverForm::found)
                        .toList());
    }

    static Found found(Map<String, String> row) {
        return new Found(
                row.get("name"),
                row.get("sex"),
                row.get("age"),
                row.get("ppks"),
                row.get("situation"),
                row.get("description"),
                row.get("service"),
                row.get("nik"));
    }

    /** What was typed into a field; empty when nothing. */
    public String value(String name) {
        return values.getOrDefault(name, "");
    }

    /** The rows to show: those filled in, and some to fill. */
    public List<Found> rows(int atLeast) {
        List<Found> rows = new ArrayList<>(people);
        int wanted = Math.min(Math.max(atLeast, people.size() + 1), MOST - 1);
        Stream.generate(() -> Found.EMPTY)
                .limit(Math.max(0, wanted - rows.size()))
                .forEach(rows::add);
        return rows;
    }

    /** What stands in a cell. */
    public static String cell(Found row, String column) {
        @Nullable
        String value = switch (column) {
            case "name" -> row.name();
            case "sex" -> row.sex();
            case "age" -> row.age();
            case "ppks" -> row.ppks();
            case "situation" -> row.situation();
            case "description" -> row.description();
            case "service" -> row.service();
            default -> row.nik();
        };
        return Objects.requireNonNullElse(value, "");
    }

    NewHandover command() {
        return new NewHandover(
                value("kind"),
                value("agency"),
                value("place"),
                value("village"),
                value("day"),
                value("time"),
                value("officers"),
                value("note"),
                value("sharing"),
                people);
    }
}

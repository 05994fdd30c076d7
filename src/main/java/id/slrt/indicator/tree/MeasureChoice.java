package id.slrt.indicator.tree;

import id.slrt.indicator.measure.Behind;
import id.slrt.indicator.measure.Count;
import id.slrt.indicator.measure.Measure;
import id.slrt.shared.Inputs;
import id.slrt.shared.Word;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A measure put together from choices, and a measure taken apart into them. */
final class MeasureChoice {
    static final String SERVICE = "service-";
    static final String PPKS = "ppks-";
    static final String LETTER = "letter-";

    private MeasureChoice() {}

    /** The measure as text; what is missing is rejected at its field. */
    static String text(Map<String, String> values, Inputs inputs) {
        MeasureKind kind = inputs.word("kind", MeasureKind.class, values.get("kind"));
        if (kind == null) {
            return "";
        }
        return switch (kind) {
            case PERSONS -> "persons(" + services(values, inputs) + ")";
            case HOUSEHOLDS -> "households(" + services(values, inputs) + ")";
            case SERVICES -> "services(" + services(values, inputs) + ")";
            case LETTERS -> "letters(" + letters(values, inputs) + ")";
            case PERSONS_REFERRED -> "persons_referred()";
            case SERVED_OF_NEED -> {
                String services = services(values, inputs);
                yield "percent(persons(" + services + "), assessed(" + services + "))";
            }
            case SERVED_OF_ENTERED ->
                "percent(persons(" + services(values, inputs) + "), " + entered(values, "entry", inputs) + ")";
            case ENTERED_OF_ENTERED ->
                "percent(" + entered(values, "entry2", inputs) + ", " + entered(values, "entry", inputs) + ")";
            case ENTERED -> entered(values, "entry", inputs);
            case GROWTH -> "growth(" + entered(values, "entry", inputs) + ")";
            case DECREASE -> "decrease(" + entered(values, "entry", inputs) + ")";
            case MEAN -> "mean(children)";
            case MANUAL -> "manual";
            case TYPED -> inputs.required("measure", values.get("measure"), 1000);
        };
    }

    private static String services(Map<String, String> values, Inputs inputs) {
        List<String> services = ticked(values, SERVICE);
        boolean every = values.containsKey("every");
        if (services.isEmpty() && !every) {
            inputs.reject("every", "measure_services");
        }
        List<String> ppks = ticked(values, PPKS);
        return (every ? "*" : String.join("|", services)) + (ppks.isEmpty() ? "" : "; ppks=" + String.join("|", ppks));
    }

    private static String letters(Map<String, String> values, Inputs inputs) {
        List<String> kinds = ticked(values, LETTER);
        if (kinds.isEmpty()) {
            inputs.reject("kind", "measure_letters");
        }
        List<String> services = ticked(values, SERVICE);
        return String.join("|", kinds) + (services.isEmpty() ? "" : "; services=" + String.join("|", services));
    }

    private static String entered(Map<String, String> values, String field, Inputs inputs) {
        String name = inputs.required(field, values.get(field), 30).toUpperCase(Locale.ROOT);
        if (!name.isEmpty() && !name.matches("[A-Z0-9.-]+")) {
            inputs.reject(field, "measure_name");
        }
        return "entered(" + name + ")";
    }

    private static List<String> ticked(Map<String, String> values, String prefix) {
        return values.keySet().stream()
                .filter(name -> name.startsWith(prefix))
                .map(name -> name.substring(prefix.length()))
                .sorted()
                .toList();
    }

    /** The choices that make this measure; of one that none make, the text itself. */
    static Map<String, String> choices(String text) {
        Map<String, String> values = new HashMap<>();
        values.put("measure", text);
        MeasureKind kind = kind(Measure.parse(text), values);
        values.put("kind", Word.of(Objects.requireNonNullElse(kind, MeasureKind.TYPED)));
        return values;
    }

    private static @Nullable MeasureKind kind(Measure measure, Map<String, String> values) {
        return switch (measure) {
            case Measure.MeanOfChildren() -> MeasureKind.MEAN;
            case Measure.Manual() -> MeasureKind.MANUAL;
            case Measure.Growth(Count.Entered(String name)) -> entered(MeasureKind.GROWTH, name, values);
            case Measure.Decrease(Count.Entered(String name)) -> entered(MeasureKind.DECREASE, name, values);
            case Measure.Growth _, Measure.Decrease _ -> null;
            case Measure.Percent(Count.Persons(Behind served), Count.Assessed(Behind needed)) ->
                served.equals(needed) && !served.referred() ? tick(MeasureKind.SERVED_OF_NEED, served, values) : null;
            case Measure.Percent(Count.Persons(Behind served), Count.Entered(String name)) -> {
                values.put("entry", name);
                yield served.referred() ? null : tick(MeasureKind.SERVED_OF_ENTERED, served, values);
            }
            case Measure.Percent(Count.Entered(String part), Count.Entered(String whole)) -> {
                values.put("entry2", part);
                yield entered(MeasureKind.ENTERED_OF_ENTERED, whole, values);
            }
            case Measure.Percent _ -> null;
            case Measure.Plain(Count count) -> kind(count, values);
        };
    }

    private static @Nullable MeasureKind kind(Count count, Map<String, String> values) {
        return switch (count) {
            case Count.Persons(Behind behind) ->
                behind.referred() ? MeasureKind.PERSONS_REFERRED : tick(MeasureKind.PERSONS, behind, values);
            case Count.Households(Behind behind) -> tick(MeasureKind.HOUSEHOLDS, behind, values);
            case Count.Services(Behind behind) -> tick(MeasureKind.SERVICES, behind, values);
            case Count.Letters(List<String> kinds, List<String> services) -> {
                kinds.forEach(kind -> values.put(LETTER + kind, "yes"));
                services.forEach(service -> values.put(SERVICE + service, "yes"));
                yield MeasureKind.LETTERS;
            }
            case Count.Entered(String name) -> entered(MeasureKind.ENTERED, name, values);
            case Count.Assessed _ -> null;
        };
    }

    private static MeasureKind tick(MeasureKind kind, Behind behind, Map<String, String> values) {
        behind.services().forEach(service -> values.put(SERVICE + service, "yes"));
        behind.ppks().forEach(category -> values.put(PPKS + category, "yes"));
        if (behind.every()) {
            values.put("every", "yes");
        }
        return kind;
    }

    private static MeasureKind entered(MeasureKind kind, String name, Map<String, String> values) {
        values.put("entry", name);
        return kind;
    }
}

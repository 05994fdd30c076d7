package id.slrt.indicator.tree;

import id.slrt.indicator.Indicator;
import id.slrt.indicator.MeasureCodes;
import id.slrt.indicator.Method;
import id.slrt.indicator.Nodes;
import id.slrt.indicator.measure.Measure;
import id.slrt.shared.Bounds;
import id.slrt.shared.Inputs;
import id.slrt.shared.Word;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An indicator as typed, by field. */
public record IndicatorForm(Map<String, String> values) {
    public String value(String name) {
        return values.getOrDefault(name, "");
    }

    /** The form of an indicator that is there. */
    public static IndicatorForm of(Indicator indicator) {
        Map<String, String> values = new HashMap<>(MeasureChoice.choices(indicator.measure()));
        values.put("code", indicator.code());
        values.put("parent", Objects.requireNonNullElse(indicator.parent(), ""));
        values.put("level", indicator.level());
        values.put("name", indicator.name());
        values.put("unit", indicator.unit());
        values.put("official", Objects.requireNonNullElse(indicator.official(), ""));
        values.put("polarity", indicator.polarity());
        values.put("method", Word.of(indicator.method()));
        values.put("weight", indicator.weight().stripTrailingZeros().toPlainString());
        values.put("version", String.valueOf(indicator.version()));
        return new IndicatorForm(values);
    }

    /** The measure as the choices or the text make it, checked; empty when something was rejected. */
    String measure(Inputs inputs, MeasureCodes codes) {
        String text = MeasureChoice.text(values, inputs);
        if (inputs.isRejected() || text.isEmpty()) {
            return text;
        }
        String field = value("kind").equals(Word.of(MeasureKind.TYPED)) ? "measure" : "kind";
        try {
            codes.stranger(Measure.parse(text)).ifPresent(code -> inputs.reject(field, "measure_stranger", code));
        } catch (IllegalArgumentException _) {
            inputs.reject(field, "measure_wrong", text);
        }
        return text;
    }

    /**
     * What the form says, in the place of {@code stored} or as a new indicator; of use only when nothing was rejected.
     */
    Indicator judge(Inputs inputs, int year, Nodes nodes, @Nullable Indicator stored, MeasureCodes codes) {
        String code = stored == null ? code(inputs, nodes) : stored.code();
        String parent = parent(inputs, nodes, stored);
        String level = one(inputs, "level", Indicator.LEVELS);
        heights(inputs, nodes, parent, level, stored);
        String name = inputs.required("name", value("name"), 300);
        String unit = inputs.required("unit", value("unit"), 20);
        String polarity = one(inputs, "polarity", List.of("higher", "lower"));
        Method method = inputs.word("method", Method.class, value("method"));
        Inputs ofMeasure = new Inputs();
        String measure = measure(ofMeasure, codes);
        ofMeasure
                .errors()
                .forEach(error ->
                        inputs.reject(error.field(), error.code(), error.args().toArray()));
        return new Indicator(
                stored == null ? null : stored.id(),
                year,
                code,
                stored == null ? Integer.MAX_VALUE : stored.position(),
                parent,
                level,
                name,
                unit,
                measure,
                polarity,
                Objects.requireNonNullElse(method, Method.RATIO),
                inputs.optional("official", value("official"), 120),
                weight(inputs),
                stored == null || stored.active(),
                stored == null ? 0 : stored.version() + 1);
    }

    private String code(Inputs inputs, Nodes nodes) {
        String code = inputs.required("code", value("code").toUpperCase(Locale.ROOT), 30);
        if (!code.isEmpty() && !code.matches("[A-Z0-9][A-Z0-9.-]*")) {
            inputs.reject("code", "indicator_code");
        } else if (nodes.all().stream().anyMatch(node -> node.code().equalsIgnoreCase(code))) {
            inputs.reject("code", "indicator_twice", code);
        }
        return code;
    }

    private @Nullable String parent(Inputs inputs, Nodes nodes, @Nullable Indicator stored) {
        String parent = inputs.optional("parent", value("parent"), 30);
        if (parent != null && nodes.all().stream().noneMatch(node -> node.code().equals(parent))) {
            inputs.reject("parent", "indicator_parent", parent);
            return null;
        }
        boolean circle = parent != null
                && stored != null
                && nodes.under(stored.code()).stream()
                        .anyMatch(node -> node.code().equals(parent));
        if (circle) {
            inputs.reject("parent", "indicator_circle");
        }
        return parent;
    }

    /** A level comes after that of the parent and before those of the children. */
    private static void heights(
            Inputs inputs, Nodes nodes, @Nullable String parent, String level, @Nullable Indicator stored) {
        int height = Indicator.LEVELS.indexOf(level);
        boolean below = nodes.all().stream()
                .filter(node -> node.code().equals(parent))
                .allMatch(node -> Indicator.LEVELS.indexOf(node.level()) < height);
        boolean above = stored == null
                || nodes.childrenOf(stored.code()).stream()
                        .allMatch(node -> Indicator.LEVELS.indexOf(node.level()) > height);
        if (height >= 0 && !(below && above)) {
            inputs.reject("level", "indicator_level");
        }
    }

    private BigDecimal weight(Inputs inputs) {
        return Objects.requireNonNullElse(inputs.decimal("weight", value("weight"), Bounds.WEIGHT), BigDecimal.ONE);
    }

    private String one(Inputs inputs, String field, List<String> words) {
        String value = inputs.required(field, value(field), 20);
        if (!value.isEmpty() && !words.contains(value)) {
            inputs.reject(field, "unknown_word", String.join(", ", words));
        }
        return value;
    }
}

package id.slrt.indicator.entered.web;

import id.slrt.indicator.entered.EnteredForm;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parts of a form that comes with a file. */
final class Typed {
    private static final List<String> FIELDS =
            List.of("name", "year", "period", "area", "kind", "figure", "source", "reason", "version");

    private Typed() {}

    /** In the order of {@link #FIELDS}. */
    static EnteredForm form(@Nullable String... values) {
        Map<String, String> form = new HashMap<>();
        for (int i = 0; i < values.length; i++) {
            String value = values[i];
            if (value != null) {
                form.put(FIELDS.get(i), value);
            }
        }
        return new EnteredForm(form);
    }
}

package id.slrt.indicator.sheet;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Under which names columns come. Only letters matter, so that {@code Capaian (%)} and {@code CAPAIAN 2021} are one; a
 * bare {@code %} is a name of its own.
 */
public final class Columns {
    private final Map<String, String> names = new HashMap<>();
    private final List<String> required;

    /** @param required without these a line is no header */
    public Columns(List<String> required) {
        this.required = List.copyOf(required);
    }

    public Columns with(String column, String... aliases) {
        names.put(plain(column), column);
        for (String alias : aliases) {
            names.put(plain(alias), column);
        }
        return this;
    }

    Optional<String> column(String name) {
        return Optional.ofNullable(names.get(plain(name)));
    }

    List<String> required() {
        return required;
    }

    private static String plain(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        return plain.isEmpty() && name.contains("%") ? "%" : plain;
    }
}

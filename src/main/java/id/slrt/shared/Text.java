package id.slrt.shared;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The words of the interface, from {@code i18n/<feature>_id.properties} and {@code _en}. {@code {0}} in a text stands
 * for its first argument. Indonesian is the first language; a text missing in English is shown in Indonesian.
 */
@Singleton
public class Text {
    public static final Locale ID = Dates.INDONESIAN;
    public static final Locale EN = Locale.of("en", "ID");
    public static final List<String> BUNDLES = List.of(
            "shared",
            "access",
            "district",
            "registry",
            "intake",
            "referral",
            "partner",
            "routing",
            "handover",
            "notification",
            "dashboard",
            "indicator",
            "figure",
            "tree",
            "closing",
            "report",
            "snapshot",
            "letter",
            "attachment");

    private final Map<String, String> indonesian = load(Locale.of("id"));
    private final Map<String, String> english = load(Locale.of("en"));

    /** The locale of a language tag such as {@code en-GB}; Indonesian when it is neither. */
    public static Locale locale(@Nullable String tag) {
        return tag != null && tag.strip().toLowerCase(Locale.ROOT).startsWith("en") ? EN : ID;
    }

    /** The text of {@code key}; the key itself when there is none, so that a gap is seen. */
    public String of(Locale locale, String key, Object... args) {
        String text = has(locale, key) ? table(locale).get(key) : indonesian.get(key);
        if (text == null) {
            return key;
        }
        for (int i = 0; i < args.length; i++) {
            text = text.replace("{" + i + "}", argument(locale, args[i]));
        }
        return text;
    }

    /** An argument that is itself a text, given in the language of the text around it. */
    public record Key(String key) {}

    private String argument(Locale locale, Object arg) {
        return switch (arg) {
            case Key key -> of(locale, key.key());
            case Collection<?> several ->
                several.stream().map(one -> argument(locale, one)).collect(Collectors.joining(", "));
            default -> arg.toString();
        };
    }

    public boolean has(Locale locale, String key) {
        return table(locale).containsKey(key);
    }

    private Map<String, String> table(Locale locale) {
        return locale.getLanguage().equals("en") ? english : indonesian;
    }

    private static Map<String, String> load(Locale locale) {
        Map<String, String> texts = new HashMap<>();
        ResourceBundle.Control noFallback =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        for (String bundle : BUNDLES) {
            ResourceBundle file = ResourceBundle.getBundle("i18n." + bundle, locale, noFallback);
            file.keySet().forEach(key -> texts.put(key, file.getString(key)));
        }
        return Map.copyOf(texts);
    }
}

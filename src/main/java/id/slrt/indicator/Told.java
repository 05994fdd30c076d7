package id.slrt.indicator;

import id.slrt.shared.Text;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Flags being raised, in the reader's language. */
record Told(Text text, Locale locale, List<Flag> flags) {
    void add(String kind, Object... args) {
        flags.add(new Flag(kind, text.of(locale, "indicator.flag." + kind + ".text", args)));
    }

    String number(@Nullable BigDecimal number) {
        return number == null ? "–" : NumberFormat.getNumberInstance(locale).format(number);
    }
}

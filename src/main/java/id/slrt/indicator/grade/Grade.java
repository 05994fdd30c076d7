package id.slrt.indicator.grade;

import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A step of the scale by which an achievement is called good or bad.
 *
 * @param from the least achievement in per cent that has it; null: whatever the steps above leave
 * @param above true: only above {@code from}, not at it
 * @param tone good, wait or bad
 */
@Serdeable
public record Grade(String nameId, String nameEn, @Nullable BigDecimal from, boolean above, String tone) {
    /** In the API: {@code sangat_berhasil}. */
    public String word() {
        return nameId.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
    }

    public String name(Locale locale) {
        return locale.getLanguage().equals("en") ? nameEn : nameId;
    }

    boolean takes(BigDecimal achievement) {
        return from == null || (above ? achievement.compareTo(from) > 0 : achievement.compareTo(from) >= 0);
    }
}

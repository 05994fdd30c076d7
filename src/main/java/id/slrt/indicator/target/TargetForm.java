package id.slrt.indicator.target;

import id.slrt.indicator.Indicator;
import id.slrt.shared.Inputs;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The targets of an indicator for a year and area as typed: {@code target} of the year and either {@code shares} of the
 * quarters (15/25/50/10) or their cumulative targets {@code q1} to {@code q4}; {@code reason}; {@code seen}, the newest
 * version that the form was made from.
 */
public record TargetForm(Map<String, String> values) {
    public String value(String name) {
        return values.getOrDefault(name, "");
    }

    /** The year's target, then those of the quarters; null where there is none. Of use when nothing was rejected. */
    List<@Nullable BigDecimal> judge(Inputs inputs, Indicator indicator) {
        BigDecimal year = number(inputs, "target", indicator);
        String pattern = value("shares").isBlank() ? value("pattern") : value("shares");
        if (!pattern.isBlank()) {
            Optional<Shares> shares = Shares.parse(pattern);
            if (shares.isEmpty()) {
                inputs.reject("shares", "target_shares");
            } else if (year == null && value("target").isBlank()) {
                inputs.reject("target", "target_to_share");
            } else if (year != null) {
                List<BigDecimal> spread = shares.get().cumulative(year);
                return Arrays.asList(year, spread.get(0), spread.get(1), spread.get(2), spread.get(3));
            }
        }
        BigDecimal[] typed = {
            year,
            number(inputs, "q1", indicator),
            number(inputs, "q2", indicator),
            number(inputs, "q3", indicator),
            number(inputs, "q4", indicator)
        };
        if (!inputs.isRejected()) {
            rising(inputs, typed, indicator);
        }
        return Arrays.asList(typed);
    }

    /** Cumulative targets of what more is better of never fall, and the last quarter's is the year's. */
    private static void rising(Inputs inputs, @Nullable BigDecimal[] typed, Indicator indicator) {
        BigDecimal year = typed[0];
        BigDecimal last = typed[4];
        if (year != null && last != null && year.compareTo(last) != 0) {
            inputs.reject("q4", "target_q4", year.stripTrailingZeros().toPlainString());
        }
        if (!indicator.polarity().equals("higher") || indicator.unit().equals("%")) {
            return;
        }
        BigDecimal before = null;
        for (int quarter = 1; quarter <= 4; quarter++) {
            BigDecimal target = typed[quarter];
            if (before != null && target != null && target.compareTo(before) < 0) {
                inputs.reject("q" + quarter, "target_falls", quarter - 1);
            }
            before = target == null ? before : target;
        }
        if (year != null && before != null && year.compareTo(before) < 0) {
            inputs.reject("target", "target_below");
        }
    }

    private @Nullable BigDecimal number(Inputs inputs, String field, Indicator indicator) {
        return inputs.decimal(field, value(field), indicator.bounds());
    }
}

package id.slrt.indicator;

import id.slrt.indicator.Aims.Aim;
import id.slrt.indicator.Lines.Reading;
import id.slrt.indicator.measure.Count;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A line that is the same as last period's in every figure: target, and all that was entered by hand. Looked at only
 * where all of it was entered: what is counted from deliveries cannot have been copied.
 */
final class Copies {
    private Copies() {}

    static void check(Indicator indicator, @Nullable Aim aim, Told told, Reading reading) {
        List<Count> counts = indicator.asked();
        if (counts.isEmpty() || !counts.stream().allMatch(Count.Entered.class::isInstance)) {
            return;
        }
        Map<Count, BigDecimal> now = reading.numbers().now();
        Scope scope = reading.scope();
        Integer quarter = scope.quarter();
        String figures =
                counts.stream().map(count -> told.number(now.get(count))).collect(Collectors.joining("; "));
        Aim before = reading.aims().before().get(indicator.code());
        if (aim != null
                && before != null
                && aim.value().compareTo(before.value()) == 0
                && same(counts, now, reading.numbers().yearBefore())) {
            told.add("copied_year", scope.year() - 1, figures, told.number(aim.value()));
        }
        if (quarter != null && same(counts, now, reading.numbers().quarterBefore())) {
            told.add("copied_quarter", quarter - 1, figures);
        }
    }

    private static boolean same(List<Count> counts, Map<Count, BigDecimal> now, Map<Count, BigDecimal> before) {
        return counts.stream().allMatch(count -> {
            BigDecimal value = now.get(count);
            BigDecimal other = before.get(count);
            return value != null && other != null && value.signum() != 0 && value.compareTo(other) == 0;
        });
    }
}

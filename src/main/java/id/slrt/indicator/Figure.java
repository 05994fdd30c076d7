package id.slrt.indicator;

import id.slrt.indicator.measure.Count;
import id.slrt.indicator.measure.Measure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a measure comes to.
 *
 * @param part of a percentage its numerator; of growth and decrease the difference to the year before
 * @param whole of a percentage its denominator; of growth and decrease the figure of the year before
 * @param unknown figures entered by hand that are missing, for this period
 * @param unknownBefore and for the same period of the year before
 */
record Figure(
        @Nullable BigDecimal actual,
        @Nullable BigDecimal part,
        @Nullable BigDecimal whole,
        List<String> unknown,
        List<String> unknownBefore) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** @param before the numbers of the same period a year before */
    static Figure of(
            Indicator indicator,
            Map<Count, BigDecimal> now,
            Map<Count, BigDecimal> before,
            List<IndicatorLine> children) {
        return switch (indicator.counts()) {
            case Measure.Plain(Count count) -> plain(count, now);
            case Measure.Manual() -> plain(new Count.Entered(indicator.code()), now);
            case Measure.Percent(Count part, Count whole) -> {
                BigDecimal numerator = now.get(part);
                BigDecimal denominator = now.get(whole);
                yield share(numerator, denominator, unknown(List.of(part, whole), now), List.of());
            }
            case Measure.Growth(Count count) -> change(count, now, before, false);
            case Measure.Decrease(Count count) -> change(count, now, before, true);
            case Measure.MeanOfChildren() -> new Figure(Mean.of(children), null, null, List.of(), List.of());
        };
    }

    /** A percentage whose denominator is known and nothing: it cannot be computed. */
    boolean ofNothing() {
        return whole != null && whole.signum() == 0;
    }

    private static Figure plain(Count count, Map<Count, BigDecimal> now) {
        return new Figure(now.get(count), null, null, unknown(List.of(count), now), List.of());
    }

    private static Figure change(
            Count count, Map<Count, BigDecimal> now, Map<Count, BigDecimal> before, boolean falling) {
        BigDecimal current = now.get(count);
        BigDecimal previous = before.get(count);
        BigDecimal difference = current == null || previous == null
                ? null
                : falling ? previous.subtract(current) : current.subtract(previous);
        return share(difference, previous, unknown(List.of(count), now), unknown(List.of(count), before));
    }

    /** Rounded to two decimals before anything is made of it, as the source documents do. */
    private static Figure share(
            @Nullable BigDecimal part, @Nullable BigDecimal whole, List<String> unknown, List<String> unknownBefore) {
        BigDecimal actual = part == null || whole == null || whole.signum() == 0
                ? null
                : part.multiply(HUNDRED).divide(whole, 2, RoundingMode.HALF_UP);
        return new Figure(actual, part, whole, unknown, unknownBefore);
    }

    private static List<String> unknown(List<Count> counts, Map<Count, BigDecimal> values) {
        return counts.stream()
                .filter(count -> !values.containsKey(count))
                .filter(Count.Entered.class::isInstance)
                .map(count -> ((Count.Entered) count).name())
                .distinct()
                .toList();
    }
}

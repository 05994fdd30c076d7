package id.slrt.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The mean of achievements, each already rounded to two decimals, by their weights; two decimals (document 000). */
final class Mean {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Mean() {}

    /** Null when no child has an achievement, or those that have weigh nothing. */
    static @Nullable BigDecimal of(List<IndicatorLine> children) {
        return of(children, UnaryOperator.identity());
    }

    /** As {@link #of(List)}, with no achievement counted as more than 100. */
    static @Nullable BigDecimal capped(List<IndicatorLine> children) {
        return of(children, HUNDRED::min);
    }

    private static @Nullable BigDecimal of(List<IndicatorLine> children, UnaryOperator<BigDecimal> counted) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal weights = BigDecimal.ZERO;
        for (IndicatorLine child : children) {
            if (child.achievement() != null) {
                sum = sum.add(counted.apply(child.achievement()).multiply(child.weight()));
                weights = weights.add(child.weight());
            }
        }
        return weights.signum() == 0 ? null : sum.divide(weights, 2, RoundingMode.HALF_UP);
    }
}

package id.slrt.indicator.bansos;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of the table in numbers.
 *
 * @param unit of the recipients: KPM, orang, LKS
 * @param amountUnit Rp, or kg for rice
 * @param planned who was to get it; {@code reached} who did
 * @param printed the percentage that a file gives; null for a row of our own
 */
public record BansosFigures(
        String programme,
        BansosPeriod period,
        String source,
        String unit,
        String amountUnit,
        @Nullable BigDecimal planned,
        @Nullable BigDecimal reached,
        @Nullable BigDecimal budget,
        @Nullable BigDecimal realised,
        @Nullable BigDecimal printed) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Of the amounts; of the recipients where there are no amounts. Two decimals; null when it cannot be computed. */
    public @Nullable BigDecimal percent() {
        BigDecimal ofAmounts = percent(budget, realised);
        return ofAmounts == null && budget == null ? percent(planned, reached) : ofAmounts;
    }

    @Nullable
    BigDecimal percentOfRecipients() {
        return percent(planned, reached);
    }

    private static @Nullable BigDecimal percent(@Nullable BigDecimal whole, @Nullable BigDecimal part) {
        return whole == null || part == null || whole.signum() == 0
                ? null
                : part.multiply(HUNDRED).divide(whole, 2, RoundingMode.HALF_UP);
    }

    boolean isMoney() {
        return amountUnit.equals("Rp");
    }

    List<@Nullable BigDecimal> amounts() {
        return nullable(budget, realised);
    }

    List<@Nullable BigDecimal> people() {
        return nullable(planned, reached);
    }

    @SuppressWarnings("NullAway")
    private static List<@Nullable BigDecimal> nullable(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return Arrays.asList(one, other);
    }
}

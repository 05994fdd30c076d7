package id.slrt.indicator.budget;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Money of an activity, in rupiah.
 *
 * @param pagu the ceiling of the year
 * @param realised since 1 January
 */
public record Budget(BigDecimal pagu, BigDecimal realised) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** How much of the ceiling was spent, in per cent with two decimals; null without a ceiling. */
    public @Nullable BigDecimal absorption() {
        return pagu.signum() == 0 ? null : realised.multiply(HUNDRED).divide(pagu, 2, RoundingMode.HALF_UP);
    }
}

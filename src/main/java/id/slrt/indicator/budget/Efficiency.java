package id.slrt.indicator.budget;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** How an achievement compares with the money spent on it; two formulas are in use (facts/rules.md). Two decimals. */
public enum Efficiency {
    /** achievement - absorption, in percentage points (document 001) */
    DIFFERENCE {
        @Override
        public BigDecimal of(BigDecimal achievement, BigDecimal absorption) {
            return achievement.subtract(absorption).setScale(2, RoundingMode.HALF_UP);
        }

        @Override
        public String formula(String achievement, String absorption) {
            return achievement + "-" + absorption;
        }
    },
    /** achievement / absorption (document 004); above 1 more was achieved than spent */
    QUOTIENT {
        @Override
        public @Nullable BigDecimal of(BigDecimal achievement, BigDecimal absorption) {
            return absorption.signum() == 0 ? null : achievement.divide(absorption, 2, RoundingMode.HALF_UP);
        }

        @Override
        public String formula(String achievement, String absorption) {
            return achievement + "/" + absorption;
        }
    };

    /** Both in per cent with two decimals, as they are printed; null when nothing was spent and the formula divides. */
    public abstract @Nullable BigDecimal of(BigDecimal achievement, BigDecimal absorption);

    /** The same as a spreadsheet formula over two cells. */
    public abstract String formula(String achievement, String absorption);
}

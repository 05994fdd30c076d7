package id.slrt.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How an achievement follows from target and actual, in per cent with two decimals. All three are in use in the source
 * documents and give different answers (facts/rules.md, Achievement).
 */
public enum Method {
    /** actual / target */
    RATIO {
        @Override
        BigDecimal parts(BigDecimal target, BigDecimal actual) {
            return actual;
        }
    },
    /** (actual - target) / target */
    DIFFERENCE {
        @Override
        BigDecimal parts(BigDecimal target, BigDecimal actual) {
            return actual.subtract(target);
        }
    },
    /** (2 x target - actual) / target, where lower is better */
    INVERSE {
        @Override
        BigDecimal parts(BigDecimal target, BigDecimal actual) {
            return target.add(target).subtract(actual);
        }
    };

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    abstract BigDecimal parts(BigDecimal target, BigDecimal actual);

    /** The target must not be zero. */
    BigDecimal achievement(BigDecimal target, BigDecimal actual) {
        return parts(target, actual).multiply(HUNDRED).divide(target, 2, RoundingMode.HALF_UP);
    }

    /** The same as a spreadsheet formula over two cells. */
    public String formula(String target, String actual) {
        return switch (this) {
            case RATIO -> actual + "/" + target + "*100";
            case DIFFERENCE -> "(" + actual + "-" + target + ")/" + target + "*100";
            case INVERSE -> "(2*" + target + "-" + actual + ")/" + target + "*100";
        };
    }
}

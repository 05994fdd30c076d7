package id.slrt.indicator.check;

import id.slrt.indicator.Method;
import id.slrt.shared.Word;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.Predicate;

/** Whether a printed achievement follows from its target and actual. */
public final class Achievements {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int MOST_ZEROS = 9;
    private static final int MOST_DECIMALS = 4;

    private Achievements() {}

    /**
     * What is wrong with the printed achievement. One that is cut off instead of rounded is not: 99.7 % for 99.75 %.
     *
     * @return {@code achievement}: target, actual, printed, right, and the target and the actual that would give the printed
     *     one; {@code achievement_method}: it follows by another method, which is named; {@code achievement_zero}
     */
    public static Optional<Finding> check(BigDecimal target, BigDecimal actual, BigDecimal printed) {
        if (target.signum() == 0) {
            return Optional.of(Finding.of("achievement_zero", null, actual, printed));
        }
        BigDecimal right = achievement(Method.RATIO, target, actual);
        if (fits(right, printed)) {
            return Optional.empty();
        }
        for (Method method : new Method[] {Method.INVERSE, Method.DIFFERENCE}) {
            if (fits(achievement(method, target, actual), printed)) {
                return Optional.of(Finding.of("achievement_method", null, printed, Word.of(method), right));
            }
        }
        return Optional.of(Finding.of(
                "achievement",
                right,
                target,
                actual,
                printed,
                right,
                printed.signum() == 0
                        ? "–"
                        : other(actual.multiply(HUNDRED), printed, t -> fits(ratio(t, actual), printed)),
                other(target.multiply(printed), HUNDRED, a -> fits(ratio(target, a), printed))));
    }

    /** Two decimals. */
    static BigDecimal ratio(BigDecimal target, BigDecimal actual) {
        return target.signum() == 0 ? BigDecimal.ZERO : achievement(Method.RATIO, target, actual);
    }

    private static BigDecimal achievement(Method method, BigDecimal target, BigDecimal actual) {
        BigDecimal part = switch (method) {
            case RATIO -> actual;
            case DIFFERENCE -> actual.subtract(target);
            case INVERSE -> target.add(target).subtract(actual);
        };
        return part.multiply(HUNDRED).divide(target, 2, RoundingMode.HALF_UP);
    }

    /** Within the last printed decimal, rounded or cut off; with all decimals printed, exactly. */
    public static boolean fits(BigDecimal right, BigDecimal printed) {
        int decimals = Math.clamp(printed.scale(), 0, 2);
        return right.setScale(decimals, RoundingMode.HALF_UP).compareTo(printed) == 0
                || right.setScale(decimals, RoundingMode.DOWN).compareTo(printed) == 0
                || right.compareTo(printed.setScale(2, RoundingMode.HALF_UP)) == 0;
    }

    /** The roundest number that does it: 80, rather than 80.0016. */
    private static Object other(BigDecimal dividend, BigDecimal divisor, Predicate<BigDecimal> does) {
        for (int scale = -MOST_ZEROS; scale <= MOST_DECIMALS; scale++) {
            BigDecimal rounded = dividend.divide(divisor, scale, RoundingMode.HALF_UP);
            if (rounded.signum() != 0 && does.test(rounded)) {
                return new BigDecimal(rounded.toPlainString());
            }
        }
        return "–";
    }
}

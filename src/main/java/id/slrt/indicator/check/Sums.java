package id.slrt.indicator.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whether parts add up to their whole. */
public final class Sums {
    private Sums() {}

    /**
     * @param decimals how many the whole is printed with: parts that were rounded may be off by half of its last digit each
     * @return {@code parts_fewer} or {@code parts_more}: the whole, the parts as a sum, the sum, the difference
     */
    public static Optional<Finding> check(BigDecimal whole, List<BigDecimal> parts, int decimals) {
        BigDecimal sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal difference = whole.subtract(sum);
        BigDecimal slack = decimals == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(parts.size(), decimals).divide(BigDecimal.TWO);
        if (parts.isEmpty() || difference.abs().compareTo(slack) <= 0) {
            return Optional.empty();
        }
        String adding = parts.stream().map(BigDecimal::toPlainString).collect(Collectors.joining(" + "));
        String kind = difference.signum() > 0 ? "parts_fewer" : "parts_more";
        return Optional.of(Finding.of(kind, sum, whole, adding, sum, difference.abs()));
    }
}

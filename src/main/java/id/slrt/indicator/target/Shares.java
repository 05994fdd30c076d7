package id.slrt.indicator.target;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a year's target is spread over the quarters, in per cent of the year, together 100: 25/25/25/25 or 15/25/50/10
 * (facts/rules.md, Quarters).
 */
record Shares(List<BigDecimal> quarters) {
    private static final Pattern FORM = Pattern.compile("\\d{1,3}([.,]\\d{1,2})?(\\s*/\\s*\\d{1,3}([.,]\\d{1,2})?){3}");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Empty when the text is not four shares that make 100. */
    static Optional<Shares> parse(String text) {
        if (!FORM.matcher(text.strip()).matches()) {
            return Optional.empty();
        }
        List<BigDecimal> quarters = Arrays.stream(text.strip().split("\\s*/\\s*"))
                .map(share -> new BigDecimal(share.replace(',', '.')))
                .toList();
        BigDecimal sum = quarters.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.compareTo(HUNDRED) == 0 ? Optional.of(new Shares(quarters)) : Optional.empty();
    }

    /** The cumulative targets of the four quarters, in whole numbers when the year's is one, else with two decimals. */
    List<BigDecimal> cumulative(BigDecimal year) {
        int decimals = Math.max(0, year.stripTrailingZeros().scale()) == 0 ? 0 : 2;
        List<BigDecimal> targets = new ArrayList<>();
        BigDecimal share = BigDecimal.ZERO;
        for (BigDecimal quarter : quarters) {
            share = share.add(quarter);
            targets.add(
                    share.compareTo(HUNDRED) == 0
                            ? year
                            : year.multiply(share).divide(HUNDRED, decimals, RoundingMode.HALF_UP));
        }
        return targets;
    }
}

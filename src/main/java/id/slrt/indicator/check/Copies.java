package id.slrt.indicator.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a period's figures were copied from the period before. */
public final class Copies {
    private Copies() {}

    /** @param before how the period before is called */
    public static Optional<Finding> all(
            String before, List<@Nullable BigDecimal> earlier, List<@Nullable BigDecimal> later) {
        long figures = later.stream()
                .filter(figure -> figure != null && figure.signum() != 0)
                .count();
        return figures >= 2 && same(earlier, later)
                ? Optional.of(Finding.of("copied_all", null, before))
                : Optional.empty();
    }

    /** Whether every amount that the later has is the earlier's to the last digit. */
    static boolean same(List<@Nullable BigDecimal> earlier, List<@Nullable BigDecimal> later) {
        boolean any = false;
        for (int i = 0; i < later.size(); i++) {
            BigDecimal one = earlier.get(i);
            BigDecimal other = later.get(i);
            if (one == null || other == null) {
                if (!Objects.equals(one, other)) {
                    return false;
                }
            } else if (one.compareTo(other) != 0) {
                return false;
            } else {
                any |= one.signum() != 0;
            }
        }
        return any;
    }

    /**
     * The same amounts for other people.
     *
     * @param shown the later period's amount
     * @param right what would fit its people; null when that cannot be told
     */
    public static Optional<Finding> amounts(
            String before,
            List<@Nullable BigDecimal> earlier,
            List<@Nullable BigDecimal> later,
            String people,
            BigDecimal shown,
            @Nullable BigDecimal right) {
        return same(earlier, later)
                ? Optional.of(Finding.of("copied_amounts", right, before, shown, people, right == null ? "–" : right))
                : Optional.empty();
    }
}

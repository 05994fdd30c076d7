package id.slrt.indicator.check;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong with a figure. {@code check.<kind>} names it, {@code check.<kind>.text} explains it.
 *
 * @param args of the explanation, in order: numbers and texts
 * @param right what should stand there; null when that cannot be told
 */
public record Finding(
        String kind, List<Object> args, @Nullable BigDecimal right) {
    static Finding of(String kind, @Nullable BigDecimal right, Object... args) {
        return new Finding(kind, List.of(args), right);
    }
}

package id.slrt.indicator.closing;

import id.slrt.indicator.IndicatorLine;
import id.slrt.indicator.closing.Corrections.Moved;
import id.slrt.indicator.measure.Measure;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An indicator when its month was closed and now.
 *
 * @param closed null when it came into the tree since; {@code now}: when it was taken out since
 * @param moved by the corrections together; null when none moved it
 */
public record Compared(
        @Nullable IndicatorLine closed,
        @Nullable IndicatorLine now,
        @Nullable Moved moved) {

    public IndicatorLine line() {
        return closed != null ? closed : Objects.requireNonNull(now);
    }

    public boolean differs() {
        return moved != null
                || closed == null
                || now == null
                || !same(closed.actual(), now.actual())
                || targetChanged();
    }

    public boolean targetChanged() {
        return closed != null && now != null && !same(closed.target(), now.target());
    }

    public boolean measureChanged() {
        return closed != null && now != null && !closed.measure().equals(now.measure());
    }

    /** Now less when closed; null when one of them is not known. */
    public @Nullable BigDecimal difference() {
        return closed == null || now == null || closed.actual() == null || now.actual() == null
                ? null
                : now.actual().subtract(closed.actual());
    }

    /** Whether it is a plain number, so that what corrections moved can be added to it. */
    public boolean adds() {
        return Measure.parse(line().measure()) instanceof Measure.Plain;
    }

    /** Of a plain number what the corrections of deliveries do not explain; null when it cannot be said. */
    public @Nullable BigDecimal rest() {
        BigDecimal difference = difference();
        return difference == null || !adds()
                ? null
                : difference.subtract(BigDecimal.valueOf(moved == null ? 0 : moved.moved()));
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null ? other == null : other != null && one.compareTo(other) == 0;
    }
}

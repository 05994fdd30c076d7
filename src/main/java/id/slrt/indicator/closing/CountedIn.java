package id.slrt.indicator.closing;

import id.slrt.indicator.Indicator;
import id.slrt.indicator.Scope;
import id.slrt.indicator.delivery.DeliveryLine;
import id.slrt.indicator.delivery.TakenBack;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a service given is counted.
 *
 * @param takenBack when and why it no longer counts; null while it does
 * @param places the indicators whose figures it stands behind
 * @param periods the month, the quarter and the year it counts in, and which of them are closed
 */
public record CountedIn(
        long id,
        DeliveryLine line,
        @Nullable TakenBack takenBack,
        List<Place> places,
        List<Span> periods,
        List<Correction> corrections) {

    /**
     * An indicator that counts it.
     *
     * @param above its ancestors, the nearest first
     * @param base it stands in what the percentage is held against, not in its numerator
     * @param others how many other services of the year count there for the same person (or household)
     * @param once whether people (or households) are counted, so that it and the others are one
     */
    public record Place(Indicator indicator, List<Indicator> above, boolean base, long others, boolean once) {}

    /** A period, and its close when it is closed. */
    public record Span(Scope scope, @Nullable ClosedMonth closed) {}
}

package id.slrt.indicator.closing;

import id.slrt.shared.AppClock;
import id.slrt.shared.Problem;
import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Months are closed when they are over, and one after the other: from the first that was closed in this or the last year
 * on, none is left out. Those before the first stay open.
 */
@Singleton
class Order {
    private final ClosingRows.Closings closings;
    private final AppClock clock;

    Order(ClosingRows.Closings closings, AppClock clock) {
        this.closings = closings;
        this.clock = clock;
    }

    /** Why this month cannot be closed now, to be thrown or shown; empty when it can. */
    Optional<Problem> obstacle(YearMonth month) {
        if (!month.atEndOfMonth().isBefore(clock.today())) {
            return Optional.of(Problem.conflict("closing_not_over", month.atEndOfMonth()));
        }
        List<YearMonth> closed =
                closings.closed(List.of(month.getYear() - 1, month.getYear(), month.getYear() + 1)).stream()
                        .map(Closing::of)
                        .toList();
        Optional<YearMonth> later =
                closed.stream().filter(other -> other.isAfter(month)).findFirst();
        if (later.isPresent()) {
            return Optional.of(Problem.conflict("closing_later_closed", later.get()));
        }
        return closed.stream()
                .max(Comparator.naturalOrder())
                .map(last -> last.plusMonths(1))
                .filter(next -> next.isBefore(month))
                .map(next -> Problem.conflict("closing_gap", next));
    }
}

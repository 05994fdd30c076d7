package id.slrt.intake.need;

import id.slrt.intake.Need;
import id.slrt.shared.AppClock;
import id.slrt.shared.Dates;
import id.slrt.shared.Inputs;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The day on which a service was really given: from the day the need was recorded until today, which it is when none is said. */
@Singleton
public class DeliveredOn {
    private static final String FIELD = "deliveredOn";
    private static final int YEARS_BEFORE = 2;

    private final AppClock clock;

    DeliveredOn(AppClock clock) {
        this.clock = clock;
    }

    /** What is wrong is collected into {@code inputs}; the answer is then of no use. */
    public LocalDate read(Inputs inputs, @Nullable String typed, Need need) {
        LocalDate today = clock.today();
        LocalDate day = inputs.pastDate(FIELD, typed, today);
        LocalDate recorded = AppClock.day(need.openedAt());
        if (day != null && day.isBefore(recorded)) {
            inputs.reject(FIELD, "date_before_need", recorded);
        }
        return Objects.requireNonNullElse(day, today);
    }

    /** The day of a service given before the need was recorded, at most {@value #YEARS_BEFORE} years before. */
    LocalDate before(Inputs inputs, @Nullable String typed, Need need) {
        LocalDate recorded = AppClock.day(need.openedAt());
        LocalDate day = inputs.pastDate(FIELD, inputs.required(FIELD, typed, 40), clock.today());
        if (day != null && (!day.isBefore(recorded) || day.isBefore(recorded.minusYears(YEARS_BEFORE)))) {
            inputs.reject(FIELD, "date_not_before_need", recorded, YEARS_BEFORE);
        }
        return Objects.requireNonNullElse(day, recorded);
    }

    /** The note as the history tells it: with the day when it was another. */
    @Nullable
    String told(LocalDate day, @Nullable String note) {
        if (day.equals(clock.today())) {
            return note;
        }
        String shown = Dates.show(day, Dates.INDONESIAN);
        return note == null ? shown : shown + ": " + note;
    }
}

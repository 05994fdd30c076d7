package id.slrt.intake.need;

import id.slrt.intake.turn.Holder;
import id.slrt.shared.AppClock;
import id.slrt.shared.Dates;
import id.slrt.shared.Inputs;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The day until which a need is parked: later than today, at most a year ahead. */
@Singleton
class ParkingDate {
    private final AppClock clock;

    ParkingDate(AppClock clock) {
        this.clock = clock;
    }

    LocalDate of(@Nullable String typed) {
        Inputs inputs = new Inputs();
        String text = inputs.required("until", typed, 40);
        LocalDate day = text.isEmpty() ? null : Dates.parse(text);
        LocalDate today = clock.today();
        if (!text.isEmpty() && day == null) {
            inputs.reject("until", Dates.fault(text), text);
        } else if (day != null && !day.isAfter(today)) {
            inputs.reject("until", "date_past");
        } else if (day != null && day.isAfter(today.plusYears(1))) {
            inputs.reject("until", "date_far");
        }
        inputs.orThrow();
        return Objects.requireNonNull(day);
    }

    /** The day and the note, for the history. */
    String told(Holder parked, @Nullable String note) {
        String day = Dates.show(parked.dueOn(), Dates.INDONESIAN);
        return note == null ? day : day + ": " + note;
    }
}

package id.slrt.district;

import id.slrt.shared.AppClock;
import id.slrt.shared.Reminder;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;

/** Deadlines beyond the last year whose holidays are known count holidays as working days. */
@Singleton
class HolidayReminder implements Reminder {
    private static final int DAYS_BEFORE = 90;

    private final District district;
    private final AppClock clock;

    HolidayReminder(District district, AppClock clock) {
        this.district = district;
        this.clock = clock;
    }

    @Override
    public List<Line> lines() {
        if (district.isEmpty()) {
            return List.of();
        }
        LocalDate until = district.workingDays().knownUntil().orElse(null);
        if (until == null) {
            return List.of(Line.of("reminder.no_holidays"));
        }
        return clock.today().isBefore(until.minusDays(DAYS_BEFORE))
                ? List.of()
                : List.of(Line.of(
                        "reminder.holidays", String.valueOf(until.getYear()), String.valueOf(until.getYear() + 1)));
    }
}

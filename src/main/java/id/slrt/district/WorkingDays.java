package id.slrt.district;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/** Monday to Friday except national holidays and cuti bersama. */
public record WorkingDays(Set<LocalDate> holidays) {
    public boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.contains(day);
    }

    /** The last day of the last year that has holidays; empty when none are known. */
    public Optional<LocalDate> knownUntil() {
        return holidays.stream()
                .max(Comparator.naturalOrder())
                .map(last -> last.with(TemporalAdjusters.lastDayOfYear()));
    }

    /** The working day that is {@code days} working days after {@code from}; the day itself does not count. */
    public LocalDate add(LocalDate from, int days) {
        LocalDate day = from;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    /** Working days from {@code today} until {@code due}; negative when it is past. */
    public int until(LocalDate today, LocalDate due) {
        int days = 0;
        for (LocalDate day = today; day.isBefore(due); day = day.plusDays(1)) {
            days += isWorkingDay(day.plusDays(1)) ? 1 : 0;
        }
        for (LocalDate day = due; day.isBefore(today); day = day.plusDays(1)) {
            days -= isWorkingDay(day.plusDays(1)) ? 1 : 0;
        }
        return days;
    }
}

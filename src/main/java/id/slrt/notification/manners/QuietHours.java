package id.slrt.notification.manners;

import id.slrt.shared.AppClock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/**
 * The hours of the night in which no phone rings, in Western Indonesian time. The first moment is quiet, the last is not:
 * of 20:00-07:00, 20:00 sharp waits and 07:00 sharp goes. Empty when both are the same.
 */
public record QuietHours(LocalTime from, LocalTime to) {
    public static final QuietHours NONE = new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    /** @param text {@code 20:00-07:00}, or nothing for none */
    public static QuietHours parse(String text) {
        if (text.isBlank()) {
            return NONE;
        }
        String[] ends = text.strip().split("\\s*-\\s*");
        if (ends.length != 2) {
            throw new IllegalArgumentException("quiet hours are written as 20:00-07:00, not as " + text);
        }
        return new QuietHours(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
    }

    public boolean contains(Instant moment) {
        LocalTime time = moment.atZone(AppClock.zone()).toLocalTime();
        return from.isBefore(to)
                ? !time.isBefore(from) && time.isBefore(to)
                : !from.equals(to) && (!time.isBefore(from) || time.isBefore(to));
    }

    /** The moment itself when it is not quiet, else the end of its night. */
    public Instant next(Instant moment) {
        return contains(moment) ? end(moment) : moment;
    }

    /** The first moment of the day after this one that is not quiet. */
    public Instant tomorrow(Instant moment) {
        return next(AppClock.start(AppClock.day(moment).plusDays(1)));
    }

    private Instant end(Instant moment) {
        ZonedDateTime here = moment.atZone(AppClock.zone());
        ZonedDateTime end = here.toLocalDate().atTime(to).atZone(AppClock.zone());
        return (end.isAfter(here) ? end : end.plusDays(1)).toInstant();
    }
}

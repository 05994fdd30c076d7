package id.slrt.shared;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The only source of "now". Cut to microseconds, the precision of the database. {@link #at} runs a task as if at
 * another moment: the demo district lives its half-year so, and tests move time.
 */
@Singleton
public class AppClock implements InstantSource {
    private static final ScopedValue<Instant> MOMENT = ScopedValue.newInstance();

    private final InstantSource source = InstantSource.system();

    @Override
    public Instant instant() {
        return MOMENT.isBound() ? MOMENT.get() : source.instant().truncatedTo(ChronoUnit.MICROS);
    }

    public LocalDate today() {
        return day(instant());
    }

    /** The zone of the office. */
    public static ZoneId zone() {
        return OfficeZone.here().id();
    }

    /** The day of a moment here. */
    public static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone());
    }

    /** The first moment of a day here. */
    public static Instant start(LocalDate day) {
        return day.atStartOfDay(zone()).toInstant();
    }

    /** Runs the task with every clock reading on this thread answering {@code moment}. */
    public void at(Instant moment, Runnable task) {
        ScopedValue.where(MOMENT, moment.truncatedTo(ChronoUnit.MICROS)).run(task);
    }
}

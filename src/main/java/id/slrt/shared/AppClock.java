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
    /** Western Indonesian time, UTC+7: the working day of the office. */
    public static final ZoneId WIB = ZoneId.of("Asia/Jakarta");

    private static final ScopedValue<Instant> MOMENT = ScopedValue.newInstance();

    private final InstantSource source = InstantSource.system();

    @Override
    public Instant instant() {
        return MOMENT.isBound() ? MOMENT.get() : source.instant().truncatedTo(ChronoUnit.MICROS);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(instant(), WIB);
    }

    /** The first moment of a day here. */
    public static Instant start(LocalDate day) {
        return day.atStartOfDay(WIB).toInstant();
    }

    /** Runs the task with every clock reading on this thread answering {@code moment}. */
    public void at(Instant moment, Runnable task) {
        ScopedValue.where(MOMENT, moment.truncatedTo(ChronoUnit.MICROS)).run(task);
    }
}

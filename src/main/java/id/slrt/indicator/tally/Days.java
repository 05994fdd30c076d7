package id.slrt.indicator.tally;

import java.time.LocalDate;

/** Days as short numbers: from 1 January 2000 on, and back to 1910. */
final class Days {
    static final String ZERO = "2000-01-01";

    /** Of a fact that does not count, or of what has not happened. */
    static final short NEVER = Short.MIN_VALUE;

    /** Of what has not ended. */
    static final short OPEN = Short.MAX_VALUE;

    private static final int FARTHEST = Short.MAX_VALUE - 1;
    private static final long EPOCH = LocalDate.parse(ZERO).toEpochDay();

    private Days() {}

    static short of(LocalDate day) {
        return of((int) Math.clamp(day.toEpochDay() - EPOCH, -FARTHEST, FARTHEST));
    }

    /** @param number as the database counts them */
    static short of(int number) {
        return (short) Math.clamp(number, -FARTHEST, FARTHEST);
    }

    static LocalDate date(int day) {
        return LocalDate.ofEpochDay(EPOCH + day);
    }
}

package id.slrt.referral.figure;

import id.slrt.shared.AppClock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A month ({@code 2026-10}) or a quarter ({@code 2026-q4}); {@code from} is its first day. */
public record FigurePeriod(LocalDate from, boolean quarter) {
    private static final Pattern WORD = Pattern.compile("(20\\d{2})-(?:q([1-4])|(0[1-9]|1[0-2]))");

    public static FigurePeriod month(LocalDate day) {
        return new FigurePeriod(day.withDayOfMonth(1), false);
    }

    public static FigurePeriod quarter(LocalDate day) {
        return new FigurePeriod(LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1), true);
    }

    static Optional<FigurePeriod> parse(@Nullable String word) {
        Matcher found = WORD.matcher(word == null ? "" : word);
        if (!found.matches()) {
            return Optional.empty();
        }
        try {
            int year = Integer.parseInt(found.group(1));
            return Optional.of(
                    found.group(2) == null
                            ? month(LocalDate.of(year, Integer.parseInt(found.group(3)), 1))
                            : quarter(LocalDate.of(year, Integer.parseInt(found.group(2)) * 3, 1)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /** As it stands in an address. */
    public String word() {
        return quarter ? from.getYear() + "-q" + number() : from.toString().substring(0, 7);
    }

    /** 1 to 4, or 1 to 12. */
    public int number() {
        return quarter ? (from.getMonthValue() + 2) / 3 : from.getMonthValue();
    }

    public FigurePeriod before() {
        return new FigurePeriod(from.minusMonths(quarter ? 3 : 1), quarter);
    }

    public FigurePeriod after() {
        return new FigurePeriod(until(), quarter);
    }

    /** The first day after it. */
    LocalDate until() {
        return from.plusMonths(quarter ? 3 : 1);
    }

    Instant begin() {
        return AppClock.start(from);
    }

    Instant end() {
        return AppClock.start(until());
    }
}

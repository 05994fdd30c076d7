package id.slrt.registry.search;

import id.slrt.shared.Dates;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is known of a birth date: a year, a month of a year, or a day; month and day are 0 when they are not known. */
public record Birth(int year, int month, int day) {
    private static final Pattern YEAR = Pattern.compile("(19\\d\\d|20[0-2]\\d)");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})[-/](\\d{1,2})|(\\d{1,2})[-/](\\d{4})");
    private static final Pattern NAMED_MONTH = Pattern.compile("(\\p{L}+) (\\d{4})");

    /** What is known: the date, or else the year alone. */
    static @Nullable Birth of(@Nullable LocalDate date, @Nullable Integer year) {
        return date != null ? of(date) : year == null ? null : new Birth(year, 0, 0);
    }

    static Birth of(LocalDate date) {
        return new Birth(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    /** A date, month or year as typed; null when it is none. */
    public static @Nullable Birth parse(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String value = text.strip();
        LocalDate date = Dates.parse(value);
        if (date != null) {
            return of(date);
        }
        if (YEAR.matcher(value).matches()) {
            return new Birth(Integer.parseInt(value), 0, 0);
        }
        Matcher month = MONTH.matcher(value);
        if (month.matches()) {
            boolean yearFirst = month.group(1) != null;
            return month(month.group(yearFirst ? 1 : 4), month.group(yearFirst ? 2 : 3));
        }
        Matcher named = NAMED_MONTH.matcher(value);
        LocalDate first = named.matches() ? Dates.parse("1 " + value) : null;
        return first == null ? null : new Birth(first.getYear(), first.getMonthValue(), 0);
    }

    private static @Nullable Birth month(String year, String month) {
        int number = Integer.parseInt(month);
        return number >= 1 && number <= 12 ? new Birth(Integer.parseInt(year), number, 0) : null;
    }

    Birth plusYears(int years) {
        return new Birth(year + years, month, day);
    }

    /** Reads {@link #toString()}. */
    static Birth ofTerm(String term) {
        return new Birth(number(term, 0, 4), number(term, 5, 7), number(term, 8, 10));
    }

    private static int number(String term, int from, int to) {
        return to > term.length() ? 0 : Integer.parseInt(term, from, to, 10);
    }

    /** As far as it is known: 1971-05-04, 1971-05, 1971. By hand, as it is asked for of everybody when an index is built. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(10).append(10_000 + year).deleteCharAt(0);
        if (month > 0) {
            twoDigits(text, month);
        }
        if (isDay()) {
            twoDigits(text, day);
        }
        return text.toString();
    }

    private static void twoDigits(StringBuilder text, int number) {
        text.append(number < 10 ? "-0" : "-").append(number);
    }

    static List<Birth> unknownDays(int year) {
        return List.of(new Birth(year, 1, 1), new Birth(year, 12, 31));
    }

    /** The day that is entered when only the year is known. */
    boolean isUnknownDay() {
        return month == 0 || month == 1 && day == 1 || month == 12 && day == 31;
    }

    boolean isDay() {
        return day > 0;
    }

    /** Day and month the other way round, when that is a date too and another one. */
    @Nullable
    Birth swapped() {
        return isDay() && day <= 12 && day != month ? new Birth(year, day, month) : null;
    }
}

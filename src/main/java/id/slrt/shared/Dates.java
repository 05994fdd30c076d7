package id.slrt.shared;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates as people here write them: day before month, months in Indonesian or English. */
public final class Dates {
    public static final Locale INDONESIAN = Locale.of("id", "ID");

    /** In Indonesian, as it was spelled before, and in English. */
    private static final List<List<String>> MONTHS = List.of(
            List.of("januari", "january"),
            List.of("februari", "pebruari", "february"),
            List.of("maret", "march"),
            List.of("april"),
            List.of("mei", "may"),
            List.of("juni", "june"),
            List.of("juli", "july"),
            List.of("agustus", "ags", "agt", "agst", "august"),
            List.of("september"),
            List.of("oktober", "october"),
            List.of("november", "nopember"),
            List.of("desember", "december"));

    private static final int SHORTEST_MONTH = 3;
    private static final int FIRST_YEAR = 1850;
    private static final int LAST_YEAR = 2100;
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern ISO = Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2}|\\p{L}+)[-/. ](\\d{4})");
    private static final Pattern PARTS =
            Pattern.compile("(\\d{2}(?=\\d)|\\d{1,2}(?=\\D))\\D?(\\d{2}(?=\\d)|\\d{1,2}(?=\\D))\\D?(\\d{4})");
    private static final Pattern EIGHT_DIGITS = Pattern.compile("(\\d{2})(\\d{2})(\\d{4})");

    private Dates() {}

    /** The date, or null when the text is none. */
    public static @Nullable LocalDate parse(String text) {
        String value = BLANKS.matcher(text.strip().toLowerCase(Locale.ROOT)).replaceAll(" ");
        Matcher iso = ISO.matcher(value);
        if (iso.matches()) {
            return date(iso.group(1), iso.group(3), iso.group(4));
        }
        Matcher day = DAY_FIRST.matcher(value);
        if (day.matches()) {
            return date(day.group(3), day.group(2), day.group(1));
        }
        Matcher digits = EIGHT_DIGITS.matcher(value);
        if (!digits.matches()) {
            return null;
        }
        LocalDate dayFirst = date(digits.group(3), digits.group(2), digits.group(1));
        if (dayFirst != null && dayFirst.getYear() > FIRST_YEAR) {
            return dayFirst;
        }
        // 19710405: no day of a month is followed by month 71
        LocalDate yearFirst = yearFirst(value);
        return yearFirst == null ? dayFirst : yearFirst;
    }

    private static @Nullable LocalDate yearFirst(String digits) {
        LocalDate date = date(digits.substring(0, 4), digits.substring(4, 6), digits.substring(6));
        return date != null && date.getYear() > FIRST_YEAR ? date : null;
    }

    /** What is wrong with a text that is no date: {@code date_none} for one the calendar does not have (31/02/1980), else {@code date}. */
    public static String fault(String text) {
        return parse(text) == null && isNone(text) ? "date_none" : "date";
    }

    private static boolean isNone(String text) {
        String value = BLANKS.matcher(text.strip().toLowerCase(Locale.ROOT)).replaceAll(" ");
        Matcher day = DAY_FIRST.matcher(value);
        return ISO.matcher(value).matches() || day.matches() && isMonth(day.group(2)) || hasParts(value);
    }

    /**
     * Whether a text has a day up to 31, a month up to 12 and a year of people's lives, in this order and whatever stands between
     * them: meant for a date even when the calendar has none.
     */
    public static boolean hasParts(String text) {
        Matcher parts = PARTS.matcher(text.strip());
        return parts.matches()
                && isBetween(parts.group(1), 1, 31)
                && isBetween(parts.group(2), 1, 12)
                && isBetween(parts.group(3), FIRST_YEAR, LAST_YEAR);
    }

    private static boolean isBetween(String digits, int least, int most) {
        int number = Integer.parseInt(digits);
        return number >= least && number <= most;
    }

    /** Any number is meant for a month; Agung is not. */
    private static boolean isMonth(String word) {
        return Character.isDigit(word.charAt(0)) || month(word) > 0;
    }

    private static @Nullable LocalDate date(String year, String month, String day) {
        try {
            return LocalDate.of(Integer.parseInt(year), month(month), Integer.parseInt(day));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** A month by its number or the beginning of its name; 0 for another word: Mariyam and Agung are people, not months. */
    private static int month(String word) {
        if (Character.isDigit(word.charAt(0))) {
            return Integer.parseInt(word);
        }
        for (int i = 0; word.length() >= SHORTEST_MONTH && i < MONTHS.size(); i++) {
            if (MONTHS.get(i).stream().anyMatch(name -> name.startsWith(word))) {
                return i + 1;
            }
        }
        return 0;
    }

    /** "20 Nov 2026". */
    public static String show(LocalDate date, Locale locale) {
        return DateTimeFormatter.ofPattern("d MMM uuuu", locale).format(date);
    }

    /** "November 2026", of an instant here. */
    public static String month(Instant instant, Locale locale) {
        return DateTimeFormatter.ofPattern("MMMM uuuu", locale)
                .withZone(AppClock.zone())
                .format(instant);
    }

    /** "Sel 24 Nov". */
    public static String showWithWeekday(LocalDate date, Locale locale) {
        return DateTimeFormatter.ofPattern("EEE d MMM", locale).format(date);
    }

    /** "20 Nov 2026 14.05", of an instant here. */
    public static String show(Instant instant, Locale locale) {
        return DateTimeFormatter.ofPattern("d MMM uuuu HH.mm", locale)
                .withZone(AppClock.zone())
                .format(instant);
    }
}

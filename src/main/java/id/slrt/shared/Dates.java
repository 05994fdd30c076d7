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

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "mei", "jun", "jul", "agu", "sep", "okt", "nov", "des");
    private static final List<String> MONTHS_EN =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2}|\\p{L}+)[-/. ](\\d{4})");
    private static final Pattern EIGHT_DIGITS = Pattern.compile("(\\d{2})(\\d{2})(\\d{4})");

    private Dates() {}

    /** The date, or null when the text is none. */
    public static @Nullable LocalDate parse(String text) {
        String value = text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        Matcher iso = ISO.matcher(value);
        if (iso.matches()) {
            return date(iso.group(1), iso.group(2), iso.group(3));
        }
        Matcher day = DAY_FIRST.matcher(value);
        if (day.matches()) {
            return date(day.group(3), day.group(2), day.group(1));
        }
        Matcher digits = EIGHT_DIGITS.matcher(value);
        return digits.matches() ? date(digits.group(3), digits.group(2), digits.group(1)) : null;
    }

    private static @Nullable LocalDate date(String year, String month, String day) {
        try {
            return LocalDate.of(Integer.parseInt(year), month(month), Integer.parseInt(day));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int month(String word) {
        if (Character.isDigit(word.charAt(0))) {
            return Integer.parseInt(word);
        }
        String start = word.substring(0, Math.min(3, word.length()));
        int month = Math.max(MONTHS.indexOf(start), MONTHS_EN.indexOf(start)) + 1;
        return start.equals("ags") ? 8 : start.equals("nop") ? 11 : month;
    }

    /** "20 Nov 2026". */
    public static String show(LocalDate date, Locale locale) {
        return DateTimeFormatter.ofPattern("d MMM uuuu", locale).format(date);
    }

    /** "November 2026", of an instant in Western Indonesian time. */
    public static String month(Instant instant, Locale locale) {
        return DateTimeFormatter.ofPattern("MMMM uuuu", locale)
                .withZone(AppClock.WIB)
                .format(instant);
    }

    /** "Sel 24 Nov". */
    public static String showWithWeekday(LocalDate date, Locale locale) {
        return DateTimeFormatter.ofPattern("EEE d MMM", locale).format(date);
    }

    /** "20 Nov 2026 14.05" in Western Indonesian time. */
    public static String show(Instant instant, Locale locale) {
        return DateTimeFormatter.ofPattern("d MMM uuuu HH.mm", locale)
                .withZone(AppClock.WIB)
                .format(instant);
    }
}

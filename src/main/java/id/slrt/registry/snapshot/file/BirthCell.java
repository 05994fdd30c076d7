package id.slrt.registry.snapshot.file;

import id.slrt.shared.Dates;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A birth as a cell tells it: the date; or the year alone, also where day 00 stands for an unknown one; or nothing. No day
 * is invented for a year (docs/decisions/0013). Zeros, and 1 January 1900, which is how Excel shows an empty cell, say that it is not known.
 */
record BirthCell(@Nullable LocalDate date, @Nullable Integer year) {
    private static final int OLDEST = 130;
    private static final BirthCell UNKNOWN = new BirthCell(null, null);
    private static final Pattern YEAR = Pattern.compile("(?:00?([-/. ])\\d{1,2}\\1|0000)?(\\d{4})(?:\\.0+)?");
    private static final Pattern ZEROS = Pattern.compile("[0\\-/. ]*");
    private static final LocalDate EMPTY_IN_EXCEL = LocalDate.of(1900, 1, 1);
    private static final Pattern TIME = Pattern.compile("[ T]\\d{1,2}[:.]\\d{2}([:.]\\d{2}([.,]\\d+)?)?Z?$");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})-\\d{1,2}-00?");

    static BirthCell read(String cell, LocalDate today, List<Fault> faults) {
        // "Lamongan, 05-04-1971": the place stands before the comma
        String told = cell.substring(cell.lastIndexOf(',') + 1).strip();
        String text = TIME.matcher(told).replaceFirst("").strip();
        if (ZEROS.matcher(text).matches()) {
            return UNKNOWN;
        }
        LocalDate date = Dates.parse(text);
        if (EMPTY_IN_EXCEL.equals(date)) {
            return UNKNOWN;
        }
        Integer year = date == null ? year(text) : Integer.valueOf(date.getYear());
        String fault = year == null
                ? Dates.fault(text)
                : date == null ? yearFault(year, today.getYear()) : dateFault(date, today);
        if (fault != null) {
            faults.add(new Fault(Column.TGL_LAHIR, fault, null));
            return UNKNOWN;
        }
        return date == null ? new BirthCell(null, year) : new BirthCell(date, null);
    }

    private static @Nullable Integer year(String text) {
        Matcher alone = YEAR.matcher(text);
        if (alone.matches()) {
            return number(alone.group(2));
        }
        Matcher first = YEAR_FIRST.matcher(text);
        return first.matches() ? number(first.group(1)) : null;
    }

    private static @Nullable Integer number(String year) {
        return year.equals("0000") ? null : Integer.valueOf(year);
    }

    private static @Nullable String yearFault(int year, int now) {
        return year > now ? "date_future" : year < now - OLDEST ? "date_old" : null;
    }

    private static @Nullable String dateFault(LocalDate date, LocalDate today) {
        return date.isAfter(today) ? "date_future" : date.isBefore(today.minusYears(OLDEST)) ? "date_old" : null;
    }
}

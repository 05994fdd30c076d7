package id.slrt.indicator.target.web;

import id.slrt.shared.AppClock;
import id.slrt.shared.Problem;
import org.jspecify.annotations.Nullable;

/** The year and area that an address asks for. */
final class AskedYear {
    private static final int FIRST = 2000;
    private static final int LAST = 2100;

    private AskedYear() {}

    /** This year when nothing is said. @throws Problem 422 for what is no year */
    static int of(@Nullable String year, AppClock clock) {
        String text = blank(year);
        int number = text == null ? clock.today().getYear() : text.matches("\\d{4}") ? Integer.parseInt(text) : 0;
        if (number < FIRST || number > LAST) {
            throw Problem.invalid("year", "year_range", FIRST, LAST);
        }
        return number;
    }

    static @Nullable String blank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}

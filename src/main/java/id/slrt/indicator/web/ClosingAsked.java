package id.slrt.indicator.web;

import id.slrt.access.Viewer;
import id.slrt.district.District;
import id.slrt.shared.AppClock;
import id.slrt.shared.Inputs;
import id.slrt.shared.Problem;
import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which month of closing is asked for. Who is limited to an area has no part in it: a month is closed as a whole. */
@Singleton
class ClosingAsked {
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final District district;
    private final AppClock clock;

    ClosingAsked(District district, AppClock clock) {
        this.district = district;
        this.clock = clock;
    }

    /** This year when nothing is said. */
    int year(@Nullable String text, Viewer viewer) {
        check(viewer);
        Inputs inputs = new Inputs();
        int year = Objects.requireNonNullElse(
                inputs.whole("year", text, FIRST_YEAR, LAST_YEAR), clock.today().getYear());
        inputs.orThrow();
        return year;
    }

    YearMonth month(int year, int month, Viewer viewer) {
        check(viewer);
        if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12) {
            throw Problem.notFound("closing_no_month");
        }
        return YearMonth.of(year, month);
    }

    /** A sub-district; null: the whole district. */
    @Nullable
    String area(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        boolean known = district.subdistricts().stream()
                .anyMatch(region -> region.code().equals(text.strip()));
        if (!known) {
            throw Problem.invalid("area", "area_unknown", text.strip());
        }
        return text.strip();
    }

    private static void check(Viewer viewer) {
        if (viewer.area() != null) {
            throw Problem.forbidden("closing_whole_district");
        }
    }
}

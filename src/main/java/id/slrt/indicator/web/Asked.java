package id.slrt.indicator.web;

import id.slrt.access.Viewer;
import id.slrt.district.District;
import id.slrt.indicator.Indicators;
import id.slrt.indicator.Period;
import id.slrt.indicator.Scope;
import id.slrt.indicator.Selection;
import id.slrt.indicator.delivery.DeliveryOrder;
import id.slrt.shared.AppClock;
import id.slrt.shared.Dates;
import id.slrt.shared.Inputs;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what is asked for; everything wrong is told at its field, and nobody gets beyond their own area. */
@Singleton
public class Asked {
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;
    private static final int MOST_YEARS = 10;
    private static final Pattern REGION = Pattern.compile("\\d{2}\\.\\d{2}\\.\\d{2}(\\.\\d{4})?");

    private final District district;
    private final Indicators indicators;
    private final AppClock clock;

    Asked(District district, Indicators indicators, AppClock clock) {
        this.district = district;
        this.indicators = indicators;
        this.clock = clock;
    }

    public Scope scope(Question question, Viewer viewer) {
        Inputs inputs = new Inputs();
        Scope scope = scope(question, inputs, viewer);
        inputs.orThrow();
        return scope;
    }

    /** The day whose targets are asked for; null: those of now. */
    @Nullable
    LocalDate targetsOn(@Nullable String value) {
        Inputs inputs = new Inputs();
        LocalDate day = day("targetsOn", value, inputs);
        inputs.orThrow();
        return day;
    }

    /** Which days and place a leader looks at, and how its tables are sorted. This year when nothing is said. */
    record Look(Period period, @Nullable String area, DashboardSort sort) {}

    Look look(Question question, Viewer viewer) {
        Inputs inputs = new Inputs();
        Look look = new Look(
                period(question, inputs),
                area(question.area(), inputs, viewer),
                DashboardSort.parse(inputs, question.sort()));
        inputs.orThrow();
        return look;
    }

    /** What is looked at when the question cannot be answered. */
    Look plain(Viewer viewer) {
        return new Look(Period.year(clock.today()), viewer.area(), DashboardSort.NONE);
    }

    Selection selection(Question question, Viewer viewer) {
        Inputs inputs = new Inputs();
        String code = inputs.optional("indicator", question.indicator(), 30);
        String service = inputs.optional("service", question.service(), 24);
        String agency = inputs.optional("agency", question.agency(), 20);
        DeliveryOrder order = DeliveryOrder.parse(inputs, question.sort());
        boolean whole = "whole".equals(question.side());
        Indicators.Counted counted = null;
        StringBuilder within = new StringBuilder();
        LocalDate from;
        LocalDate to;
        String area;
        Scope scope = null;
        if (code != null || isGiven(question.year())) {
            scope = scope(question, inputs, viewer);
            counted = code == null ? null : indicators.require(code, scope.year());
            Scope listed = whole && counted != null && counted.isChange() ? scope.in(scope.year() - 1) : scope;
            from = listed.from();
            to = listed.to();
            area = listed.area();
            within.append(scope.query());
        } else {
            Period period = period(question, inputs);
            from = period.from();
            to = period.to();
            area = area(question.area(), inputs, viewer);
            within.append(period.query()).append(area == null ? "" : "&subdistrict=" + area);
        }
        if (service != null && district.service(service).isEmpty()) {
            inputs.reject("service", "service_unknown", service);
        }
        if (agency != null && district.agency(agency).isEmpty()) {
            inputs.reject("agency", "agency_unknown", agency);
        }
        inputs.orThrow();
        within.append(service == null ? "" : "&service=" + service).append(agency == null ? "" : "&agency=" + agency);
        return new Selection(
                from,
                to,
                area,
                service,
                agency,
                counted == null ? null : counted.indicator(),
                whole,
                counted == null ? null : counted.behind(whole),
                counted == null ? null : counted.count(whole),
                order,
                within.toString(),
                scope);
    }

    private Scope scope(Question question, Inputs inputs, Viewer viewer) {
        int year = isGiven(question.year())
                ? number("year", question.year(), FIRST_YEAR, LAST_YEAR, inputs)
                : clock.today().getYear();
        Integer quarter = isGiven(question.quarter()) ? number("quarter", question.quarter(), 1, 4, inputs) : null;
        Integer month = isGiven(question.month()) ? number("month", question.month(), 1, 12, inputs) : null;
        if (quarter != null && month != null) {
            inputs.reject("month", "month_or_quarter");
            month = null;
        }
        return new Scope(year, quarter, month, area(question.area(), inputs, viewer));
    }

    private Period period(Question question, Inputs inputs) {
        LocalDate today = clock.today();
        if (!isGiven(question.from()) && !isGiven(question.to())) {
            return switch (Objects.requireNonNullElse(question.period(), "")) {
                case "month" -> Period.month(today);
                case "quarter" -> Period.quarter(today);
                case "", "year" -> Period.year(today);
                default -> {
                    inputs.reject("period", "unknown_word", "month, quarter, year");
                    yield Period.year(today);
                }
            };
        }
        LocalDate to = Objects.requireNonNullElse(day("to", question.to(), inputs), today);
        LocalDate from = Objects.requireNonNullElse(day("from", question.from(), inputs), to.withDayOfYear(1));
        if (!inputs.isRejected() && from.isAfter(to)) {
            inputs.reject("from", "period_order");
        } else if (!inputs.isRejected() && from.plusYears(MOST_YEARS).isBefore(to)) {
            inputs.reject("from", "period_long", MOST_YEARS);
        }
        return new Period(from, to, "custom");
    }

    private @Nullable String area(@Nullable String value, Inputs inputs, Viewer viewer) {
        String area = inputs.optional("area", value, 13);
        String code = district.setting("code");
        if (area == null || area.equals(code)) {
            return viewer.area();
        }
        boolean known = area.startsWith(code + ".")
                ? district.region(area).isPresent()
                : REGION.matcher(area).matches();
        if (!known) {
            inputs.reject("area", "area_unknown", area);
        } else if (!viewer.covers(area)) {
            inputs.reject("area", "area_outside", district.place(viewer.area()));
        }
        return area;
    }

    private static @Nullable LocalDate day(String field, @Nullable String value, Inputs inputs) {
        LocalDate day = isGiven(value) ? Dates.parse(Objects.requireNonNull(value)) : null;
        boolean sensible = day != null && day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
        if (isGiven(value) && !sensible) {
            if (day == null) {
                inputs.reject(field, Dates.fault(Objects.requireNonNull(value)), value.strip());
            } else {
                inputs.reject(field, "year_range", FIRST_YEAR, LAST_YEAR);
            }
        }
        return sensible ? day : null;
    }

    private static int number(String field, @Nullable String value, int least, int most, Inputs inputs) {
        try {
            int number = Integer.parseInt(Objects.requireNonNull(value).strip());
            if (number < least || number > most) {
                inputs.reject(field, field + "_range", least, most);
                return least;
            }
            return number;
        } catch (NumberFormatException _) {
            inputs.reject(field, "number");
            return least;
        }
    }

    private static boolean isGiven(@Nullable String value) {
        return value != null && !value.isBlank();
    }
}

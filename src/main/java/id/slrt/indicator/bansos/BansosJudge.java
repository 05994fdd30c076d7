package id.slrt.indicator.bansos;

import id.slrt.access.Viewer;
import id.slrt.district.District;
import id.slrt.district.Region;
import id.slrt.shared.AppClock;
import id.slrt.shared.Bounds;
import id.slrt.shared.Inputs;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a typed row says, and what is wrong with it at which field. */
record BansosJudge(District district, AppClock clock) {
    private static final int FIRST_YEAR = 2000;

    BansosRow row(BansosEntry entry, Viewer viewer, Inputs inputs) {
        String typed = inputs.required("period", entry.value("period"), 60);
        Optional<BansosPeriod> period = BansosPeriod.parse(typed);
        if (!typed.isEmpty() && period.isEmpty()) {
            inputs.reject("period", "bansos_period", typed);
        }
        BansosSource source = inputs.word("source", BansosSource.class, entry.value("source"));
        BigDecimal planned = people("planned", entry, inputs);
        BigDecimal reached = people("reached", entry, inputs);
        if (planned == null && reached == null && !inputs.isRejected()) {
            inputs.reject("planned", "required");
        }
        Integer seen = inputs.version(entry.value("version"));
        return new BansosRow(
                null,
                year(entry, inputs),
                inputs.required("programme", entry.value("programme"), 80),
                period.map(BansosPeriod::code).orElse("year"),
                area(entry, inputs),
                Objects.requireNonNullElse(source, BansosSource.OTHER),
                seen == null ? 0 : seen,
                false,
                Objects.requireNonNullElse(inputs.optional("unit", entry.value("unit"), 20), "KPM"),
                planned,
                reached,
                Objects.requireNonNullElse(inputs.optional("amount_unit", entry.value("amount_unit"), 10), "Rp"),
                money("budget", entry, inputs),
                money("realised", entry, inputs),
                inputs.optional("note", entry.value("note"), 200),
                viewer.userId(),
                viewer.displayName(),
                clock.instant(),
                inputs.optional("reason", entry.value("reason"), 500));
    }

    private int year(BansosEntry entry, Inputs inputs) {
        String year = inputs.required("year", entry.value("year"), 4);
        int last = clock.today().getYear() + 1;
        boolean sensible =
                year.matches("\\d{4}") && Integer.parseInt(year) >= FIRST_YEAR && Integer.parseInt(year) <= last;
        if (!year.isEmpty() && !sensible) {
            inputs.reject("year", "year_range", FIRST_YEAR, last);
        }
        return sensible ? Integer.parseInt(year) : FIRST_YEAR;
    }

    /** A sub-district by code or name; the whole district when it is left out or named. */
    private String area(BansosEntry entry, Inputs inputs) {
        String typed = inputs.optional("area", entry.value("area"), 60);
        if (typed == null
                || typed.equals(district.setting("code"))
                || typed.equalsIgnoreCase(district.setting("name"))) {
            return "";
        }
        Optional<String> found = district.subdistricts().stream()
                .filter(area -> area.code().equals(typed) || area.name().equalsIgnoreCase(typed))
                .map(Region::code)
                .findFirst();
        if (found.isEmpty()) {
            inputs.reject("area", "area_unknown", typed);
        }
        return found.orElse("");
    }

    private static @Nullable BigDecimal people(String field, BansosEntry entry, Inputs inputs) {
        return inputs.decimal(field, entry.value(field), Bounds.COUNT);
    }

    private static @Nullable BigDecimal money(String field, BansosEntry entry, Inputs inputs) {
        return inputs.decimal(field, entry.value(field), Bounds.MONEY);
    }
}

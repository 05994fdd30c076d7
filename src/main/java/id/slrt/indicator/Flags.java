package id.slrt.indicator;

import id.slrt.district.District;
import id.slrt.indicator.measure.Measure;
import id.slrt.shared.Text;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says of each figure what the source documents left unsaid (facts/indicators.csv, notes). */
@Singleton
class Flags {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Text text;
    private final District district;
    private final DeskFacts desk;

    Flags(Text text, District district, DeskFacts desk) {
        this.text = text;
        this.district = district;
        this.desk = desk;
    }

    /**
     * @param uncounted how many children have no achievement and are therefore not in the mean
     */
    List<Flag> of(
            Indicator indicator,
            @Nullable Target target,
            @Nullable BigDecimal actual,
            long uncounted,
            Scope scope,
            Locale locale) {
        List<Flag> flags = new ArrayList<>();
        if (target == null) {
            flags.add(flag("missing_target", locale, scope.year(), place(scope, locale)));
        } else if (target.target().signum() == 0) {
            flags.add(flag("zero_target", locale));
        }
        if (actual == null) {
            boolean manual = indicator.counts() instanceof Measure.Manual;
            flags.add(flag(manual ? "missing_actual" : "missing_mean", locale));
        } else if (indicator.unit().equals("%") && actual.compareTo(HUNDRED) > 0) {
            flags.add(flag("over_population", locale, number(actual, locale)));
        }
        if (uncounted > 0 && actual != null) {
            flags.add(flag("incomplete_mean", locale, uncounted));
        }
        if (actual != null && indicator.code().equals(district.setting("complaintIndicator"))) {
            contradiction(actual, scope, locale, flags);
        }
        return flags;
    }

    /** The desk hears more than ten times a year, and at least twice what the indicator counts. */
    private void contradiction(BigDecimal actual, Scope scope, Locale locale, List<Flag> flags) {
        BigDecimal complaints = BigDecimal.valueOf(desk.complaints(scope.from(), scope.to(), scope.area()));
        if (complaints.compareTo(BigDecimal.TEN) > 0 && complaints.compareTo(actual.multiply(BigDecimal.TWO)) >= 0) {
            flags.add(flag("contradiction", locale, number(complaints, locale), number(actual, locale)));
        }
    }

    private String place(Scope scope, Locale locale) {
        return scope.area() == null ? text.of(locale, "indicator.in_whole_district") : district.place(scope.area());
    }

    private Flag flag(String kind, Locale locale, Object... args) {
        return new Flag(kind, text.of(locale, "indicator.flag." + kind + ".text", args));
    }

    private static String number(BigDecimal number, Locale locale) {
        return NumberFormat.getNumberInstance(locale).format(number);
    }
}

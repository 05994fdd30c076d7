package id.slrt.indicator;

import id.slrt.district.District;
import id.slrt.indicator.Aims.Aim;
import id.slrt.indicator.Lines.Reading;
import id.slrt.indicator.measure.Measure;
import id.slrt.indicator.tally.Tally;
import id.slrt.shared.Text;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says of each figure what the source documents left unsaid (facts/indicators.csv, notes). A flag hides no figure. */
@Singleton
class Flags {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Text text;
    private final District district;
    private final Tally tally;

    Flags(Text text, District district, Tally tally) {
        this.text = text;
        this.district = district;
        this.tally = tally;
    }

    List<Flag> of(
            Indicator indicator, @Nullable Aim aim, Figure figure, List<IndicatorLine> children, Reading reading) {
        Told told = new Told(text, reading.locale(), new ArrayList<>());
        target(indicator, aim, figure, told, reading);
        actual(indicator, figure, children, told, reading);
        if (figure.actual() != null) {
            tooMuch(indicator, figure, children, told);
            Parts.check(indicator, figure.actual(), children, told);
            Revision.check(indicator, aim, figure.actual(), told, reading);
            Copies.check(indicator, aim, told, reading);
            contradiction(indicator, figure.actual(), told, reading.scope());
        }
        String unit = reading.unitsBefore().get(indicator.code());
        if (unit != null && !unit.equalsIgnoreCase(indicator.unit())) {
            told.add("unit_changed", unit, indicator.unit(), reading.scope().year() - 1);
        }
        return List.copyOf(told.flags());
    }

    private void target(Indicator indicator, @Nullable Aim aim, Figure figure, Told told, Reading reading) {
        Scope scope = reading.scope();
        if (aim == null) {
            String place = scope.area() == null
                    ? text.of(reading.locale(), "indicator.in_whole_district")
                    : district.place(scope.area());
            told.add("missing_target", scope.year(), place);
        } else if (aim.value().signum() == 0) {
            told.add("zero_target");
        } else if (indicator.lowerIsBetter() && indicator.method() == Method.RATIO) {
            told.add(
                    "lower_ratio",
                    figure.actual() == null
                            ? "–"
                            : told.number(Method.INVERSE.achievement(aim.value(), figure.actual())));
        }
    }

    private static void actual(
            Indicator indicator, Figure figure, List<IndicatorLine> children, Told told, Reading reading) {
        boolean mean = indicator.counts() instanceof Measure.MeanOfChildren;
        long uncounted =
                children.stream().filter(child -> child.achievement() == null).count();
        if (figure.actual() != null) {
            if (mean && uncounted > 0) {
                told.add("incomplete_mean", uncounted, children.size());
            }
        } else if (mean) {
            told.add("missing_mean");
        } else if (figure.ofNothing()) {
            boolean changing =
                    indicator.counts() instanceof Measure.Growth || indicator.counts() instanceof Measure.Decrease;
            told.add(changing ? "zero_before" : "zero_whole", reading.scope().year() - 1);
        } else if (!figure.unknown().isEmpty()) {
            told.add("missing_actual", figure.unknown(), reading.scope().year());
        } else if (!figure.unknownBefore().isEmpty()) {
            told.add("missing_actual", figure.unknownBefore(), reading.scope().year() - 1);
        } else {
            told.add("not_counted");
        }
    }

    /** More than all of them: of a percentage with its numbers, of a mean with what it is without overshooting. */
    private static void tooMuch(Indicator indicator, Figure figure, List<IndicatorLine> children, Told told) {
        BigDecimal actual = figure.actual();
        if (actual == null
                || actual.compareTo(HUNDRED) <= 0
                || !indicator.unit().equals("%")) {
            return;
        }
        switch (indicator.counts()) {
            case Measure.MeanOfChildren() -> {
                BigDecimal capped = Mean.capped(children);
                told.add("over_mean", told.number(actual), children.size(), told.number(capped));
            }
            case Measure.Percent _ ->
                told.add(
                        "over_population",
                        told.number(actual),
                        told.number(figure.part()),
                        told.number(figure.whole()));
            case Measure.Manual _, Measure.Plain _ -> told.add("over_hundred", told.number(actual));
            case Measure.Growth _, Measure.Decrease _ -> {}
        }
    }

    /** The desk hears more than ten times a year, and at least twice what the indicator counts. */
    private void contradiction(Indicator indicator, BigDecimal actual, Told told, Scope scope) {
        if (!indicator.code().equals(district.setting("complaintIndicator"))) {
            return;
        }
        BigDecimal complaints = BigDecimal.valueOf(tally.heard(scope.extent()).complaints());
        if (complaints.compareTo(BigDecimal.TEN) > 0 && complaints.compareTo(actual.multiply(BigDecimal.TWO)) >= 0) {
            told.add("contradiction", told.number(complaints), told.number(actual));
        }
    }
}

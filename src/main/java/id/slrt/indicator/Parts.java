package id.slrt.indicator;

import id.slrt.indicator.measure.Count;
import id.slrt.indicator.measure.Measure;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * Whether a figure and those below it add up. Looked at where all are numbers of the same unit. Services, letters and
 * figures entered by hand must add up; distinct people and households may be in several parts, so their parts may be
 * more together, but neither fewer than the whole nor one alone more than it.
 */
final class Parts {
    private Parts() {}

    static void check(Indicator indicator, BigDecimal actual, List<IndicatorLine> children, Told told) {
        if (children.isEmpty() || !isNumber(indicator.counts(), indicator.unit())) {
            return;
        }
        boolean alike = children.stream()
                .allMatch(child -> child.actual() != null
                        && child.unit().equalsIgnoreCase(indicator.unit())
                        && isNumber(Measure.parse(child.measure()), child.unit()));
        if (!alike) {
            return;
        }
        List<BigDecimal> parts = children.stream()
                .map(child -> Objects.requireNonNull(child.actual()))
                .toList();
        BigDecimal sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal largest = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
        boolean once = indicator.counts() instanceof Measure.Plain(Count count) && countsOnce(count);
        int difference = sum.compareTo(actual);
        if (once ? difference < 0 || largest.compareTo(actual) > 0 : difference != 0) {
            told.add(
                    once ? "parts_of_people" : "parts",
                    children.size(),
                    told.number(sum),
                    told.number(actual),
                    told.number(actual.subtract(sum).abs()));
        }
    }

    private static boolean isNumber(Measure measure, String unit) {
        return (measure instanceof Measure.Plain || measure instanceof Measure.Manual) && !unit.equals("%");
    }

    private static boolean countsOnce(Count count) {
        return switch (count) {
            case Count.Persons _, Count.Households _, Count.Assessed _ -> true;
            case Count.Services _, Count.Letters _, Count.Entered _ -> false;
        };
    }
}

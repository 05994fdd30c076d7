package id.slrt.indicator;

import id.slrt.indicator.measure.Behind;
import id.slrt.indicator.measure.Count;
import id.slrt.indicator.measure.Measure;
import id.slrt.shared.Problem;
import id.slrt.shared.Word;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The indicator tree with what was aimed at and what was achieved. People are counted once per indicator and period. */
@Singleton
public class Indicators {
    private final Repositories.Tree tree;
    private final Repositories.Targets targets;
    private final Actuals actuals;
    private final Flags flags;

    Indicators(Repositories.Tree tree, Repositories.Targets targets, Actuals actuals, Flags flags) {
        this.tree = tree;
        this.targets = targets;
        this.actuals = actuals;
        this.flags = flags;
    }

    /** @throws Problem 404 when there is no such indicator */
    public Counted require(String code) {
        List<Indicator> all = tree.findAllOrderByPosition();
        return all.stream()
                .filter(indicator -> indicator.code().equals(code))
                .findFirst()
                .map(indicator -> new Counted(
                        indicator, Objects.requireNonNull(behind(all).get(code))))
                .orElseThrow(() -> Problem.notFound("no_indicator", code));
    }

    /** An indicator and the deliveries it counts. */
    public record Counted(Indicator indicator, List<Behind> behind) {}

    /** The years that have targets, the latest first. */
    public List<Integer> years() {
        return targets.years();
    }

    @Transactional
    public IndicatorTree read(Scope scope, Locale locale) {
        List<Indicator> all = tree.findAllOrderByPosition();
        Map<String, Target> aims = aims(scope);
        Map<Count, BigDecimal> values = actuals.values(
                all.stream()
                        .flatMap(indicator -> indicator.counts().counts().stream())
                        .distinct()
                        .toList(),
                scope);
        Map<String, IndicatorLine> lines = new HashMap<>();
        // Children stand below their parents, so from the end each line finds those it is made of.
        for (Indicator indicator : all.reversed()) {
            List<IndicatorLine> children = all.stream()
                    .filter(other -> indicator.code().equals(other.parent()))
                    .map(child -> Objects.requireNonNull(lines.get(child.code())))
                    .toList();
            BigDecimal actual = actual(indicator, values, children);
            lines.put(indicator.code(), line(indicator, aims.get(indicator.code()), actual, children, scope, locale));
        }
        List<IndicatorLine> items = all.stream()
                .map(indicator -> Objects.requireNonNull(lines.get(indicator.code())))
                .toList();
        return new IndicatorTree(
                scope.year(),
                scope.quarter(),
                scope.month(),
                scope.area(),
                scope.from(),
                scope.to(),
                items,
                items.size());
    }

    private IndicatorLine line(
            Indicator indicator,
            @Nullable Target target,
            @Nullable BigDecimal actual,
            List<IndicatorLine> children,
            Scope scope,
            Locale locale) {
        boolean mean = indicator.counts() instanceof Measure.MeanOfChildren;
        long uncounted = mean
                ? children.stream().filter(child -> child.achievement() == null).count()
                : 0;
        BigDecimal achievement = target == null || target.target().signum() == 0 || actual == null
                ? null
                : indicator.method().achievement(target.target(), actual);
        return new IndicatorLine(
                indicator.code(),
                indicator.parent(),
                indicator.name(),
                indicator.level(),
                indicator.unit(),
                indicator.measure(),
                indicator.polarity(),
                target == null ? null : plain(target.target()),
                target == null ? null : target.quarter() == null ? "year" : "quarter",
                actual == null ? null : plain(actual),
                achievement,
                achievement == null ? null : Word.of(Grade.of(achievement)),
                Word.of(indicator.method()),
                flags.of(indicator, target, actual, uncounted, scope, locale),
                false);
    }

    private static @Nullable BigDecimal actual(
            Indicator indicator, Map<Count, BigDecimal> values, List<IndicatorLine> children) {
        return switch (indicator.counts()) {
            case Measure.Plain(Count count) -> values.get(count);
            case Measure.MeanOfChildren _ ->
                mean(children.stream()
                        .map(IndicatorLine::achievement)
                        .filter(Objects::nonNull)
                        .toList());
            case Measure.Percent _, Measure.Growth _, Measure.Decrease _, Measure.Manual _ -> null;
        };
    }

    /** Unweighted, two decimals; null of nothing. */
    static @Nullable BigDecimal mean(List<BigDecimal> achievements) {
        return achievements.isEmpty()
                ? null
                : achievements.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(achievements.size()), 2, RoundingMode.HALF_UP);
    }

    /**
     * The quarter's target when a quarter (or a month in it) is asked for and has one, else the year's; the last quarter's
     * is a year's.
     */
    private Map<String, Target> aims(Scope scope) {
        int quarter = scope.lastQuarter();
        boolean wholeYear = !scope.isPartial();
        Map<String, Target> aims = new HashMap<>();
        targets.findByYear(scope.year()).stream()
                .filter(target -> Objects.equals(target.area(), scope.area()))
                .filter(target -> target.quarter() == null || target.quarter() == quarter)
                .sorted(Comparator.comparing(target -> wholeYear == (target.quarter() == null)))
                .forEach(target -> aims.put(target.code(), target));
        return aims;
    }

    /** Of an indicator that is made of its children, whatever stands behind them. */
    private static Map<String, List<Behind>> behind(List<Indicator> all) {
        Map<String, List<Behind>> behind = new HashMap<>();
        for (Indicator indicator : all.reversed()) {
            Measure measure = indicator.counts();
            behind.put(
                    indicator.code(),
                    measure instanceof Measure.MeanOfChildren
                            ? all.stream()
                                    .filter(other -> indicator.code().equals(other.parent()))
                                    .flatMap(child -> Objects.requireNonNull(behind.get(child.code())).stream())
                                    .distinct()
                                    .toList()
                            : measure.behind());
        }
        return behind;
    }

    /** 350.0000 as 350, never as 3.5E+2. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
    }
}

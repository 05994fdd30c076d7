package id.slrt.indicator;

import id.slrt.indicator.Aims.Aim;
import id.slrt.indicator.closing.ClosedFigures;
import id.slrt.indicator.measure.Behind;
import id.slrt.indicator.measure.Count;
import id.slrt.indicator.measure.Measure;
import id.slrt.shared.Problem;
import id.slrt.shared.Word;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The indicator tree with what was aimed at and what was achieved. People are counted once per indicator and period. */
@Singleton
public class Indicators {
    private final Repositories.Tree tree;
    private final Repositories.Targets targets;
    private final Aims aims;
    private final Scales scales;
    private final Actuals actuals;
    private final Flags flags;
    private final ClosedFigures closed;

    Indicators(
            Repositories.Tree tree,
            Repositories.Targets targets,
            Aims aims,
            Scales scales,
            Actuals actuals,
            Flags flags,
            ClosedFigures closed) {
        this.closed = closed;
        this.tree = tree;
        this.targets = targets;
        this.aims = aims;
        this.scales = scales;
        this.actuals = actuals;
        this.flags = flags;
    }

    /** The tree that holds in a year, without what is switched off. */
    public Nodes tree(int year) {
        return new Nodes(tree.near(year)).inUse();
    }

    /** @throws Problem 404 when the tree of that year has no such indicator */
    public Counted require(String code, int year) {
        Nodes nodes = tree(year);
        return nodes.all().stream()
                .filter(indicator -> indicator.code().equals(code))
                .findFirst()
                .map(indicator -> new Counted(
                        indicator, Objects.requireNonNull(nodes.behind().get(code))))
                .orElseThrow(() -> Problem.notFound("no_indicator", code));
    }

    /** An indicator and the deliveries it counts. */
    public record Counted(Indicator indicator, List<Behind> behind) {
        /** The number to be listed; of a percentage, when {@code whole}, what it is held against. Null of a mean. */
        public @Nullable Count count(boolean whole) {
            List<Count> counts = indicator.asked();
            return counts.isEmpty() ? null : whole ? counts.getLast() : counts.getFirst();
        }

        public List<Behind> behind(boolean whole) {
            return whole && indicator.counts() instanceof Measure.Percent(Count _, Count base)
                    ? Stream.of(Behind.of(base))
                            .filter(services -> !services.isNothing())
                            .toList()
                    : behind;
        }
    }

    /** The years that have a tree of their own or targets, the latest first. */
    public List<Integer> years() {
        return Stream.concat(targets.years().stream(), tree.years().stream())
                .distinct()
                .sorted((a, b) -> b - a)
                .toList();
    }

    /** Of a closed month as it was closed, else as it is now. */
    @Transactional
    public IndicatorTree read(Scope scope, Locale locale) {
        return closed.read(scope, locale).orElseGet(() -> now(scope, locale));
    }

    /** As it is now, also of a closed month. */
    @Transactional
    public IndicatorTree now(Scope scope, Locale locale) {
        return read(scope, locale, null);
    }

    /**
     * As it is now.
     *
     * @param targetsOn with the targets as they were at the end of that day; null: as they are now
     */
    @Transactional
    public IndicatorTree read(Scope scope, Locale locale, @Nullable LocalDate targetsOn) {
        Nodes nodes = tree(scope.year());
        int treeOf =
                nodes.all().isEmpty() ? scope.year() : nodes.all().getFirst().year();
        Reading reading = new Reading(
                scope,
                locale,
                scales.of(scope.year()),
                aims.of(scope, targetsOn),
                numbers(nodes, scope),
                treeOf == scope.year() ? unitsBefore(treeOf) : Map.of());
        Map<String, IndicatorLine> lines = new HashMap<>();
        // Children stand below their parents, so from the end each line finds those it is made of.
        for (Indicator indicator : nodes.all().reversed()) {
            List<IndicatorLine> children = nodes.childrenOf(indicator.code()).stream()
                    .map(child -> Objects.requireNonNull(lines.get(child.code())))
                    .toList();
            lines.put(indicator.code(), line(indicator, children, reading));
        }
        List<IndicatorLine> items = nodes.all().stream()
                .map(indicator -> Objects.requireNonNull(lines.get(indicator.code())))
                .toList();
        return new IndicatorTree(
                scope.year(),
                scope.quarter(),
                scope.month(),
                scope.area(),
                scope.from(),
                scope.to(),
                treeOf,
                reading.scale().grades(),
                items,
                items.size(),
                closed.of(scope).orElse(null));
    }

    private IndicatorLine line(Indicator indicator, List<IndicatorLine> children, Reading reading) {
        Aim aim = reading.aims().now().get(indicator.code());
        Figure figure =
                Figure.of(indicator, reading.numbers().now(), reading.numbers().yearBefore(), children);
        BigDecimal achievement = aim == null || aim.value().signum() == 0 || figure.actual() == null
                ? null
                : indicator.method().achievement(aim.value(), figure.actual());
        Grade grade = achievement == null ? null : reading.scale().of(achievement);
        return new IndicatorLine(
                indicator.code(),
                indicator.parent(),
                indicator.name(),
                indicator.level(),
                indicator.unit(),
                indicator.measure(),
                indicator.polarity(),
                indicator.official(),
                plain(indicator.weight()),
                aim == null ? null : plain(aim.value()),
                aim == null ? null : aim.now().quarter() == null ? "year" : "quarter",
                aim == null ? null : aim.now().day(),
                aim == null ? null : aim.now().actor(),
                figure.actual() == null ? null : plain(figure.actual()),
                figure.part() == null ? null : plain(figure.part()),
                figure.whole() == null ? null : plain(figure.whole()),
                achievement,
                grade == null ? null : grade.word(),
                grade == null ? null : grade.name(reading.locale()),
                grade == null ? null : grade.tone(),
                Word.of(indicator.method()),
                flags.of(indicator, aim, figure, children, reading),
                false);
    }

    /** Everything the measures ask for; of other periods only what growth and the look for copied figures need. */
    private Numbers numbers(Nodes nodes, Scope scope) {
        Map<Count, BigDecimal> now = actuals.values(
                nodes.all().stream()
                        .flatMap(indicator -> indicator.asked().stream())
                        .distinct()
                        .toList(),
                scope);
        List<Count> entered =
                now.keySet().stream().filter(Count.Entered.class::isInstance).toList();
        List<Count> changing = nodes.all().stream()
                .map(Indicator::counts)
                .filter(measure -> measure instanceof Measure.Growth || measure instanceof Measure.Decrease)
                .flatMap(measure -> measure.counts().stream())
                .toList();
        Map<Count, BigDecimal> yearBefore = values(
                Stream.concat(entered.stream(), changing.stream()).distinct().toList(), scope.in(scope.year() - 1));
        Integer quarter = scope.quarter();
        Map<Count, BigDecimal> quarterBefore = quarter == null || quarter == 1
                ? Map.of()
                : values(entered, new Scope(scope.year(), quarter - 1, scope.area()));
        return new Numbers(now, yearBefore, quarterBefore);
    }

    private Map<Count, BigDecimal> values(List<Count> counts, Scope scope) {
        return counts.isEmpty() ? Map.of() : actuals.values(counts, scope);
    }

    private Map<String, String> unitsBefore(int year) {
        return tree.near(year - 1).stream()
                .filter(indicator -> indicator.year() < year)
                .collect(Collectors.toMap(Indicator::code, Indicator::unit));
    }

    /** The numbers of the period, of the same a year before, and up to the quarter before (nothing in the first). */
    record Numbers(
            Map<Count, BigDecimal> now, Map<Count, BigDecimal> yearBefore, Map<Count, BigDecimal> quarterBefore) {}

    /** What a whole tree is read with. */
    record Reading(
            Scope scope,
            Locale locale,
            Scale scale,
            Aims.Known aims,
            Numbers numbers,
            Map<String, String> unitsBefore) {}

    /** 350.0000 as 350, never as 3.5E+2. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
    }
}

package id.slrt.indicator;

import id.slrt.indicator.Lines.Numbers;
import id.slrt.indicator.Lines.Reading;
import id.slrt.indicator.closing.ClosedFigures;
import id.slrt.indicator.entered.EnteredFigures;
import id.slrt.indicator.grade.Scale;
import id.slrt.indicator.grade.Scales;
import id.slrt.indicator.measure.Behind;
import id.slrt.indicator.measure.Count;
import id.slrt.indicator.measure.Measure;
import id.slrt.shared.Problem;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
    private final EnteredFigures entered;
    private final Lines lines;
    private final ClosedFigures closed;

    Indicators(
            Repositories.Tree tree,
            Repositories.Targets targets,
            Aims aims,
            Scales scales,
            Actuals actuals,
            EnteredFigures entered,
            Lines lines,
            ClosedFigures closed) {
        this.tree = tree;
        this.targets = targets;
        this.aims = aims;
        this.scales = scales;
        this.actuals = actuals;
        this.entered = entered;
        this.lines = lines;
        this.closed = closed;
    }

    /** The tree that holds in a year, without what is switched off. */
    public Nodes tree(int year) {
        return new Nodes(tree.near(year)).inUse();
    }

    /** Whose tree holds in a year: its own, or that of the nearest year that has one. */
    public int treeOf(int year) {
        List<Indicator> near = tree.near(year);
        return near.isEmpty() ? year : near.getFirst().year();
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
        /** Whether it is held against the same number of the year before. */
        public boolean isChange() {
            return indicator.counts() instanceof Measure.Growth || indicator.counts() instanceof Measure.Decrease;
        }

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

    /** The grades that hold in a year. */
    public Scale scale(int year) {
        return scales.of(year);
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
        Reading reading = reading(nodes, scope, locale, targetsOn);
        List<IndicatorLine> items = lines.of(nodes, reading);
        return new IndicatorTree(
                scope.year(),
                scope.quarter(),
                scope.month(),
                scope.area(),
                scope.from(),
                scope.to(),
                treeOf(nodes, scope),
                reading.scale().grades(),
                items,
                items.size(),
                closed.of(scope).orElse(null));
    }

    /**
     * One indicator and those below it as they are now; what is beside it is not counted.
     *
     * @throws Problem 404 when the tree of that year has no such indicator
     */
    @Transactional
    public List<IndicatorLine> under(String code, Scope scope, Locale locale) {
        List<IndicatorLine> kept =
                closed.read(scope, locale).map(tree -> tree.under(code)).orElse(List.of());
        if (!kept.isEmpty()) {
            return kept;
        }
        Nodes nodes = subtree(code, scope.year());
        return lines.of(nodes, reading(nodes, scope, locale, null));
    }

    /** One indicator in each of these areas as it is now, by area, without flags. @throws Problem 404 as {@link #under} */
    @Transactional
    public Map<String, IndicatorLine> byArea(String code, Scope scope, List<String> areas, Locale locale) {
        Nodes nodes = subtree(code, scope.year());
        Scale scale = scales.of(scope.year());
        Map<String, Aims.Known> aimsOf =
                aims.byArea(scope, nodes.all().stream().map(Indicator::code).toList());
        Map<String, Map<Count, BigDecimal>> now = actuals.values(asked(nodes), scope, areas);
        List<Count> changing = changing(nodes);
        Map<String, Map<Count, BigDecimal>> before =
                changing.isEmpty() ? Map.of() : actuals.values(changing, scope.in(scope.year() - 1), areas);
        Map<String, IndicatorLine> byArea = new LinkedHashMap<>();
        for (String area : areas) {
            Numbers numbers =
                    new Numbers(now.getOrDefault(area, Map.of()), before.getOrDefault(area, Map.of()), Map.of());
            Aims.Known known = aimsOf.getOrDefault(area, Aims.Known.NONE);
            Reading reading = new Reading(scope.at(area), locale, scale, known, numbers, Map.of(), false);
            lines.of(nodes, reading).stream()
                    .filter(line -> line.code().equals(code))
                    .forEach(line -> byArea.put(area, line));
        }
        return byArea;
    }

    private Nodes subtree(String code, int year) {
        List<Indicator> under = tree(year).under(code);
        if (under.isEmpty()) {
            throw Problem.notFound("no_indicator", code);
        }
        return new Nodes(under);
    }

    private Reading reading(Nodes nodes, Scope scope, Locale locale, @Nullable LocalDate targetsOn) {
        return new Reading(
                scope,
                locale,
                scales.of(scope.year()),
                aims.of(scope, targetsOn),
                numbers(nodes, scope),
                unitsBefore(treeOf(nodes, scope), scope.year()),
                true);
    }

    private static int treeOf(Nodes nodes, Scope scope) {
        return nodes.all().isEmpty() ? scope.year() : nodes.all().getFirst().year();
    }

    /** Everything the measures ask for; of other periods only what growth and the look for copied figures need. */
    private Numbers numbers(Nodes nodes, Scope scope) {
        Map<Count, BigDecimal> now = actuals.values(asked(nodes), scope);
        List<Count> byHand =
                now.keySet().stream().filter(Count.Entered.class::isInstance).toList();
        List<Count> earlier = Stream.concat(byHand.stream(), changing(nodes).stream())
                .distinct()
                .toList();
        Map<Count, BigDecimal> yearBefore =
                earlier.isEmpty() ? Map.of() : actuals.values(earlier, scope.in(scope.year() - 1));
        Integer quarter = scope.quarter();
        Map<Count, BigDecimal> quarterBefore = new HashMap<>();
        if (quarter != null && quarter > 1 && !byHand.isEmpty()) {
            entered.quarterBefore(scope, quarter)
                    .forEach((name, value) -> quarterBefore.put(new Count.Entered(name), value));
        }
        return new Numbers(now, yearBefore, quarterBefore);
    }

    private static List<Count> asked(Nodes nodes) {
        return nodes.all().stream()
                .flatMap(indicator -> indicator.asked().stream())
                .distinct()
                .toList();
    }

    private static List<Count> changing(Nodes nodes) {
        return nodes.all().stream()
                .map(Indicator::counts)
                .filter(measure -> measure instanceof Measure.Growth || measure instanceof Measure.Decrease)
                .flatMap(measure -> measure.counts().stream())
                .distinct()
                .toList();
    }

    /** Only where the year has a tree of its own is there another to compare it with. */
    private Map<String, String> unitsBefore(int treeOf, int year) {
        return treeOf != year
                ? Map.of()
                : tree.near(year - 1).stream()
                        .filter(indicator -> indicator.year() < year)
                        .collect(Collectors.toMap(Indicator::code, Indicator::unit));
    }
}

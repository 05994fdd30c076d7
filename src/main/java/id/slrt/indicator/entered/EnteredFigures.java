package id.slrt.indicator.entered;

import id.slrt.indicator.Scope;
import id.slrt.shared.Problem;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Figures from outside, as they hold now. */
@Singleton
public class EnteredFigures {
    private final EnteredRows rows;

    EnteredFigures(EnteredRows rows) {
        this.rows = rows;
    }

    /**
     * The figure of each name for a period and area, by one query; without an entry where there is none. Of a year, first
     * the figure of the very period asked for; else the latest that ends before it does; else, of how things stand, the one
     * given for the whole year, as a population is (docs/decisions/0030). Another year's or area's never stands in.
     */
    public Map<String, BigDecimal> values(Collection<String> names, Scope scope) {
        if (names.isEmpty()) {
            return Map.of();
        }
        return chosen(rows.latest(names, scope.year(), Objects.requireNonNullElse(scope.area(), "")), scope);
    }

    /** As {@link #values}, every figure of the year in every area, by area (empty: the whole district) and name. */
    public Map<String, Map<String, BigDecimal>> byArea(Scope scope) {
        Map<String, Map<String, BigDecimal>> byArea = new HashMap<>();
        rows.latest(scope.year()).stream()
                .collect(Collectors.groupingBy(EnteredFigure::area))
                .forEach((area, figures) -> byArea.put(area, chosen(figures, scope)));
        return byArea;
    }

    /** Of a quarter and the one before it, the names that were entered for both, with the figure of the one before. */
    public Map<String, BigDecimal> quarterBefore(Scope scope, int quarter) {
        Map<String, BigDecimal> before = new HashMap<>();
        Map<String, Map<String, EnteredFigure>> quarters = rows.latest(scope.year()).stream()
                .filter(figure -> figure.figure() != null)
                .filter(figure -> figure.area().equals(Objects.requireNonNullElse(scope.area(), "")))
                .collect(Collectors.groupingBy(
                        EnteredFigure::name, Collectors.toMap(EnteredFigure::period, figure -> figure)));
        quarters.forEach((name, periods) -> {
            EnteredFigure earlier = periods.get("q" + (quarter - 1));
            if (earlier != null && periods.containsKey("q" + quarter)) {
                before.put(name, Objects.requireNonNull(earlier.figure()));
            }
        });
        return before;
    }

    /** The version that {@link #values} takes a figure from; empty where there is none. */
    public Optional<EnteredFigure> inForce(String name, Scope scope) {
        return Optional.ofNullable(serving(
                        rows.latest(List.of(name), scope.year(), Objects.requireNonNullElse(scope.area(), "")), scope)
                .get(name));
    }

    private static Map<String, BigDecimal> chosen(List<EnteredFigure> figures, Scope scope) {
        Map<String, BigDecimal> values = new HashMap<>();
        serving(figures, scope).forEach((name, figure) -> values.put(name, Objects.requireNonNull(figure.figure())));
        return values;
    }

    private static Map<String, EnteredFigure> serving(List<EnteredFigure> figures, Scope scope) {
        Map<String, EnteredFigure> serving = new HashMap<>();
        figures.stream()
                .filter(figure -> figure.figure() != null && serves(figure, scope))
                .sorted(nearestLast(FigurePeriod.of(scope), scope))
                .forEach(figure -> serving.put(figure.name(), figure));
        return serving;
    }

    private static boolean serves(EnteredFigure figure, Scope scope) {
        return figure.of().until() <= scope.to().getMonthValue()
                || figure.of().equals(FigurePeriod.YEAR) && figure.kind() == FigureKind.AS_AT;
    }

    private static Comparator<EnteredFigure> nearestLast(FigurePeriod asked, Scope scope) {
        int month = scope.to().getMonthValue();
        return Comparator.<EnteredFigure, Boolean>comparing(
                        figure -> figure.of().until() <= month)
                .thenComparing(figure -> figure.of().until())
                .thenComparing(figure -> figure.of().equals(asked));
    }

    /** Every figure of a year in its latest version, also those withdrawn, by name. */
    public List<EnteredFigure> ofYear(int year) {
        return rows.latest(year);
    }

    /** The years that have figures, the latest first. */
    public List<Integer> years() {
        return rows.years();
    }

    /** All versions of the figure that this is one of, the latest first. @throws Problem 404 when there is none */
    @Transactional
    public List<EnteredFigure> versions(long id) {
        EnteredFigure one = require(id);
        return rows.findByNameAndYearAndPeriodAndAreaOrderByVersionDesc(
                one.name(), one.year(), one.period(), one.area());
    }

    /** @throws Problem 404 when there is none */
    public EnteredFigure require(long id) {
        return rows.findById(id).orElseThrow(() -> Problem.notFound("no_entered_figure"));
    }
}

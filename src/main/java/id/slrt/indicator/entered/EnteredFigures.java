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
        Map<String, BigDecimal> values = new HashMap<>();
        rows.latest(names, scope.year(), Objects.requireNonNullElse(scope.area(), "")).stream()
                .filter(figure -> figure.figure() != null && serves(figure, scope))
                .sorted(nearestLast(FigurePeriod.of(scope), scope))
                .forEach(figure -> values.put(figure.name(), Objects.requireNonNull(figure.figure())));
        return values;
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

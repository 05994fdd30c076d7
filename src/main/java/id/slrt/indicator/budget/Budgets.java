package id.slrt.indicator.budget;

import id.slrt.access.Viewer;
import id.slrt.district.District;
import id.slrt.indicator.Indicator;
import id.slrt.indicator.Indicators;
import id.slrt.indicator.Scope;
import id.slrt.shared.AppClock;
import id.slrt.shared.Bounds;
import id.slrt.shared.Inputs;
import id.slrt.shared.Problem;
import id.slrt.shared.Word;
import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The budgets of activities, by the code of the indicator tree. */
@Singleton
public class Budgets {
    private static final Set<String> LEVELS = Set.of("tujuan", "sasaran", "program", "kegiatan", "sub_kegiatan");
    private static final int FIRST_YEAR = 2000;

    private final BudgetRows rows;
    private final BudgetWriter writer;
    private final Indicators indicators;
    private final District district;
    private final AppClock clock;

    Budgets(BudgetRows rows, BudgetWriter writer, Indicators indicators, District district, AppClock clock) {
        this.rows = rows;
        this.writer = writer;
        this.indicators = indicators;
        this.district = district;
        this.clock = clock;
    }

    /**
     * The budget of each activity that has one: as at the scope's quarter, else the latest of the year before its end. Of
     * the whole district whatever the scope's area is: activities have no budget by area.
     */
    public Map<String, Budget> of(int year, Scope scope) {
        Map<String, Budget> budgets = new HashMap<>();
        rows.latest(year, scope.to().getMonthValue() / 3)
                .forEach(figure -> budgets.put(figure.code(), new Budget(figure.ceiling(), figure.realised())));
        return budgets;
    }

    /** Which formula this office reports by ({@code efficiency} in district.yml): the difference when it says nothing. */
    public Efficiency efficiency() {
        return Objects.requireNonNullElse(
                Word.parse(Efficiency.class, district.setting("efficiency")), Efficiency.DIFFERENCE);
    }

    /** What may have a budget in a year, in the order of the tree. */
    public List<Indicator> activities(int year) {
        return indicators.tree(year).all().stream()
                .filter(indicator -> LEVELS.contains(indicator.level()))
                .toList();
    }

    public List<Integer> years() {
        return rows.years();
    }

    /** All versions of an activity's year, quarter by quarter, the latest first. */
    public List<BudgetFigure> versions(int year, String code) {
        return rows.versions(year, code);
    }

    /** @throws Problem 422 with what is wrong, 409 when somebody changed it since the form was opened */
    public void enter(BudgetForm form, Viewer viewer) {
        Inputs inputs = new Inputs();
        int year = year(form.year(), inputs);
        int quarter = quarter(form.quarter(), inputs);
        Map<Integer, BudgetFigure> latest = inputs.isRejected() ? Map.of() : latest(year, form.code());
        Optional<BudgetFigure> before = Optional.ofNullable(latest.get(quarter));
        BudgetFigure typed = judge(form, year, quarter, before.isPresent(), viewer, inputs);
        inputs.orThrow();
        if (before.map(BudgetFigure::version).orElse(0) != typed.version()) {
            throw Problem.conflict(
                    "budget_changed", before.map(BudgetFigure::enterer).orElse(""));
        }
        save(List.of(typed), viewer);
    }

    void save(List<BudgetFigure> typed, Viewer viewer) {
        try {
            writer.add(typed, viewer);
        } catch (DataAccessException e) {
            throw Problem.conflict("budget_changed", "");
        }
    }

    private Map<Integer, BudgetFigure> latest(int year, String code) {
        Map<Integer, BudgetFigure> latest = new HashMap<>();
        versions(year, code).forEach(figure -> latest.putIfAbsent(figure.quarter(), figure));
        return latest;
    }

    private BudgetFigure judge(BudgetForm form, int year, int quarter, boolean again, Viewer viewer, Inputs inputs) {
        if (!inputs.isRejected()
                && activities(year).stream()
                        .noneMatch(activity -> activity.code().equals(form.code()))) {
            inputs.reject("code", "budget_code", form.code(), year);
        }
        BigDecimal ceiling = money("pagu", form.pagu(), inputs);
        BigDecimal realised = money("realised", form.realised(), inputs);
        String source = inputs.required("source", form.source(), 300);
        String reason =
                again ? inputs.required("reason", form.reason(), 500) : inputs.optional("reason", form.reason(), 500);
        Integer seen = inputs.version(form.version());
        return new BudgetFigure(
                null,
                form.code(),
                year,
                quarter,
                seen == null ? 0 : seen,
                ceiling,
                realised,
                source,
                viewer.userId(),
                viewer.displayName(),
                clock.instant(),
                reason);
    }

    static BigDecimal money(String field, @Nullable String typed, Inputs inputs) {
        BigDecimal money = inputs.decimal(field, inputs.required(field, typed, 40), Bounds.MONEY);
        return Objects.requireNonNullElse(money, BigDecimal.ZERO);
    }

    int year(@Nullable String typed, Inputs inputs) {
        String year = inputs.required("year", typed, 4);
        int last = clock.today().getYear() + 1;
        if (year.isEmpty()) {
            return FIRST_YEAR;
        }
        if (!year.matches("\\d{4}") || Integer.parseInt(year) < FIRST_YEAR || Integer.parseInt(year) > last) {
            inputs.reject("year", "year_range", FIRST_YEAR, last);
            return FIRST_YEAR;
        }
        return Integer.parseInt(year);
    }

    static int quarter(@Nullable String typed, Inputs inputs) {
        String quarter = inputs.required("quarter", typed, 1);
        if (!quarter.matches("[1-4]")) {
            inputs.reject("quarter", "quarter_range", 1, 4);
            return 1;
        }
        return Integer.parseInt(quarter);
    }
}

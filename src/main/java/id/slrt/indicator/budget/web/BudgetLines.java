package id.slrt.indicator.budget.web;

import id.slrt.indicator.Indicator;
import id.slrt.indicator.IndicatorLine;
import id.slrt.indicator.Indicators;
import id.slrt.indicator.Scope;
import id.slrt.indicator.budget.Budget;
import id.slrt.indicator.budget.Budgets;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts budgets beside achievements. */
@Singleton
class BudgetLines {
    private final Budgets budgets;
    private final Indicators indicators;

    BudgetLines(Budgets budgets, Indicators indicators) {
        this.budgets = budgets;
        this.indicators = indicators;
    }

    List<BudgetLine> of(Scope scope, Locale locale) {
        Map<String, Budget> money = budgets.of(scope.year(), scope);
        Map<String, BigDecimal> achieved = new HashMap<>();
        for (IndicatorLine line : indicators.read(scope, locale).items()) {
            if (line.achievement() != null) {
                achieved.put(line.code(), line.achievement());
            }
        }
        return budgets.activities(scope.year()).stream()
                .map(activity -> line(activity, achieved.get(activity.code()), money.get(activity.code())))
                .toList();
    }

    private BudgetLine line(Indicator activity, @Nullable BigDecimal achievement, @Nullable Budget budget) {
        BigDecimal absorption = budget == null ? null : budget.absorption();
        BigDecimal efficiency = achievement == null || absorption == null
                ? null
                : budgets.efficiency().of(achievement, absorption);
        return new BudgetLine(activity.code(), activity.name(), activity.level(), achievement, budget, efficiency);
    }
}

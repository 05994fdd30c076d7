package id.slrt.indicator.budget.web;

import id.slrt.indicator.budget.Budget;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** An activity with its achievement, its money, and what both say together. */
public record BudgetLine(
        String code,
        String name,
        String level,
        @Nullable BigDecimal achievement,
        @Nullable Budget budget,
        @Nullable BigDecimal efficiency) {}

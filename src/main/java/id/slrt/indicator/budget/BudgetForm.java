package id.slrt.indicator.budget;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A budget as typed. @param version the one that was seen; nothing or 0 when there was none */
public record BudgetForm(
        String code,
        @Nullable String year,
        @Nullable String quarter,
        @Nullable String pagu,
        @Nullable String realised,
        @Nullable String source,
        @Nullable String reason,
        @Nullable String version) {

    public static BudgetForm of(String code, Map<String, String> form) {
        return new BudgetForm(
                code,
                form.get("year"),
                form.get("quarter"),
                form.get("pagu"),
                form.get("realised"),
                form.get("source"),
                form.get("reason"),
                form.get("version"));
    }
}

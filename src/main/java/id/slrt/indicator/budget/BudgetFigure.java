package id.slrt.indicator.budget;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of an activity's budget at the end of a quarter.
 *
 * @param code of the activity in the indicator tree
 * @param ceiling of the whole year, as it stood at the end of the quarter
 * @param realised since 1 January
 * @param reason why it was changed; null for the first version
 */
@MappedEntity("budget_figure")
public record BudgetFigure(
        @Id @GeneratedValue @Nullable Long id,
        String code,
        int year,
        int quarter,
        int version,
        BigDecimal ceiling,
        BigDecimal realised,
        String source,
        long enteredBy,
        String enterer,
        Instant enteredAt,
        @Nullable String reason) {}

package id.slrt.indicator;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An indicator with its figures.
 *
 * @param target null when there is none
 * @param targetPeriod year or quarter: what the target holds for; null when there is none
 * @param targetSetOn the day on which the target used was set; null when there is none
 * @param targetSetBy who set it
 * @param actual null when it cannot be computed
 * @param part of a percentage its numerator; of growth and decrease the difference to the year before
 * @param whole of a percentage its denominator; of growth and decrease the figure of the year before
 * @param achievement per cent, two decimals; null when target or actual is missing or the target is zero, which a flag
 *     then says
 * @param grade its word, such as sangat_berhasil; null without an achievement
 * @param gradeName the grade as it is called here; {@code gradeTone} is good, wait or bad
 * @param frozen as it was when the month was closed; false: as it is now
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record IndicatorLine(
        String code,
        @Nullable String parent,
        String name,
        String level,
        String unit,
        String measure,
        String polarity,
        @Nullable String official,
        BigDecimal weight,
        @Nullable BigDecimal target,
        @Nullable String targetPeriod,
        @Nullable LocalDate targetSetOn,
        @Nullable String targetSetBy,
        @Nullable BigDecimal actual,
        @Nullable BigDecimal part,
        @Nullable BigDecimal whole,
        @Nullable BigDecimal achievement,
        @Nullable String grade,
        @Nullable String gradeName,
        @Nullable String gradeTone,
        String method,
        List<Flag> flags,
        boolean frozen) {}

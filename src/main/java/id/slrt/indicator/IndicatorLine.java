package id.slrt.indicator;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An indicator with its figures.
 *
 * @param target null when there is none
 * @param targetPeriod year or quarter: what the target holds for; null when there is none
 * @param actual null when it cannot be computed
 * @param achievement per cent, two decimals; null when target or actual is missing or the target is zero, which a flag
 *     then says
 * @param grade sangat_berhasil, berhasil, cukup, kurang
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
        @Nullable BigDecimal target,
        @Nullable String targetPeriod,
        @Nullable BigDecimal actual,
        @Nullable BigDecimal achievement,
        @Nullable String grade,
        String method,
        List<Flag> flags,
        boolean frozen) {}

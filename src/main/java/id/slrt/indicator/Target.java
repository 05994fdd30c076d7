package id.slrt.indicator;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What is aimed at in a year.
 *
 * @param quarter up to the end of which the target holds, cumulative; null: the whole year
 * @param area region code; null: the whole district
 */
@MappedEntity("indicator_target")
record Target(
        @Id @GeneratedValue @Nullable Long id,
        String code,
        int year,
        @Nullable Integer quarter,
        @Nullable String area,
        BigDecimal target,
        @Nullable String note) {}

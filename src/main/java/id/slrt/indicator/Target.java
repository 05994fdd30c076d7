package id.slrt.indicator;

import id.slrt.shared.AppClock;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Transient;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One version of what is aimed at in a year; the newest of a code, year, quarter and area holds, and none is ever changed.
 *
 * @param quarter up to the end of which the target holds, cumulative; null: the whole year
 * @param area region code; null: the whole district
 * @param target null: taken back, there is none any more
 * @param note why, or where it comes from
 * @param fromPack set by the district pack, not by the office
 */
@MappedEntity("indicator_target")
public record Target(
        @Id @GeneratedValue @Nullable Long id,
        String code,
        int year,
        @Nullable Integer quarter,
        @Nullable String area,
        @Nullable BigDecimal target,
        @Nullable String note,
        Instant setAt,
        long userId,
        String actor,
        boolean fromPack) {

    /** What it is a version of. */
    public record Slot(
            String code,
            int year,
            @Nullable Integer quarter,
            @Nullable String area) {}

    @Transient
    public Slot slot() {
        return new Slot(code, year, quarter, area);
    }

    /** The day it was set, here. */
    @Transient
    public LocalDate day() {
        return AppClock.day(setAt);
    }
}

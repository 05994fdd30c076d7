package id.slrt.indicator.closing;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * By how much a correction moved a figure of a closed month.
 *
 * @param area empty: the whole district
 * @param moved the number counted; of a percentage its numerator
 * @param baseMoved what the number is held against: the denominator, or the year before; null where there is none
 */
record Effect(
        YearMonth month,
        String area,
        String code,
        long moved,
        @Nullable Long baseMoved) {}

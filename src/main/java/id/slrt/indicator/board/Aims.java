package id.slrt.indicator.board;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A quarter against its targets, which count from 1 January. The most worrying first.
 *
 * @param treeOf the year whose tree it is: this one's, or the nearest that has one
 * @param ofQuarter whether these are targets of the quarter; else no indicator has one, and they are the year's
 * @param passed how much of the time for these targets has passed, per cent
 */
@Serdeable
public record Aims(
        int year,
        int treeOf,
        int quarter,
        boolean ofQuarter,
        int passed,
        long reached,
        long underway,
        long behind,
        long unknown,
        List<Aim> indicators) {

    /** @param standing {@link Standing} as a word */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Aim(
            String code,
            String name,
            String unit,
            BigDecimal target,
            @Nullable BigDecimal actual,
            @Nullable BigDecimal achievement,
            String standing) {}

    /** From the most to the least worrying. */
    public enum Standing {
        BEHIND,
        UNKNOWN,
        UNDERWAY,
        REACHED
    }
}

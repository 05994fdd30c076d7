package id.slrt.indicator;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.slrt.indicator.closing.ClosedMonth;
import id.slrt.indicator.grade.Grade;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The whole tree for a period and area, parents before their children.
 *
 * @param treeOf the year whose tree it is: this one's, or the nearest that has one
 * @param grades the scale of the grades, best first
 * @param closed that the month it ends with is closed; the lines are as they were then when they say {@code frozen}
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record IndicatorTree(
        int year,
        @Nullable Integer quarter,
        @Nullable Integer month,
        @Nullable String area,
        LocalDate from,
        LocalDate to,
        int treeOf,
        List<Grade> grades,
        List<IndicatorLine> items,
        int total,
        @Nullable ClosedMonth closed) {

    public List<IndicatorLine> childrenOf(String code) {
        return items.stream().filter(line -> code.equals(line.parent())).toList();
    }

    /** This indicator and everything below it; nothing when it is not in the tree. */
    public List<IndicatorLine> under(String code) {
        Set<String> codes = new HashSet<>();
        return items.stream()
                .filter(line -> line.code().equals(code) || line.parent() != null && codes.contains(line.parent()))
                .filter(line -> codes.add(line.code()))
                .toList();
    }

    /** How many ancestors each indicator has, by code. */
    public Map<String, Integer> depths() {
        Map<String, Integer> depths = new HashMap<>();
        for (IndicatorLine line : items) {
            depths.put(line.code(), line.parent() == null ? 0 : Objects.requireNonNull(depths.get(line.parent())) + 1);
        }
        return depths;
    }
}

package id.slrt.indicator.target;

import id.slrt.indicator.Indicator;
import id.slrt.indicator.Target;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is aimed at with an indicator in a year and area.
 *
 * @param area null: the whole district
 * @param current the newest versions that hold: of the year and of quarters
 * @param versions every version for this area, the newest first
 * @param areas the year's targets of the sub-districts, by code
 */
public record TargetSheet(
        Indicator indicator,
        int year,
        @Nullable String area,
        List<Target> current,
        List<Target> versions,
        List<Target> areas) {

    /** The target of the year (0) or of a quarter; null when there is none. */
    public @Nullable Target of(int quarter) {
        return current.stream()
                .filter(target -> Objects.requireNonNullElse(target.quarter(), 0) == quarter)
                .findFirst()
                .orElse(null);
    }

    /** The newest version; 0 when there is none. A form made from this sheet carries it. */
    public long seen() {
        return versions.isEmpty()
                ? 0
                : Objects.requireNonNull(versions.getFirst().id());
    }

    /** Together the targets of the sub-districts; null without any. */
    public @Nullable BigDecimal sumOfAreas() {
        return areas.stream()
                .map(Target::target)
                .filter(Objects::nonNull)
                .reduce(BigDecimal::add)
                .orElse(null);
    }
}

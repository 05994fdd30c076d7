package id.slrt.indicator;

import id.slrt.indicator.measure.Measure;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Transient;
import org.jspecify.annotations.Nullable;

/**
 * A node of the indicator tree.
 *
 * @param level goal to sub-activity in the words of the planning documents: tujuan, sasaran, program, kegiatan,
 *     sub_kegiatan
 * @param measure what is counted, see {@link Measure}
 * @param polarity higher or lower: which is better
 * @param method how the achievement follows from target and actual, see {@link Method}
 */
@MappedEntity("indicator")
public record Indicator(
        @Id String code,
        int position,
        @Nullable String parent,
        String level,
        String name,
        String unit,
        String measure,
        String polarity,
        Method method,
        @Nullable String official) {

    @Transient
    Measure counts() {
        return Measure.parse(measure);
    }
}

package id.slrt.indicator;

import id.slrt.indicator.measure.Count;
import id.slrt.indicator.measure.Measure;
import id.slrt.shared.Bounds;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Transient;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A node of the indicator tree of a year, known by year and code.
 *
 * @param level goal to process in the words of the planning documents: tujuan, sasaran, program, kegiatan,
 *     sub_kegiatan, proses; or spm
 * @param measure what is counted, see {@link Measure}
 * @param polarity higher or lower: which is better
 * @param method how the achievement follows from target and actual, see {@link Method}
 * @param weight how much its achievement weighs in the mean of its parent; 1 unless said
 * @param active false: switched off for this year, with all below it
 */
@Serdeable
@MappedEntity("indicator")
public record Indicator(
        @Id @GeneratedValue @Nullable Long id,
        int year,
        String code,
        int position,
        @Nullable String parent,
        String level,
        String name,
        String unit,
        String measure,
        String polarity,
        Method method,
        @Nullable String official,
        BigDecimal weight,
        boolean active,
        int version) {

    /** From the top of the tree down; a child's level comes after its parent's. */
    public static final List<String> LEVELS =
            List.of("tujuan", "sasaran", "program", "kegiatan", "sub_kegiatan", "proses", "spm");

    @Transient
    public Measure counts() {
        return Measure.parse(measure);
    }

    /** The numbers to be counted for it; of one entered by hand the figure of its own code. */
    List<Count> asked() {
        Measure counts = counts();
        return counts instanceof Measure.Manual ? List.of(new Count.Entered(code)) : counts.counts();
    }

    /** This one, switched on or off. */
    public Indicator switched(boolean on) {
        return new Indicator(
                id,
                year,
                code,
                position,
                parent,
                level,
                name,
                unit,
                measure,
                polarity,
                method,
                official,
                weight,
                on,
                version + 1);
    }

    /** The same in the tree of another year, not yet stored. */
    public Indicator in(int otherYear) {
        return new Indicator(
                null, otherYear, code, position, parent, level, name, unit, measure, polarity, method, official, weight,
                active, 0);
    }

    /** What its target may be: below zero only where its figure can fall there, as growth and a percentage by hand. */
    @Transient
    public Bounds bounds() {
        return switch (counts()) {
            case Measure.Growth _, Measure.Decrease _ -> Bounds.CHANGE;
            case Measure.Manual _ -> unit.equals("%") ? Bounds.CHANGE : Bounds.FIGURE;
            case Measure.Plain _, Measure.Percent _, Measure.MeanOfChildren _ -> Bounds.FIGURE;
        };
    }

    boolean lowerIsBetter() {
        return polarity.equals("lower");
    }

    public long key() {
        return Objects.requireNonNull(id);
    }
}

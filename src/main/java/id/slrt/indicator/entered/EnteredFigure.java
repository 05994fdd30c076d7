package id.slrt.indicator.entered;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Transient;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One version of a figure from outside.
 *
 * @param name as measures call it, or the code of an indicator that is nothing but such a figure
 * @param period see {@link FigurePeriod}
 * @param area region code; empty for the whole district
 * @param version from 1
 * @param figure null: withdrawn
 * @param source where it is from, in words
 * @param sha256 of the evidence; null when it came with the district pack
 * @param reason why it was changed; null for the first version
 */
@MappedEntity("entered_figure")
public record EnteredFigure(
        @Id @GeneratedValue @Nullable Long id,
        String name,
        int year,
        String period,
        String area,
        int version,
        @Nullable BigDecimal figure,
        FigureKind kind,
        String source,
        @Nullable String sha256,
        @Nullable String mediaType,
        long enteredBy,
        String enterer,
        Instant enteredAt,
        @Nullable String reason) {

    public long key() {
        return Objects.requireNonNull(id);
    }

    @Transient
    FigurePeriod of() {
        return new FigurePeriod(period);
    }
}

package id.slrt.indicator.entered.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.slrt.indicator.entered.EnteredFigure;
import id.slrt.shared.Word;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A figure from outside for programs.
 *
 * @param period year, q1 to q4, m01 to m12
 * @param area null: the whole district
 * @param figure null: withdrawn
 * @param kind cumulative or as_at
 * @param evidence media type of the evidence; null when there is none
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record EnteredAnswer(
        long figureId,
        String name,
        int year,
        String period,
        @Nullable String area,
        int version,
        @Nullable BigDecimal figure,
        String kind,
        String source,
        @Nullable String evidence,
        String enteredBy,
        Instant enteredAt,
        @Nullable String reason) {

    static EnteredAnswer of(EnteredFigure figure) {
        return new EnteredAnswer(
                figure.key(),
                figure.name(),
                figure.year(),
                figure.period(),
                figure.area().isEmpty() ? null : figure.area(),
                figure.version(),
                figure.figure() == null ? null : figure.figure().stripTrailingZeros(),
                Word.of(figure.kind()),
                figure.source(),
                figure.mediaType(),
                figure.enterer(),
                figure.enteredAt(),
                figure.reason());
    }
}

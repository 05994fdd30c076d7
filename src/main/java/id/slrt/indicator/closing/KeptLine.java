package id.slrt.indicator.closing;

import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A line of the tree as it is kept: see {@link id.slrt.indicator.IndicatorLine}; words in both languages. */
@MappedEntity("closing_line")
record KeptLine(
        @EmbeddedId Place place,
        String code,
        @Nullable String parent,
        String name,
        String level,
        String unit,
        String measure,
        String polarity,
        String method,
        @Nullable String official,
        BigDecimal weight,
        @Nullable BigDecimal target,
        @Nullable String targetPeriod,
        @Nullable LocalDate targetSetOn,
        @Nullable String targetSetBy,
        @Nullable BigDecimal actual,
        @Nullable BigDecimal part,
        @Nullable BigDecimal whole,
        @Nullable BigDecimal achievement,
        @Nullable String grade,
        @Nullable String gradeId,
        @Nullable String gradeEn,
        @Nullable String gradeTone,
        String flagsId,
        String flagsEn) {

    /** Where it stands: in a sheet, counted from 0. */
    @Embeddable
    record Place(
            @MappedProperty("year") int year,
            @MappedProperty("month") int month,
            @MappedProperty("area") String area,
            @MappedProperty("position") int position) {}

    /**
     * What the seal is made over: every field in this order, also those without a value. Seals that are given depend on
     * it, so it stays as it is.
     */
    String text() {
        return Stream.of(
                        code,
                        parent,
                        name,
                        level,
                        unit,
                        measure,
                        polarity,
                        method,
                        official,
                        number(weight),
                        number(target),
                        targetPeriod,
                        targetSetOn,
                        targetSetBy,
                        number(actual),
                        number(part),
                        number(whole),
                        number(achievement),
                        grade,
                        gradeId,
                        gradeEn,
                        gradeTone,
                        flagsId,
                        flagsEn)
                .map(field -> field == null ? "\u2400" : field.toString())
                .collect(Collectors.joining("\u001f"));
    }

    private static @Nullable String number(@Nullable BigDecimal number) {
        return number == null ? null : plain(number).toPlainString();
    }

    /** 350.000000 as 350, as a reading of the tree has it. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
    }
}

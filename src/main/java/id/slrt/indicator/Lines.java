package id.slrt.indicator;

import id.slrt.indicator.Aims.Aim;
import id.slrt.indicator.grade.Grade;
import id.slrt.indicator.grade.Scale;
import id.slrt.indicator.measure.Count;
import id.slrt.shared.Word;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Makes the lines of a tree from what was read: arithmetic, no statements but the desk's own count. */
@Singleton
class Lines {
    private final Flags flags;

    Lines(Flags flags) {
        this.flags = flags;
    }

    /** The numbers of the period, of the same a year before, and of the quarter before where both were entered. */
    record Numbers(
            Map<Count, BigDecimal> now, Map<Count, BigDecimal> yearBefore, Map<Count, BigDecimal> quarterBefore) {}

    /**
     * What a whole tree is read with.
     *
     * @param unitsBefore of last year's own tree, by code
     * @param flagged whether flags are wanted
     */
    record Reading(
            Scope scope,
            Locale locale,
            Scale scale,
            Aims.Known aims,
            Numbers numbers,
            Map<String, String> unitsBefore,
            boolean flagged) {}

    List<IndicatorLine> of(Nodes nodes, Reading reading) {
        Map<String, IndicatorLine> lines = new HashMap<>();
        // Children stand below their parents, so from the end each line finds those it is made of.
        for (Indicator indicator : nodes.all().reversed()) {
            List<IndicatorLine> children = nodes.childrenOf(indicator.code()).stream()
                    .map(child -> Objects.requireNonNull(lines.get(child.code())))
                    .toList();
            lines.put(indicator.code(), line(indicator, children, reading));
        }
        return nodes.all().stream()
                .map(indicator -> Objects.requireNonNull(lines.get(indicator.code())))
                .toList();
    }

    private IndicatorLine line(Indicator indicator, List<IndicatorLine> children, Reading reading) {
        Aim aim = reading.aims().now().get(indicator.code());
        Figure figure =
                Figure.of(indicator, reading.numbers().now(), reading.numbers().yearBefore(), children);
        BigDecimal achievement = aim == null || aim.value().signum() == 0 || figure.actual() == null
                ? null
                : indicator.method().achievement(aim.value(), figure.actual());
        Grade grade = achievement == null ? null : reading.scale().of(achievement);
        return new IndicatorLine(
                indicator.code(),
                indicator.parent(),
                indicator.name(),
                indicator.level(),
                indicator.unit(),
                indicator.measure(),
                indicator.polarity(),
                indicator.official(),
                plain(indicator.weight()),
                aim == null ? null : plain(aim.value()),
                aim == null ? null : aim.now().quarter() == null ? "year" : "quarter",
                aim == null ? null : aim.now().day(),
                aim == null ? null : aim.now().actor(),
                figure.actual() == null ? null : plain(figure.actual()),
                figure.part() == null ? null : plain(figure.part()),
                figure.whole() == null ? null : plain(figure.whole()),
                achievement,
                grade == null ? null : grade.word(),
                grade == null ? null : grade.name(reading.locale()),
                grade == null ? null : grade.tone(),
                Word.of(indicator.method()),
                reading.flagged() ? flags.of(indicator, aim, figure, children, reading) : List.of(),
                false);
    }

    /** 350.0000 as 350, never as 3.5E+2. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
    }
}

package id.slrt.indicator.measure;

import java.util.List;

/** What an indicator's actual is made of. Written in the language of {@link MeasureText}. */
public sealed interface Measure {
    /** A number as it is. */
    record Plain(Count count) implements Measure {}

    /** A number as a percentage of another, two decimals. */
    record Percent(Count part, Count whole) implements Measure {}

    /** How much a number grew since the same period of the year before, in per cent of that, two decimals. */
    record Growth(Count count) implements Measure {}

    /** How much it fell: (previous - current) / previous (documents 000 and 004). */
    record Decrease(Count count) implements Measure {}

    /** The mean of the children's achievements, by their weights; those without an achievement are left out and flagged. */
    record MeanOfChildren() implements Measure {}

    /** A figure entered by hand for this very indicator. */
    record Manual() implements Measure {}

    /** The numbers to be counted for it, in the order in which they are written. */
    default List<Count> counts() {
        return switch (this) {
            case Plain(Count count) -> List.of(count);
            case Percent(Count part, Count whole) -> List.of(part, whole);
            case Growth(Count count) -> List.of(count);
            case Decrease(Count count) -> List.of(count);
            case MeanOfChildren() -> List.of();
            case Manual() -> List.of();
        };
    }

    /** The services given that its numbers count; of a percentage those of the part. */
    default List<Behind> behind() {
        return counts().stream()
                .limit(1)
                .map(Behind::of)
                .filter(behind -> !behind.isNothing())
                .toList();
    }

    /** @throws IllegalArgumentException when the text is no measure, saying where and what would be one */
    static Measure parse(String text) {
        return MeasureText.parse(text);
    }
}

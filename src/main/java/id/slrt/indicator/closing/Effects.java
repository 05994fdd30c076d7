package id.slrt.indicator.closing;

import id.slrt.indicator.measure.Behind;
import id.slrt.indicator.measure.Count;
import id.slrt.indicator.measure.Measure;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * By how much figures of closed months moved: the same people's services counted before and after. Exact also for
 * distinct people and households, because everything they got is looked at.
 *
 * @param before every service that the people concerned (and their households) had; {@code after}: have now
 * @param changed those that were added or taken away
 * @param all also what did not move: one service more of somebody who counts already
 */
record Effects(List<Fact> before, List<Fact> after, List<Fact> changed, boolean all) {
    /** An indicator as it was closed. */
    record Closed(YearMonth month, String code, String measure) {}

    List<Effect> on(List<Closed> closed) {
        Set<String> areas = new TreeSet<>(Set.of(""));
        changed.forEach(fact -> areas.add(fact.subdistrict()));
        List<Effect> effects = new ArrayList<>();
        for (Closed indicator : closed) {
            Measure measure = Measure.parse(indicator.measure());
            for (String area : areas) {
                Effect effect = effect(indicator, measure, area);
                if (effect != null) {
                    effects.add(effect);
                }
            }
        }
        return effects;
    }

    private @Nullable Effect effect(Closed indicator, Measure measure, String area) {
        YearMonth month = indicator.month();
        Long moved = null;
        Long base = null;
        switch (measure) {
            case Measure.Plain(Count count) -> moved = moved(count, month, area);
            case Measure.Percent(Count part, Count whole) -> {
                moved = moved(part, month, area);
                base = moved(whole, month, area);
            }
            case Measure.Growth(Count count) -> {
                moved = moved(count, month, area);
                base = moved(count, month.minusYears(1), area);
            }
            case Measure.Decrease(Count count) -> {
                moved = moved(count, month, area);
                base = moved(count, month.minusYears(1), area);
            }
            case Measure.MeanOfChildren _, Measure.Manual _ -> {}
        }
        boolean nothing = (moved == null || moved == 0) && (base == null || base == 0);
        return moved == null && base == null || nothing && !all
                ? null
                : new Effect(month, area, indicator.code(), moved == null ? 0 : moved, base);
    }

    /** Null when it does not count what changed. */
    private @Nullable Long moved(Count count, YearMonth month, String area) {
        Behind behind = Behind.of(count);
        if (counted(changed, behind, month, area).findAny().isEmpty()) {
            return null;
        }
        return number(count, counted(after, behind, month, area)) - number(count, counted(before, behind, month, area));
    }

    private static Stream<Fact> counted(List<Fact> facts, Behind behind, YearMonth month, String area) {
        return facts.stream().filter(fact -> fact.isIn(month, area) && fact.isBehind(behind));
    }

    private static long number(Count count, Stream<Fact> facts) {
        return switch (count) {
            case Count.Persons _ -> facts.map(Fact::person).distinct().count();
            case Count.Households _ -> facts.map(Fact::household).distinct().count();
            case Count.Services _, Count.Assessed _, Count.Letters _, Count.Entered _ -> facts.count();
        };
    }
}

package id.slrt.indicator.closing;

import static org.assertj.core.api.Assertions.assertThat;

import id.slrt.indicator.closing.Effects.Closed;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EffectsTest {
    private static final YearMonth MARCH = YearMonth.of(2008, 3);
    private static final List<Closed> CLOSED = List.of(
            new Closed(MARCH, "PEOPLE", "persons(KIP|SKTM)"),
            new Closed(MARCH, "SERVICES", "services(*)"),
            new Closed(MARCH, "CARDS", "households(KIP)"),
            new Closed(MARCH, "REFERRED", "persons_referred()"),
            new Closed(MARCH, "OLD", "persons(*; ppks=08)"),
            new Closed(MARCH, "SHARE", "percent(persons(KIP), persons(*))"),
            new Closed(MARCH, "GROWTH", "growth(persons(KIP))"),
            new Closed(MARCH, "MEAN", "mean(children)"),
            new Closed(MARCH, "OUTSIDE", "manual"));

    @Test
    void aServiceMoreOfSomebodyNewMovesWhatCountsIt() {
        assertThat(added(List.of(), fact(1, 10, "KIP", "2008-03-31")))
                .containsExactlyInAnyOrder(
                        effect("", "PEOPLE", 1, null),
                        effect("", "SERVICES", 1, null),
                        effect("", "CARDS", 1, null),
                        effect("", "SHARE", 1, 1L),
                        effect("", "GROWTH", 1, null),
                        effect("35.24.27", "PEOPLE", 1, null),
                        effect("35.24.27", "SERVICES", 1, null),
                        effect("35.24.27", "CARDS", 1, null),
                        effect("35.24.27", "SHARE", 1, 1L),
                        effect("35.24.27", "GROWTH", 1, null));
    }

    @Test
    void whoCountsAlreadyCountsOnce() {
        assertThat(added(List.of(fact(1, 10, "KIP", "2008-01-05")), fact(1, 10, "SKTM", "2008-03-01")))
                .contains(effect("", "PEOPLE", 0, null), effect("", "SERVICES", 1, null), effect("", "SHARE", 0, 0L))
                .doesNotContain(effect("", "CARDS", 0, null));
    }

    @Test
    void aDayAfterTheMonthMovesNothing() {
        assertThat(added(List.of(), fact(1, 10, "KIP", "2008-04-01"))).isEmpty();
    }

    @Test
    void theYearBeforeMovesOnlyWhatGrowthIsHeldAgainst() {
        assertThat(added(List.of(), fact(1, 10, "KIP", "2007-02-01")))
                .containsExactlyInAnyOrder(effect("", "GROWTH", 0, 1L), effect("35.24.27", "GROWTH", 0, 1L));
    }

    @Test
    void categoriesAndOtherAgenciesAreHeeded() {
        Fact old = new Fact(1, 10, "SKTM", false, Set.of("08", "24"), "35.24.27", LocalDate.parse("2008-02-01"));
        assertThat(added(List.of(), old)).contains(effect("", "OLD", 1, null), effect("", "REFERRED", 1, null));
        assertThat(added(List.of(), fact(1, 10, "SKTM", "2008-02-01")))
                .extracting(Effect::code)
                .doesNotContain("OLD", "REFERRED");
    }

    @Test
    void twoWhoAreOneAreOneLessFromTheMonthInWhichBothWereServed() {
        Fact first = fact(1, 10, "KIP", "2008-01-05");
        Fact second = fact(2, 20, "KIP", "2008-03-05");
        Fact moved = fact(1, 20, "KIP", "2008-03-05");
        List<Closed> closed =
                List.of(new Closed(YearMonth.of(2008, 2), "PEOPLE", "persons(KIP)"), CLOSED.getFirst(), CLOSED.get(1));
        assertThat(new Effects(List.of(first, second), List.of(first, moved), List.of(second, moved), false).on(closed))
                .containsExactlyInAnyOrder(effect("", "PEOPLE", -1, null), effect("35.24.27", "PEOPLE", -1, null));
    }

    private static List<Effect> added(List<Fact> before, Fact fact) {
        List<Fact> after = new ArrayList<>(before);
        after.add(fact);
        return new Effects(before, after, List.of(fact), true).on(CLOSED);
    }

    private static Fact fact(long person, long household, String service, String day) {
        return new Fact(person, household, service, true, Set.of(""), "35.24.27", LocalDate.parse(day));
    }

    private static Effect effect(String area, String code, long moved, Long base) {
        return new Effect(MARCH, area, code, moved, base);
    }
}

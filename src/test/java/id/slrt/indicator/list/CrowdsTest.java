package id.slrt.indicator.list;

import static org.assertj.core.api.Assertions.assertThat;

import id.slrt.indicator.list.Crowds.Crowd;
import id.slrt.indicator.list.Crowds.Fact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Issue 15, B8 */
class CrowdsTest {
    private static final LocalDate TODAY = LocalDate.of(2022, 11, 20);
    private static final LocalDate FIRST = LocalDate.of(2022, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2022, 12, 31);

    @Test
    void fiveOfASubdistrictAndMonthAreToldByMonth() {
        assertThat(in(people(5, "35.24.01", 3), "35.24.01").keySet())
                .containsExactly(new Crowd("KEKERASAN", "DINSOSPROV", "35.24.01", "2022-03"));
    }

    @Test
    void oneWhoCameFiveTimesIsNoCrowd() {
        List<Fact> facts = LongStream.range(0, 5)
                .mapToObj(i -> fact("35.24.01", 3, (int) i + 1, 7))
                .toList();
        assertThat(in(facts, null)).isEmpty();
    }

    @Test
    void whoIsFewerInAMonthIsToldByYearAndWhoIsFewerInAPlaceByDistrict() {
        List<Fact> facts = new ArrayList<>(people(3, "35.24.01", 3));
        facts.addAll(people(3, "35.24.01", 5));
        assertThat(in(facts, null).keySet()).containsExactly(new Crowd("KEKERASAN", "DINSOSPROV", "35.24.01", "2022"));
        List<Fact> apart = new ArrayList<>(people(3, "35.24.01", 3));
        apart.addAll(people(3, "35.24.02", 3));
        assertThat(in(apart, null).keySet()).containsExactly(new Crowd("KEKERASAN", "DINSOSPROV", "", "2022"));
        assertThat(in(apart, "35.24.01"))
                .as("the list of one place has half of it")
                .isEmpty();
    }

    @Test
    void aListThatCutsACrowdHasNoneOfIt() {
        List<Fact> facts = people(9, "35.24.01", 3);
        assertThat(Crowds.in(facts, FIRST, LocalDate.of(2022, 3, 30), null, TODAY))
                .isEmpty();
        assertThat(Crowds.in(facts, LocalDate.of(2022, 3, 2), LAST, null, TODAY))
                .isEmpty();
        assertThat(in(facts, "35.24.01.2001")).as("a village").isEmpty();
        assertThat(Crowds.in(people(9, "35.24.01", 11), FIRST, TODAY, null, TODAY))
                .as("the month as far as it is over")
                .isNotEmpty();
    }

    /** Whatever two lists are asked for, what stands in the one and not in the other is at least five people. */
    @Test
    void nothingIsLearnedFromTheDifferenceOfTwoLists() {
        Random random = new Random(15);
        int differences = 0;
        for (int round = 0; round < 300; round++) {
            List<Fact> facts = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                facts.add(fact(
                        "35.24.0" + random.nextInt(3),
                        1 + random.nextInt(4),
                        1 + random.nextInt(28),
                        random.nextInt(40)));
            }
            Set<Fact> one = listed(facts, random);
            Set<Fact> other = listed(facts, random);
            Set<Fact> difference = new HashSet<>(one);
            difference.removeAll(other);
            long people = difference.stream().mapToLong(Fact::who).distinct().count();
            assertThat(people == 0 || people >= Crowds.LEAST)
                    .as("%s", difference)
                    .isTrue();
            differences += people == 0 ? 0 : 1;
        }
        assertThat(differences).as("lists that differed").isGreaterThan(20);
    }

    private static Set<Fact> listed(List<Fact> facts, Random random) {
        LocalDate from = random.nextBoolean() ? FIRST : FIRST.plusDays(random.nextInt(120));
        LocalDate to = random.nextBoolean() ? LAST : from.plusDays(random.nextInt(120));
        String area = random.nextBoolean() ? null : "35.24.0" + random.nextInt(3);
        Set<Fact> listed = new HashSet<>();
        Crowds.in(facts, from, to, area, TODAY).values().forEach(listed::addAll);
        return listed;
    }

    private static Map<Crowd, List<Fact>> in(List<Fact> facts, String area) {
        return Crowds.in(facts, FIRST, LAST, area, TODAY);
    }

    private static List<Fact> people(int number, String place, int month) {
        return Stream.iterate(1, i -> i + 1)
                .limit(number)
                .map(i -> fact(place, month, i, month * 100L + i + place.hashCode() * 1000L))
                .toList();
    }

    private static Fact fact(String place, int month, int day, long who) {
        return new Fact("KEKERASAN", "DINSOSPROV", place, LocalDate.of(2022, month, day), who);
    }
}

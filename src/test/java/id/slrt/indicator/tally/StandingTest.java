package id.slrt.indicator.tally;

import static org.assertj.core.api.Assertions.assertThat;

import id.slrt.indicator.measure.Behind;
import id.slrt.indicator.measure.Count;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Counts that are kept up as facts come are those that counting anew gives. */
class StandingTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final List<Extent> EXTENTS =
            List.of(new Extent(FIRST, FIRST.plusDays(364), null), new Extent(FIRST, FIRST.plusDays(89), null));
    private static final List<Count> COUNTS = List.of(
            new Count.Persons(Behind.services(List.of("S1", "S2"))),
            new Count.Households(Behind.EVERYTHING),
            new Count.Services(Behind.services(List.of("S3", "S9"))),
            new Count.Persons(new Behind(List.of(), true, false, List.of("03"))),
            new Count.Assessed(Behind.services(List.of("S1", "S4"))));

    private final Random random = new Random(20_261_121);
    private final Map<Long, Consumer<Facts>> given = new HashMap<>();
    private final Map<Long, Consumer<Facts>> needed = new HashMap<>();

    @Test
    void afterAnyChangesTheyAreWhatCountingAnewGives() {
        Facts facts = new Facts();
        for (int step = 0; step < 4_000; step++) {
            change(facts, 2 + step / 400);
            if (step % 5 == 0) {
                Facts fresh = new Facts();
                given.values().forEach(put -> put.accept(fresh));
                needed.values().forEach(put -> put.accept(fresh));
                for (Extent extent : EXTENTS) {
                    assertThat(facts.counts(COUNTS, extent))
                            .as("step %d", step)
                            .isEqualTo(fresh.counts(COUNTS, extent));
                    assertThat(facts.served(extent)).as("step %d", step).isEqualTo(fresh.served(extent));
                }
            }
        }
    }

    @Test
    void aNewFactIsAddedAndNothingCountedAnew() {
        Facts facts = new Facts();
        Set<Count> wanted = Set.of(COUNTS.getFirst());
        put(facts, 1, FIRST, "S1", "", 7, 0, false);
        facts.counts(wanted, EXTENTS.getFirst());
        put(facts, 2, FIRST, "S1", "", 8, 0, false);
        Standing.Asked asked = new Standing.Asked(wanted, Days.of(FIRST), Days.of(FIRST.plusDays(364)));
        Census kept = facts.deliveries.standing.of(asked, () -> {
            throw new AssertionError("counted anew");
        });
        Map<Count, Long> numbers = new HashMap<>();
        kept.into(numbers);
        assertThat(numbers).containsEntry(COUNTS.getFirst(), 2L);
    }

    /** @param services how many there are by now: new ones come while counts are kept */
    private void change(Facts facts, int services) {
        long id = random.nextInt(400);
        String service = "S" + random.nextInt(services);
        String categories =
                List.of("", "03", "03,05", "0" + random.nextInt(1, services)).get(random.nextInt(4));
        LocalDate day = FIRST.plusDays(random.nextInt(500) - 60);
        int person = random.nextInt(1, 60);
        int household = random.nextInt(20);
        boolean byHost = random.nextBoolean();
        switch (random.nextInt(6)) {
            case 0 -> {
                facts.deliveries.remove(id);
                given.remove(id);
            }
            case 1 -> {
                facts.needs.remove(id);
                needed.remove(id);
            }
            case 2, 3 -> {
                Consumer<Facts> put = to -> put(to, id, day, service, categories, person, household, byHost);
                put.accept(facts);
                given.put(id, put);
            }
            default -> {
                boolean open = random.nextBoolean();
                boolean counts = random.nextInt(5) > 0;
                Consumer<Facts> put = to -> to.needs.put(
                        id,
                        Days.of(day),
                        open ? Days.OPEN : Days.of(day.plusDays(household)),
                        to.services.number(service),
                        to.villages.number("35.24.05.2006"),
                        to.categories.number(categories),
                        person,
                        counts);
                put.accept(facts);
                needed.put(id, put);
            }
        }
    }

    private static void put(
            Facts to,
            long id,
            LocalDate day,
            String service,
            String categories,
            int person,
            int household,
            boolean byHost) {
        to.deliveries.put(
                id,
                Days.of(day),
                to.services.number(service),
                to.agencies.number(household % 3 == 0 ? "DINKES" : "DIKNAS"),
                to.villages.number(person % 7 == 0 ? "35.24.06.2001" : "35.24.05.2006"),
                to.categories.number(categories),
                person,
                household,
                byHost);
    }
}

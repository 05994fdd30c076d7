package id.slrt.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import id.slrt.indicator.tally.Tally;
import id.slrt.registry.Registry;
import id.slrt.registry.duplicates.Twins;
import id.slrt.registry.duplicates.merging.MergeForm;
import id.slrt.registry.duplicates.merging.MergeRecord;
import id.slrt.registry.duplicates.merging.Merges;
import id.slrt.shared.AppClock;
import id.slrt.support.Office;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** Two records of one person are counted once, whenever they were served. */
@MicronautTest(transactional = false)
class MergedPeopleTest {
    private static final String VILLAGE = "35.24.19.2005";

    @Inject
    Visits visits;

    @Inject
    Registry registry;

    @Inject
    Twins twins;

    @Inject
    Merges merges;

    @Inject
    Office office;

    @Inject
    Tally tally;

    @Inject
    AppClock clock;

    @Test
    void peopleMergedAreCountedOnceAndUndoneTwiceAgain() {
        long first = visits.person("Mursini", VILLAGE);
        long second = visits.person("Mursini", VILLAGE);
        long third = visits.person("Mursini", VILLAGE);
        for (long person : new long[] {first, second, third}) {
            visits.helpedByDinkes(visits.need(person, "KIS-PBI"));
        }
        assertThat(people()).isEqualTo(3);
        MergeRecord one = merge(first, second);
        assertThat(people()).isEqualTo(2);
        MergeRecord two = merge(second, third);
        assertThat(people()).isEqualTo(1);
        visits.helpedByDinkes(visits.need(first, "AKSES-DASAR"));
        assertThat(people()).isEqualTo(1);
        merges.undo(two.id(), office.as("manajer"));
        assertThat(people()).isEqualTo(2);
        merges.undo(one.id(), office.as("manajer"));
        assertThat(people()).isEqualTo(3);
    }

    @Test
    void aNeedOfBeforeTheMergeThatIsMetAfterItCountsForWhoStays() {
        long before = people();
        long first = visits.person("Sumirah", VILLAGE);
        long second = visits.person("Sumirah", VILLAGE);
        var need = visits.need(first, "KIS-PBI");
        visits.helpedByDinkes(visits.need(second, "KIS-PBI"));
        merge(first, second);
        visits.helpedByDinkes(need);
        assertThat(people()).isEqualTo(before + 1);
    }

    private MergeRecord merge(long from, long into) {
        long pair = twins.pair(registry.survivor(from), registry.survivor(into));
        return merges.merge(pair, new MergeForm(into, null, null, null), office.as("manajer"));
    }

    private long people() {
        Scope scope = new Scope(clock.today().getYear(), null, VILLAGE);
        return tally.served(scope.extent()).people();
    }
}

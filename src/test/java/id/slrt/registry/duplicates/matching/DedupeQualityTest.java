package id.slrt.registry.duplicates.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How well people recorded twice are found among invented ones: {@code scripts/bench dedupe} measures a whole district. */
class DedupeQualityTest {
    @Test
    void peopleRecordedTwiceAreProposedAndFewOthers() {
        RegistryDedupe.Result result = RegistryDedupe.measure(7, 8_000, 0.05, false);
        assertThat(result.truth()).isGreaterThan(300);
        assertThat(result.precision()).isGreaterThan(0.96);
        assertThat(result.recall()).isGreaterThan(0.88);
    }

    @Test
    void whereNobodyIsRecordedTwiceHardlyAnybodyIsProposed() {
        RegistryDedupe.Result result = RegistryDedupe.measure(8, 8_000, 0, false);
        assertThat(result.wrong()).isLessThan(16);
    }
}

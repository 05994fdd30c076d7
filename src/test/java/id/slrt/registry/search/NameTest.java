package id.slrt.registry.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameTest {
    @ParameterizedTest
    @CsvSource({
        "Siti Aminah, SITI AMINAH, EXACT",
        "Siti Aminah, Hj. Siti Aminah, EXACT",
        "Soeharto Djoko, Suharto Joko, SPELLING",
        "Nur Hayati, Hayati Nur, SPELLING",
        "Siti Khotijah, Sitikhotijah, SPELLING",
        "Siti Khotimah, Siti Khotimha, SIMILAR",
        "Siti Aminah, Aminah, PARTIAL",
        "Siti Aminah, Siti Rukayah, MIXED",
        "Dwi Lestari, Dewi Lestari, MIXED",
        "Suharto, Suhartono, OTHER",
        "Siti Aminah, Joko Susilo, OTHER"
    })
    void namesFitEitherWayRound(String a, String b, Name.Fit fit) {
        assertThat(Name.of(a).compare(Name.of(b)).fit()).isEqualTo(fit);
        assertThat(Name.of(b).compare(Name.of(a)).fit()).isEqualTo(fit);
    }
}

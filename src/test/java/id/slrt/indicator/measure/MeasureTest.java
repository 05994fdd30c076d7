package id.slrt.indicator.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The language of measures. */
class MeasureTest {
    private static final Behind HEALTH = Behind.services(List.of("KIS-PBI", "AKSES-DASAR"));

    @Test
    void aCountIsAMeasure() {
        assertThat(Measure.parse("persons(KIS-PBI|AKSES-DASAR)"))
                .isEqualTo(new Measure.Plain(new Count.Persons(HEALTH)));
        assertThat(Measure.parse("letters(rekomendasi; services=KIP)"))
                .isEqualTo(new Measure.Plain(new Count.Letters(List.of("rekomendasi"), List.of("KIP"))));
        assertThat(Measure.parse("mean(children)")).isEqualTo(new Measure.MeanOfChildren());
        assertThat(Measure.parse("manual")).isEqualTo(new Measure.Manual());
    }

    @Test
    void theStandardsAskForThoseInNeedOfACategory() {
        Behind behind = new Behind(List.of("PERMAKANAN"), false, false, List.of("03"));
        assertThat(Measure.parse("percent(persons(PERMAKANAN; ppks=03)," + " assessed(PERMAKANAN; ppks=03))"))
                .isEqualTo(new Measure.Percent(new Count.Persons(behind), new Count.Assessed(behind)));
    }

    @Test
    void aPercentageLeadsToTheServicesOfItsPart() {
        assertThat(Measure.parse("percent(persons(KIS-PBI|AKSES-DASAR), entered(PMKS))")
                        .behind())
                .containsExactly(HEALTH);
        assertThat(Measure.parse("decrease(entered(PMKS))").behind()).isEmpty();
        assertThat(Measure.parse("persons_referred()").behind())
                .containsExactly(new Behind(List.of(), true, true, List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "persons()",
                "persons(a)",
                "persons(KIP|)",
                "persons(KIP; age=3)",
                "persons(KIP; ppks=)",
                "mean(x)",
                "percent(persons(KIP))",
                "percent(persons(KIP), persons(KIP), persons(KIP))",
                "growth(manual)",
                "growth(growth(persons(KIP)))",
                "entered()",
                "persons_referred(KIP)",
                "something else"
            })
    void whatIsNoMeasureIsRefusedWithWhatWouldBeOne(String wrong) {
        assertThatThrownBy(() -> Measure.parse(wrong))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no measure")
                .hasMessageContaining("(");
    }

    @Test
    void peopleHouseholdsAndServicesAreCountedFromServicesGivenAndNothingElseIs() {
        for (String counted : List.of("persons", "households", "services")) {
            Measure measure = Measure.parse(counted + "(KIS-PBI|AKSES-DASAR)");
            assertThat(measure.behind()).as(counted).containsExactly(HEALTH);
            assertThat(Behind.of(measure.counts().getFirst())).as(counted).isEqualTo(HEALTH);
        }
        for (String counted : List.of("assessed(KIP)", "letters(sktm)", "entered(PMKS)")) {
            Measure measure = Measure.parse(counted);
            assertThat(measure.behind()).as(counted).isEmpty();
            assertThat(Behind.of(measure.counts().getFirst())).as(counted).isEqualTo(Behind.NOTHING);
        }
    }

    @Test
    void aStarIsEveryService() {
        assertThat(Measure.parse("services(*)").behind()).containsExactly(Behind.EVERYTHING);
        assertThat(Behind.EVERYTHING.isNothing()).isFalse();
        assertThat(Behind.NOTHING.isNothing()).isTrue();
    }
}

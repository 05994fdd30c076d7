package id.slrt.referral.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What keeps a rule from deciding, without a database. */
class RoutingRuleTest {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 15);
    private static final RoutingFacts WOMAN =
            new RoutingFacts("KIP", Set.of("03", "19"), 30, "P", "35.24.05.2006", true, 2, List.of("DISNAKER"), DAY);

    /** A rule that asks for nothing but what is given. */
    private static final class Line {
        private @Nullable String service;
        private @Nullable String ppks;
        private @Nullable Integer ageMin;
        private @Nullable Integer ageMax;
        private @Nullable String sex;
        private @Nullable String village;
        private @Nullable String residence;
        private @Nullable Integer returnsMin;
        private String agency = "DIKNAS";
        private @Nullable LocalDate from;
        private @Nullable LocalDate until;
        private boolean active = true;

        RoutingRule rule() {
            return new RoutingRule(
                    7L,
                    1,
                    service,
                    ppks,
                    ageMin,
                    ageMax,
                    sex,
                    village,
                    residence,
                    returnsMin,
                    agency,
                    "karena",
                    "because",
                    from,
                    until,
                    active,
                    1,
                    false,
                    0);
        }

        List<WhyNot> why(RoutingFacts facts) {
            return rule().whyNot(facts);
        }
    }

    private final Line line = new Line();

    @Test
    void aRuleThatAsksForNothingTakesEverybody() {
        assertThat(line.why(WOMAN)).isEmpty();
        assertThat(line.rule().takesAll("KIP", DAY)).isTrue();
        assertThat(line.rule().key()).isEqualTo(7);
    }

    @Test
    void aRuleThatIsOffDecidesNothing() {
        line.active = false;
        assertThat(line.why(WOMAN)).containsExactly(WhyNot.OFF);
        assertThat(line.rule().takesAll("KIP", DAY)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0, 0, ", "1, 9, NOT_YET", "-9, -1, PAST", "-9, 0, ", "0, 9, "})
    void bothDaysOfItsTimeAreIncluded(int from, int until, @Nullable WhyNot why) {
        line.from = DAY.plusDays(from);
        line.until = DAY.plusDays(until);
        assertThat(line.why(WOMAN)).isEqualTo(why == null ? List.of() : List.of(why));
        assertThat(line.rule().takesAll("KIP", DAY)).isEqualTo(why == null);
    }

    @Test
    void serviceCategoryAndSexAreEqualOrNotAskedFor() {
        line.service = "KIP";
        line.ppks = "19";
        line.sex = "P";
        assertThat(line.why(WOMAN)).isEmpty();
        assertThat(line.rule().takesAll("KIP", DAY))
                .as("not everybody is of category 19")
                .isFalse();
        line.service = "SKTM";
        line.ppks = "05";
        line.sex = "L";
        assertThat(line.why(WOMAN)).containsExactly(WhyNot.SERVICE, WhyNot.PPKS, WhyNot.SEX);
    }

    @Test
    void aRuleOfTheServiceAloneTakesAllWhoNeedIt() {
        line.service = "KIP";
        assertThat(line.rule().takesAll("KIP", DAY)).isTrue();
        assertThat(line.rule().takesAll("SKTM", DAY)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"30, 30, ", "31, , AGE", ", 29, AGE", "30, , ", ", 30, ", "0, 60, "})
    void bothAgesAreIncluded(@Nullable Integer least, @Nullable Integer most, @Nullable WhyNot why) {
        line.ageMin = least;
        line.ageMax = most;
        assertThat(line.why(WOMAN)).isEqualTo(why == null ? List.of() : List.of(why));
        assertThat(line.rule().takesAll("KIP", DAY)).isFalse();
    }

    @Test
    void anUnknownAgeFitsNoRuleThatAsksForOne() {
        RoutingFacts unknown = new RoutingFacts("KIP", Set.of(), null, "P", "35.24.05.2006", true, 0, List.of(), DAY);
        assertThat(line.why(unknown)).isEmpty();
        line.ageMax = 17;
        assertThat(line.why(unknown)).containsExactly(WhyNot.AGE_UNKNOWN);
        line.ageMax = null;
        line.ageMin = 60;
        assertThat(line.why(unknown)).containsExactly(WhyNot.AGE_UNKNOWN);
    }

    @Test
    void aRegionTakesItsVillagesAndResidenceIsInsideOrOutside() {
        line.village = "35.24.05";
        line.residence = "inside";
        assertThat(line.why(WOMAN)).isEmpty();
        line.village = "35.24.06";
        line.residence = "outside";
        assertThat(line.why(WOMAN)).containsExactly(WhyNot.VILLAGE, WhyNot.RESIDENCE);
        RoutingFacts stranger = new RoutingFacts("KIP", Set.of(), 3, null, "35.78.01.1001", false, 0, List.of(), DAY);
        line.village = null;
        assertThat(line.why(stranger)).isEmpty();
        assertThat(line.rule().takesAll("KIP", DAY)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1, ", "2, ", "3, RETURNS"})
    void aRuleForReturnedNeedsAsksHowOften(int least, @Nullable WhyNot why) {
        line.returnsMin = least;
        assertThat(line.why(WOMAN)).isEqualTo(why == null ? List.of() : List.of(why));
        assertThat(line.rule().takesAll("KIP", DAY)).isFalse();
    }

    @Test
    void whoGaveTheNeedBackIsNotAskedAgain() {
        line.agency = "DISNAKER";
        assertThat(line.why(WOMAN)).containsExactly(WhyNot.REFUSED);
    }

    @Test
    void theReasonIsReadInTheLanguageOfTheReader() {
        assertThat(line.rule().because(Locale.ENGLISH)).isEqualTo("because");
        assertThat(line.rule().because(Locale.of("id"))).isEqualTo("karena");
    }

    @Test
    void whatIsEditedIsTheWholeLine() {
        line.service = "KIP";
        line.returnsMin = 1;
        RuleContent content = line.rule().content();
        assertThat(content.service()).isEqualTo("KIP");
        assertThat(content.returnsMin()).isEqualTo(1);
        assertThat(content.agency()).isEqualTo("DIKNAS");
        assertThat(content.active()).isTrue();
    }
}

package id.slrt.referral.routing;

import static id.slrt.referral.routing.RuleLines.during;
import static id.slrt.referral.routing.RuleLines.off;
import static id.slrt.referral.routing.RuleLines.rule;
import static org.assertj.core.api.Assertions.assertThat;

import id.slrt.referral.routing.RuleWarning.Kind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the editor of the table is warned of. District 35.24 has two services; CLOSED takes no needs. */
class RuleReviewTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final RuleReview REVIEW =
            new RuleReview(code -> !code.equals("CLOSED"), List.of("KIP", "KUBE"), "35.24", TODAY);
    private static final RoutingRule KIP = rule("10,KIP,,,,,,,,DIKNAS");
    private static final RoutingRule KUBE = rule("20,KUBE,,,,,,,,DINSOS");

    @Test
    void aTableInWhichEveryServiceHasItsRuleIsInOrder() {
        assertThat(REVIEW.of(List.of(KIP, KUBE))).isEmpty();
    }

    /** Upper and lower rule are to one agency. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "KIP,,,,,,,       | KIP,,,,,,,          | true",
                "KIP,,,,,,,       | KIP,08,7,18,P,35.24.05,inside,1 | true",
                "KIP,,,,,,,       | KUBE,,,,,,,         | false",
                "KIP,,,,,,,       | ,,,,,,,             | false",
                ",,,,,,,          | KIP,,,,,,,          | true",
                "KIP,08,,,,,,     | KIP,08,,,,,,        | true",
                "KIP,08,,,,,,     | KIP,10,,,,,,        | false",
                "KIP,08,,,,,,     | KIP,,,,,,,          | false",
                "KIP,,,,P,,,      | KIP,,,,P,,,         | true",
                "KIP,,,,P,,,      | KIP,,,,,,,          | false",
                "KIP,,,,,35.24.05,, | KIP,,,,,35.24.05.2006,, | true",
                "KIP,,,,,35.24.05,, | KIP,,,,,35.24.14.2003,, | false",
                "KIP,,,,,35.24.05,, | KIP,,,,,,,        | false",
                "KIP,,,,,,inside, | KIP,,,,,,inside,    | true",
                "KIP,,,,,,inside, | KIP,,,,,35.24.05,,  | true",
                "KIP,,,,,,inside, | KIP,,,,,35.15.05,,  | false",
                "KIP,,,,,,inside, | KIP,,,,,,,          | false",
                "KIP,,,,,,outside,| KIP,,,,,35.24.05,,  | false",
                "KIP,,7,,,,,      | KIP,,7,,,,,         | true",
                "KIP,,7,,,,,      | KIP,,6,,,,,         | false",
                "KIP,,7,,,,,      | KIP,,,,,,,          | false",
                "KIP,,,18,,,,     | KIP,,,18,,,,        | true",
                "KIP,,,18,,,,     | KIP,,,19,,,,        | false",
                "KIP,,,18,,,,     | KIP,,,,,,,          | false",
                "KIP,,,,,,,1      | KIP,,,,,,,1         | true",
                "KIP,,,,,,,1      | KIP,,,,,,,2         | true",
                "KIP,,,,,,,2      | KIP,,,,,,,1         | false",
                "KIP,,,,,,,1      | KIP,,,,,,,          | false"
            })
    void aRuleNeverDecidesWhenOneAboveIsForAllOfItsPeople(String upper, String lower, boolean never) {
        RoutingRule below = rule("2," + lower + ",DIKNAS");
        assertThat(about(below, rule("1," + upper + ",DIKNAS"), below))
                .extracting(RuleWarning::kind)
                .isEqualTo(never ? List.of(Kind.NEVER) : List.of());
    }

    @ParameterizedTest
    @CsvSource({
        ", , , , true",
        "2026-12-01, 2026-12-31, 2026-12-01, 2026-12-31, true",
        "2026-12-01, , 2026-12-02, , true",
        "2026-12-02, , 2026-12-01, , false",
        "2026-12-01, , , , false",
        ", 2026-12-31, , 2026-12-30, true",
        ", 2026-12-30, , 2026-12-31, false",
        ", 2026-12-31, , , false"
    })
    void theRuleAboveHasToHoldOnAllItsDays(
            @Nullable LocalDate upperFrom,
            @Nullable LocalDate upperUntil,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            boolean never) {
        RoutingRule below = during(rule("20,KIP,,,,,,,,DIKNAS"), from, until);
        assertThat(about(below, during(KIP, upperFrom, upperUntil), below))
                .extracting(RuleWarning::kind)
                .isEqualTo(never ? List.of(Kind.NEVER) : List.of());
    }

    @Test
    void aRuleBelowOneToAnotherAgencyDecidesAfterThatOneGaveTheNeedBack() {
        RoutingRule below = rule("20,KIP,,,,P,,,,DINKES");
        assertThat(about(below, KIP, below)).containsExactly(new RuleWarning(Kind.ONLY_AFTER_RETURN, below, KIP, null));
    }

    @Test
    void aRuleToTheSameAgencyIsNamedBeforeOneToAnother() {
        RoutingRule other = rule("5,KIP,,,,,,,,DINKES");
        RoutingRule below = rule("20,KIP,,,,P,,,,DIKNAS");
        assertThat(about(below, other, KIP, below)).containsExactly(new RuleWarning(Kind.NEVER, below, KIP, null));
    }

    @Test
    void aRuleThatIsOffOrWhoseAgencyTakesNothingKeepsNobodyFromTheOnesBelow() {
        RoutingRule below = rule("20,KIP,,,,P,,,,DIKNAS");
        assertThat(about(below, off(KIP), below)).isEmpty();
        assertThat(about(below, rule("10,KIP,,,,,,,,CLOSED"), below)).isEmpty();
    }

    @Test
    void aRuleOfAServiceThatThereIsNotIsToldAndAlsoWhenItIsNeverReached() {
        RoutingRule unknown = rule("30,PKH,,,,,,,,DINSOS");
        assertThat(about(unknown, unknown)).extracting(RuleWarning::kind).containsExactly(Kind.NO_SUCH_SERVICE);
        RoutingRule again = rule("40,PKH,,,,,,,,DINSOS");
        assertThat(about(again, unknown, again))
                .extracting(RuleWarning::kind)
                .containsExactly(Kind.NO_SUCH_SERVICE, Kind.NEVER);
    }

    @Test
    void aRuleForEveryServiceNamesNoneThatIsMissing() {
        RoutingRule all = rule("30,,,,,,,,,DINSOS");
        assertThat(REVIEW.of(List.of(all))).isEmpty();
    }

    @Test
    void aRuleToAnAgencyThatTakesNothingIsToldAndNothingElseOfIt() {
        RoutingRule closed = rule("20,KIP,,,,,,,,CLOSED");
        assertThat(about(closed, KIP, closed)).extracting(RuleWarning::kind).containsExactly(Kind.AGENCY_INACTIVE);
    }

    @Test
    void aRuleThatEndedYesterdayIsPastAndOneThatEndsTodayIsNot() {
        RoutingRule yesterday = during(rule("20,KIP,,,,,,,,CLOSED"), null, TODAY.minusDays(1));
        assertThat(about(yesterday, yesterday)).extracting(RuleWarning::kind).containsExactly(Kind.PAST);
        RoutingRule today = during(KIP, null, TODAY);
        assertThat(about(today, today)).isEmpty();
    }

    @Test
    void aServiceWithoutARuleForEverybodyIsToldBecauseSomeGoToTheManager() {
        assertThat(REVIEW.of(List.of(rule("10,KIP,,7,18,,,,,DIKNAS"), KUBE)))
                .containsExactly(new RuleWarning(Kind.NO_RULE, null, null, "KIP"));
        assertThat(REVIEW.of(List.of(KIP, off(KUBE))))
                .containsExactly(new RuleWarning(Kind.NO_RULE, null, null, "KUBE"));
    }

    @Test
    void aRuleWhoseAgencyTakesNothingRoutesNobody() {
        assertThat(REVIEW.of(List.of(KIP, rule("20,KUBE,,,,,,,,CLOSED"))))
                .extracting(RuleWarning::kind)
                .containsExactly(Kind.AGENCY_INACTIVE, Kind.NO_RULE);
    }

    private static List<RuleWarning> about(RoutingRule rule, RoutingRule... table) {
        return REVIEW.of(List.of(table)).stream()
                .filter(warning -> rule.equals(warning.rule()))
                .toList();
    }
}

package id.slrt.referral.routing;

import static id.slrt.referral.routing.RuleLines.rule;
import static org.assertj.core.api.Assertions.assertThat;

import id.slrt.referral.routing.RuleTable.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The first rule that applies decides. */
class RuleOrderTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final RoutingRule CHILDREN = rule("160,PENELUSURAN,,,17,,,,,PANTI");
    private static final RoutingRule TRACING = rule("510,PENELUSURAN,,,,,,,,LIPONSOS");
    private static final RoutingRule REST = rule("999,,,,,,,,,DINSOS");
    private static final RuleOrder ORDER = new RuleOrder(List.of(CHILDREN, TRACING, REST), code -> true);
    private static final RuleOrder SHELTER_CLOSED =
            new RuleOrder(List.of(CHILDREN, TRACING, REST), code -> !code.equals("LIPONSOS"));

    @Test
    void ofTwoRulesForAChildTheUpperDecides() {
        assertThat(ORDER.first(somebody("PENELUSURAN", 9))).contains(CHILDREN);
        assertThat(ORDER.first(somebody("PENELUSURAN", 40))).contains(TRACING);
    }

    @Test
    void aRuleWhoseAgencyTakesNothingIsPassedOverAndSaysSo() {
        assertThat(SHELTER_CLOSED.first(somebody("PENELUSURAN", 40))).contains(REST);
        assertThat(SHELTER_CLOSED.tried(somebody("PENELUSURAN", 40)))
                .containsExactly(
                        new Verdict(CHILDREN, List.of(WhyNot.AGE)),
                        new Verdict(TRACING, List.of(WhyNot.AGENCY_INACTIVE)),
                        new Verdict(REST, List.of()));
    }

    @Test
    void whatKeepsARuleFromDecidingIsToldBeforeThatItsAgencyTakesNothing() {
        assertThat(SHELTER_CLOSED.tried(somebody("KIP", 40)).get(1).why()).containsExactly(WhyNot.SERVICE);
    }

    @Test
    void rulesBelowTheDecidingOneAreNotTried() {
        assertThat(ORDER.tried(somebody("PENELUSURAN", 9)))
                .extracting(Verdict::rule)
                .containsExactly(CHILDREN);
    }

    @Test
    void whereNoRuleAppliesAllWereTried() {
        RuleOrder order = new RuleOrder(List.of(CHILDREN, TRACING), code -> true);
        assertThat(order.first(somebody("KIP", 40))).isEmpty();
        assertThat(order.tried(somebody("KIP", 40))).hasSize(2).noneMatch(Verdict::applies);
    }

    @Test
    void aServiceIsForEverybodyOnlyByARuleWhoseAgencyTakesNeeds() {
        RuleOrder tracing = new RuleOrder(List.of(CHILDREN, TRACING), code -> !code.equals("DISNAKER"));
        assertThat(tracing.takesAll("PENELUSURAN", TODAY)).isTrue();
        assertThat(tracing.takesAll("KIP", TODAY)).isFalse();
        assertThat(new RuleOrder(List.of(TRACING), code -> false).takesAll("PENELUSURAN", TODAY))
                .isFalse();
    }

    private static RoutingFacts somebody(String service, int age) {
        return new RoutingFacts(service, Set.of(), age, "P", "35.24.05.2006", true, 0, List.of(), TODAY);
    }
}

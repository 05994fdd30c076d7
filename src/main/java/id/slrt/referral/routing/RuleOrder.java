package id.slrt.referral.routing;

import id.slrt.referral.routing.RuleTable.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Rules in the order in which they are tried.
 *
 * @param takesNeeds whether the agency of this code takes needs
 */
record RuleOrder(List<RoutingRule> rules, Predicate<String> takesNeeds) {
    /** The rule that decides; empty when none applies. */
    Optional<RoutingRule> first(RoutingFacts facts) {
        return rules.stream().filter(rule -> verdict(rule, facts).applies()).findFirst();
    }

    /** Whether a rule takes everybody who needs this service, on this day. */
    boolean takesAll(String service, LocalDate day) {
        return rules.stream().anyMatch(rule -> rule.takesAll(service, day) && takesNeeds.test(rule.agency()));
    }

    /** The rules with what keeps each from deciding, to the one that does and not beyond. */
    List<Verdict> tried(RoutingFacts facts) {
        List<Verdict> verdicts = new ArrayList<>();
        for (RoutingRule rule : rules) {
            Verdict verdict = verdict(rule, facts);
            verdicts.add(verdict);
            if (verdict.applies()) {
                return verdicts;
            }
        }
        return verdicts;
    }

    private Verdict verdict(RoutingRule rule, RoutingFacts facts) {
        List<WhyNot> why = rule.whyNot(facts);
        return why.isEmpty() && !takesNeeds.test(rule.agency())
                ? new Verdict(rule, List.of(WhyNot.AGENCY_INACTIVE))
                : new Verdict(rule, why);
    }
}

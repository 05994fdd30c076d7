package id.slrt.referral.routing;

import id.slrt.district.Agency;
import id.slrt.district.District;
import id.slrt.shared.AppClock;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rules in the order in which they are tried, answered from memory. Whether another instance changed them is asked at
 * most once a second; a change made here is seen at once.
 */
@Singleton
public class RuleTable {
    private static final long FRESH = Duration.ofSeconds(1).toNanos();

    private final RoutingRuleRepository repository;
    private final District district;
    private final AppClock clock;
    private volatile @Nullable Known known;

    RuleTable(RoutingRuleRepository repository, District district, AppClock clock) {
        this.clock = clock;
        this.repository = repository;
        this.district = district;
    }

    private record Known(long version, long askedAt, List<RoutingRule> rules) {}

    /** A rule and what keeps it from deciding; empty for one that applies. */
    public record Verdict(RoutingRule rule, List<WhyNot> why) {
        public boolean applies() {
            return why.isEmpty();
        }
    }

    public List<RoutingRule> rules() {
        Known now = known;
        long nanos = System.nanoTime();
        if (now != null && nanos - now.askedAt() < FRESH) {
            return now.rules();
        }
        long version = repository.tableVersion();
        List<RoutingRule> rules =
                now != null && now.version() == version ? now.rules() : repository.findAllOrderByPosition();
        known = new Known(version, nanos, rules);
        return rules;
    }

    /** The rule that decides; empty when none applies. */
    public Optional<RoutingRule> first(RoutingFacts facts) {
        return inOrder(rules()).first(facts);
    }

    /** Whether today a rule takes everybody who needs this service. */
    public boolean takesAll(String service) {
        return inOrder(rules()).takesAll(service, clock.today());
    }

    /** The rules in order with what keeps each from deciding, to the one that does and not beyond. */
    public List<Verdict> tried(List<RoutingRule> rules, RoutingFacts facts) {
        return inOrder(rules).tried(facts);
    }

    private RuleOrder inOrder(List<RoutingRule> rules) {
        return new RuleOrder(
                rules, code -> district.agency(code).filter(Agency::active).isPresent());
    }

    void forget() {
        known = null;
    }
}

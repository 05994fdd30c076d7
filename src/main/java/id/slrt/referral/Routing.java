package id.slrt.referral;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import id.slrt.district.District;
import id.slrt.intake.Need;
import id.slrt.intake.RoutingAdvice;
import id.slrt.registry.Person;
import id.slrt.registry.Registry;
import id.slrt.shared.AppClock;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which agency a need goes to: the first rule of the ordered table that applies. */
@Singleton
public class Routing implements RoutingAdvice {
    private final LoadingCache<String, List<RoutingRule>> rules;
    private final ReferralRepository referrals;
    private final Registry registry;
    private final District district;
    private final AppClock clock;

    Routing(
            RoutingRuleRepository repository,
            ReferralRepository referrals,
            Registry registry,
            District district,
            AppClock clock) {
        this.rules = Caffeine.newBuilder()
                .expireAfterWrite(Duration.ofMinutes(1))
                .build(_ -> repository.findAllOrderByPosition());
        this.referrals = referrals;
        this.registry = registry;
        this.district = district;
        this.clock = clock;
    }

    /** The deciding rule; empty when none applies, and then the need waits for the manager's choice. */
    public Optional<RoutingRule> route(Need need) {
        Person person = registry.require(need.personId());
        Integer age = person.birthDate() == null
                ? null
                : Period.between(person.birthDate(), clock.today()).getYears();
        RoutingRule.Facts facts = new RoutingRule.Facts(
                need.service(),
                Set.copyOf(registry.categories(need.personId())),
                age,
                person.sex(),
                person.village(),
                person.village().startsWith(district.setting("code")),
                referrals.refusals(need.key()));
        return rules.get("now").stream().filter(rule -> rule.applies(facts)).findFirst();
    }

    @Override
    public Optional<Advice> advise(Need need, Locale locale) {
        return route(need).map(rule -> new Advice(rule.agency(), rule.position() + ": " + rule.because(locale)));
    }

    public List<RoutingRule> rules() {
        return rules.get("now");
    }
}

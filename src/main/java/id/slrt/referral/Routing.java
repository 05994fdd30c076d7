package id.slrt.referral;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import id.slrt.district.Agency;
import id.slrt.district.District;
import id.slrt.intake.Need;
import id.slrt.intake.NextStep;
import id.slrt.intake.RoutingAdvice;
import id.slrt.referral.catalogue.PartnerCatalogue;
import id.slrt.registry.Person;
import id.slrt.registry.Registry;
import id.slrt.shared.AppClock;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which agency a need goes to: the first rule of the ordered table that applies. */
@Singleton
public class Routing implements RoutingAdvice {
    private final LoadingCache<String, List<RoutingRule>> rules;
    private final ReferralRepository referrals;
    private final Registry registry;
    private final PartnerCatalogue catalogue;
    private final District district;
    private final AppClock clock;

    Routing(
            RoutingRuleRepository repository,
            ReferralRepository referrals,
            Registry registry,
            PartnerCatalogue catalogue,
            District district,
            AppClock clock) {
        this.rules = Caffeine.newBuilder()
                .expireAfterWrite(Duration.ofMinutes(1))
                .build(_ -> repository.findAllOrderByPosition());
        this.referrals = referrals;
        this.registry = registry;
        this.catalogue = catalogue;
        this.district = district;
        this.clock = clock;
    }

    /** The deciding rule, never one that names an agency which gave the need back; empty when the officer has to choose. */
    public Optional<RoutingRule> route(Need need) {
        Person person = registry.require(need.personId());
        Integer age = person.age(clock.today());
        List<String> refusers = refusers(need);
        RoutingRule.Facts facts = new RoutingRule.Facts(
                need.service(),
                Set.copyOf(registry.categories(need.personId())),
                age,
                person.sex(),
                person.village(),
                person.village().startsWith(district.setting("code")),
                refusers.size());
        return rules.get("now").stream()
                .filter(rule -> rule.applies(facts) && !refusers.contains(rule.agency()))
                .findFirst();
    }

    /** The agencies a need can go to, the rule's first; any active one when no known agency is left. */
    public List<String> choices(Need need, @Nullable RoutingRule rule) {
        List<String> refusers = refusers(need);
        List<String> known = Stream.of(
                        need.nextStep() == NextStep.TO_PROVINCE ? provinces() : List.<String>of(),
                        rule == null ? List.<String>of() : List.of(rule.agency()),
                        catalogue.agenciesFor(need.service()),
                        need.nextStep() == NextStep.TO_PROVINCE ? List.<String>of() : provinces())
                .flatMap(List::stream)
                .distinct()
                .filter(agency -> !refusers.contains(agency))
                .toList();
        return known.isEmpty()
                ? district.agencies().stream()
                        .filter(Agency::active)
                        .map(Agency::code)
                        .toList()
                : known;
    }

    /** Those who gave it back to be met by another; who had no room may be asked again once the need was parked. */
    private List<String> refusers(Need need) {
        boolean waited = need.nextStep() == NextStep.REFER || need.nextStep() == NextStep.PARKED;
        return referrals.refusers(need.key(), waited ? ReturnReason.forGood() : ReturnReason.forAnother());
    }

    private List<String> provinces() {
        return district.agencies().stream()
                .filter(agency -> agency.active() && agency.kind().equals("province"))
                .map(Agency::code)
                .toList();
    }

    @Override
    public Optional<Advice> advise(Need need, Locale locale) {
        return route(need).map(rule -> new Advice(rule.agency(), rule.position() + ": " + rule.because(locale)));
    }

    public List<RoutingRule> rules() {
        return rules.get("now");
    }
}

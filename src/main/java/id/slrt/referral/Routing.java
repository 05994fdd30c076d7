package id.slrt.referral;

import id.slrt.district.Agency;
import id.slrt.district.District;
import id.slrt.intake.Need;
import id.slrt.intake.need.RoutingAdvice;
import id.slrt.referral.catalogue.PartnerCatalogue;
import id.slrt.referral.routing.RoutingFacts;
import id.slrt.referral.routing.RoutingRule;
import id.slrt.referral.routing.RuleTable;
import id.slrt.registry.Person;
import id.slrt.registry.Registry;
import id.slrt.shared.AppClock;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which agency a need goes to: the first rule of the ordered table that applies. */
@Singleton
public class Routing implements RoutingAdvice {
    private final RuleTable rules;
    private final ReferralRepository referrals;
    private final Registry registry;
    private final PartnerCatalogue catalogue;
    private final District district;
    private final AppClock clock;

    Routing(
            RuleTable rules,
            ReferralRepository referrals,
            Registry registry,
            PartnerCatalogue catalogue,
            District district,
            AppClock clock) {
        this.rules = rules;
        this.referrals = referrals;
        this.registry = registry;
        this.catalogue = catalogue;
        this.district = district;
        this.clock = clock;
    }

    /** The deciding rule, never one that names an agency which gave the need back; empty when the officer has to choose. */
    public Optional<RoutingRule> route(Need need) {
        Person person = registry.require(need.personId());
        List<String> refusers = refusers(need);
        return rules.first(new RoutingFacts(
                need.service(),
                Set.copyOf(registry.categories(need.personId())),
                person.age(clock.today()),
                person.sex(),
                person.village(),
                person.village().startsWith(district.setting("code")),
                refusers.size(),
                refusers,
                clock.today()));
    }

    /** A rule for everybody who needs the service spares looking at the person. */
    @Override
    public boolean isRouted(Need need) {
        return rules.takesAll(need.service()) && refusers(need).isEmpty()
                || route(need).isPresent();
    }

    /** The agencies a need can go to, the rule's first; any active one when no known agency is left. */
    public List<String> choices(Need need, @Nullable RoutingRule rule) {
        List<Agency> active =
                district.agencies().stream().filter(Agency::active).toList();
        return new AgencyChoices(refusers(need), catalogue.agenciesFor(need.service()), active)
                .of(need.nextStep(), rule == null ? null : rule.agency());
    }

    private List<String> refusers(Need need) {
        return referrals.refusers(need.key(), ReturnReason.barring(need.nextStep()));
    }

    @Override
    public Optional<Advice> advise(Need need, Locale locale) {
        return route(need).map(rule -> new Advice(rule.agency(), rule.position() + ": " + rule.because(locale)));
    }
}

package id.slrt.referral;

import id.slrt.access.Role;
import id.slrt.access.Viewer;
import id.slrt.intake.Cases;
import id.slrt.intake.ServiceCase;
import id.slrt.registry.Person;
import id.slrt.registry.Registry;
import id.slrt.shared.AppClock;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Whether an agency may know whom a referral is about: while it is under way, and after it was completed for as long as
 * {@code slrt.referrals.agency-keeps} says. What was given back, taken back or entered in error is none of its business at
 * once. The desk, which has the case, always may.
 */
@Singleton
public class Disclosure {
    private final Registry registry;
    private final Cases cases;
    private final AppClock clock;
    private final Duration keeps;

    Disclosure(
            Registry registry, Cases cases, AppClock clock, @Value("${slrt.referrals.agency-keeps}") Duration keeps) {
        this.registry = registry;
        this.cases = cases;
        this.clock = clock;
        this.keeps = keeps;
    }

    public boolean tells(Referral referral, Viewer viewer) {
        if (!viewer.is(Role.AGENCY)
                || referral.endedAt() == null
                || referral.state().open()) {
            return true;
        }
        return referral.state() == ReferralState.COMPLETED
                && clock.instant().isBefore(referral.endedAt().plus(keeps));
    }

    public SeenReferral seen(Referral referral, Viewer viewer) {
        return seen(List.of(referral), viewer).getFirst();
    }

    /** In the order given, with two queries however many they are. */
    public List<SeenReferral> seen(Collection<Referral> referrals, Viewer viewer) {
        List<Referral> told =
                referrals.stream().filter(one -> tells(one, viewer)).toList();
        Map<Long, Person> people =
                registry.all(told.stream().map(Referral::personId).distinct().toList());
        Map<Long, ServiceCase> files =
                cases.all(told.stream().map(Referral::caseId).distinct().toList());
        return referrals.stream()
                .map(one -> tells(one, viewer)
                        ? new SeenReferral(one, people.get(one.personId()), files.get(one.caseId()))
                        : new SeenReferral(one.minimum(), null, null))
                .toList();
    }
}

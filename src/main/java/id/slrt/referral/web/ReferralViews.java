package id.slrt.referral.web;

import id.slrt.access.Viewer;
import id.slrt.intake.CaseSection;
import id.slrt.intake.Cases;
import id.slrt.intake.ServiceCase;
import id.slrt.referral.Referral;
import id.slrt.referral.Referrals;
import id.slrt.registry.Person;
import id.slrt.registry.Registry;
import id.slrt.shared.AppClock;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Referrals with the people and tickets they are about, in two queries however many they are. */
@Singleton
class ReferralViews implements CaseSection {
    private final Referrals referrals;
    private final Registry registry;
    private final Cases cases;
    private final AppClock clock;

    ReferralViews(Referrals referrals, Registry registry, Cases cases, AppClock clock) {
        this.referrals = referrals;
        this.registry = registry;
        this.cases = cases;
        this.clock = clock;
    }

    List<ReferralAnswer> answers(List<Referral> rows) {
        Map<Long, Person> people =
                registry.all(rows.stream().map(Referral::personId).distinct().toList());
        Map<Long, ServiceCase> files =
                cases.all(rows.stream().map(Referral::caseId).distinct().toList());
        return rows.stream()
                .map(row -> ReferralAnswer.of(
                        row,
                        Objects.requireNonNull(files.get(row.caseId())),
                        Objects.requireNonNull(people.get(row.personId())).name(),
                        clock.today()))
                .toList();
    }

    @Override
    public String name() {
        return "referrals";
    }

    @Override
    public List<?> of(long caseId, Viewer viewer) {
        return answers(referrals.ofCase(caseId));
    }
}

package id.slrt.referral.queue;

import id.slrt.intake.Cases;
import id.slrt.intake.ServiceCase;
import id.slrt.referral.Referral;
import id.slrt.registry.Person;
import id.slrt.registry.Registry;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Referrals as rows, with two queries however many they are. */
@Singleton
public class QueueRows {
    private final Registry registry;
    private final Cases cases;

    QueueRows(Registry registry, Cases cases) {
        this.registry = registry;
        this.cases = cases;
    }

    public List<QueueRow> of(List<Referral> referrals) {
        Map<Long, Person> people = registry.all(
                referrals.stream().map(Referral::personId).distinct().toList());
        Map<Long, ServiceCase> files =
                cases.all(referrals.stream().map(Referral::caseId).distinct().toList());
        return referrals.stream()
                .map(referral -> new QueueRow(
                        referral,
                        Objects.requireNonNull(people.get(referral.personId())),
                        Objects.requireNonNull(files.get(referral.caseId())).ticket()))
                .toList();
    }
}

package id.slrt.intake.need;

import id.slrt.access.Viewer;
import id.slrt.intake.FamilyNeeds;
import id.slrt.intake.Need;
import id.slrt.intake.Tickets;
import id.slrt.registry.Person;
import id.slrt.registry.Registry;
import id.slrt.shared.Problem;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A need that repeats another one of its household. */
@Singleton
public class Repeated {
    private static final int MOST = 20;

    private final FamilyNeeds family;
    private final NeedRepositories.NeedRows needs;
    private final Registry registry;

    Repeated(FamilyNeeds family, NeedRepositories.NeedRows needs, Registry registry) {
        this.family = family;
        this.needs = needs;
        this.registry = registry;
    }

    /** The needs that it may be a repeat of: those of the household, for the same service first, as far as the viewer's area goes. */
    @Transactional
    public List<FamilyNeeds.Line> candidates(Need need, Viewer viewer) {
        Person person = registry.survivor(need.personId());
        return family.of(registry.family(person, viewer), viewer, 0, MOST).items().stream()
                .filter(line -> line.need().key() != need.key())
                .sorted((one, other) -> Boolean.compare(
                        other.need().service().equals(need.service()),
                        one.need().service().equals(need.service())))
                .toList();
    }

    /** Links the need to the other; the answer is the other's ticket. */
    @Transactional(Transactional.TxType.MANDATORY)
    String link(Need need, @Nullable Long other, Viewer viewer) {
        if (other == null) {
            throw Problem.invalid("other", "required");
        }
        FamilyNeeds.Line line = candidates(need, viewer).stream()
                .filter(candidate -> candidate.need().key() == other)
                .findFirst()
                .orElseThrow(() -> Problem.invalid("other", "not_of_household"));
        needs.duplicateOf(need.key(), other);
        return Tickets.show(line.file().ticket());
    }
}

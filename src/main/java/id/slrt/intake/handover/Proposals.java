package id.slrt.intake.handover;

import id.slrt.access.Viewer;
import id.slrt.intake.CaseHistory;
import id.slrt.registry.NewPerson;
import id.slrt.registry.Person;
import id.slrt.registry.PersonCategories;
import id.slrt.registry.Registry;
import id.slrt.shared.Inputs;
import id.slrt.shared.Problem;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an agency said of somebody it handed over, until the desk says whether it is right. */
@Singleton
public class Proposals {
    private static final int LONGEST_REASON = 150;

    private final HandoverRows.People people;
    private final Identities identities;
    private final Registry registry;
    private final PersonCategories categories;
    private final CaseHistory history;

    Proposals(
            HandoverRows.People people,
            Identities identities,
            Registry registry,
            PersonCategories categories,
            CaseHistory history) {
        this.people = people;
        this.identities = identities;
        this.registry = registry;
        this.categories = categories;
        this.history = history;
    }

    /**
     * The category is right and goes into the registry, or is not; one that stands there already from this hand-over then
     * goes out of it.
     *
     * @param decision {@code confirmed} or {@code refused}
     * @param reason required with refused
     * @throws Problem 403 for who is not of the desk, 409 when it is decided, 422 when something is missing
     */
    @Transactional
    public void category(
            long handover, int position, @Nullable String decision, @Nullable String reason, Viewer viewer) {
        FoundPerson found = identities.require(handover, position, viewer).found();
        Inputs inputs = new Inputs();
        Proposal state = inputs.word("decision", Proposal.class, decision);
        if (state == Proposal.PROPOSED) {
            inputs.reject("decision", "unknown_word", "confirmed, refused");
        }
        String why = state == Proposal.REFUSED
                ? inputs.required("reason", reason, LONGEST_REASON)
                : inputs.optional("reason", reason, LONGEST_REASON);
        inputs.orThrow();
        decide(found, Objects.requireNonNull(state), why, viewer);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void decide(FoundPerson found, Proposal state, @Nullable String why, Viewer viewer) {
        if (!found.categoryProposed() || people.decide(Objects.requireNonNull(found.id()), state.name()) == 0) {
            throw Problem.conflict("proposal_decided");
        }
        String category = Objects.requireNonNull(found.category());
        long person = registry.survivor(found.personId()).key();
        if (state == Proposal.CONFIRMED) {
            categories.add(person, category, viewer);
        } else if (registry.categories(person).contains(category)) {
            categories.remove(person, category, why, viewer);
        }
        history.note(
                found.caseId(),
                state == Proposal.CONFIRMED ? "category_confirmed" : "category_refused",
                why == null ? category : category + ": " + why,
                viewer);
    }

    /** Whom the registry has under the NIK that the agency said; for the desk. */
    public Optional<Person> byNik(Identities.Whom whom) {
        return Optional.ofNullable(whom.found().nik()).flatMap(registry::byNik);
    }

    /**
     * The NIK is right: the person found is whom the registry has under it, or is registered with it. Can be undone as any
     * merge.
     *
     * @throws Problem 403 for who is not of the desk, 409 when it is known already who it is or no NIK was said, 422 when
     *     the NIK contradicts what else is known
     */
    public void nik(long handover, int position, Viewer viewer) {
        Identities.Whom whom = identities.require(handover, position, viewer);
        FoundPerson found = whom.found();
        if (!whom.unknown() || found.nik() == null) {
            throw Problem.conflict("identity_known");
        }
        Person person = byNik(whom)
                .orElseGet(() -> registry.register(
                        new NewPerson(
                                whom.person().name(),
                                found.nik(),
                                null,
                                null,
                                found.sex(),
                                whom.person().village(),
                                null,
                                null,
                                null,
                                null),
                        new Inputs(),
                        "",
                        viewer));
        identities.join(handover, position, person.key(), viewer);
    }
}

package id.slrt.registry;

import id.slrt.access.LookReason;
import id.slrt.access.LookTrail;
import id.slrt.access.Role;
import id.slrt.access.Viewer;
import id.slrt.shared.Inputs;
import id.slrt.shared.Word;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Why somebody may look at a person or household now. The desk and facilitators serve whoever stands before them, so
 * where they come from is reason enough; back office and manager come from a case or state a reason, which holds for
 * that person and household until the end of the day.
 */
@Singleton
public class Looks {
    /** What back office and manager choose from. */
    public enum Why {
        CHECKING,
        REQUEST,
        COMPLAINT,
        OTHER
    }

    private static final String PLACE_WORD = "[a-z_]{1,30}";
    private static final String NUMBERS = ".*\\d{6}.*";

    private final LookTrail trail;
    private final CaseIndex cases;
    private final PersonRepository people;

    Looks(LookTrail trail, CaseIndex cases, PersonRepository people) {
        this.trail = trail;
        this.cases = cases;
        this.people = people;
    }

    /**
     * The reason for a look at a person, to be kept with it; empty when the viewer has to state one first.
     *
     * @param from where the viewer comes from, such as {@code search}
     * @param ticket the case the viewer comes from; counts when it names somebody of the household
     */
    public Optional<LookReason> atPerson(Person person, @Nullable String from, @Nullable String ticket, Viewer viewer) {
        Long household = person.householdId();
        return reason(
                () -> household == null ? Set.of(person.key()) : ids(people.members(household)),
                household == null ? List.of() : List.of(household),
                from,
                ticket,
                viewer);
    }

    /** As {@link #atPerson}, at a household with these members. */
    public Optional<LookReason> atHousehold(
            long id, List<Person> members, @Nullable String from, @Nullable String ticket, Viewer viewer) {
        return reason(() -> ids(members), List.of(id), from, ticket, viewer);
    }

    /** Keeps the reason stated for a person or household, judged field by field: {@code why} and {@code text}. */
    public void state(String subjectType, long id, @Nullable String why, @Nullable String text, Viewer viewer) {
        Inputs inputs = new Inputs();
        Why word = inputs.word("why", Why.class, why);
        String detail = word == Why.OTHER
                ? inputs.required("text", text, LookReason.DETAIL_LENGTH)
                : inputs.optional("text", text, LookReason.DETAIL_LENGTH);
        if (detail != null && detail.matches(NUMBERS)) {
            inputs.reject("text", "no_numbers");
        }
        inputs.orThrow();
        trail.state(viewer, subjectType, id, new LookReason(Word.of(Objects.requireNonNull(word)), detail));
    }

    private Optional<LookReason> reason(
            Supplier<Set<Long>> family,
            List<Long> household,
            @Nullable String from,
            @Nullable String ticket,
            Viewer viewer) {
        if (ticket != null && cases.peopleOf(ticket).stream().anyMatch(family.get()::contains)) {
            return Optional.of(LookReason.ofCase(ticket.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "")));
        }
        if (!viewer.is(Role.BACK_OFFICE, Role.MANAGER)) {
            return Optional.of(LookReason.of(from != null && from.matches(PLACE_WORD) ? from : "search"));
        }
        return trail.statedToday(viewer, Map.of("person", family.get(), "household", household));
    }

    private static Set<Long> ids(List<Person> members) {
        return members.stream().map(Person::key).collect(Collectors.toSet());
    }
}

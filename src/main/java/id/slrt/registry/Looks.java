package id.slrt.registry;

import id.slrt.access.Audit;
import id.slrt.access.LookReason;
import id.slrt.access.LookTrail;
import id.slrt.access.Permission;
import id.slrt.access.Viewer;
import id.slrt.district.District;
import id.slrt.shared.Inputs;
import id.slrt.shared.Limit;
import id.slrt.shared.Limits;
import id.slrt.shared.Problem;
import id.slrt.shared.Word;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Duration;
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
 * The door to people and households: whether somebody may look now, and why. Pages and programs go through it alike. The desk and facilitators serve whoever stands before them, so
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
    private final Registry registry;
    private final District district;
    private final Audit audit;
    private final Limits limits;
    private final Limit openings;

    Looks(
            LookTrail trail,
            CaseIndex cases,
            PersonRepository people,
            Registry registry,
            District district,
            Audit audit,
            Limits limits,
            @Value("${slrt.openings.per-hour}") int perHour) {
        this.trail = trail;
        this.cases = cases;
        this.people = people;
        this.registry = registry;
        this.district = district;
        this.audit = audit;
        this.limits = limits;
        this.openings = new Limit("registry.opening", perHour, Duration.ofHours(1));
    }

    /** Where a viewer comes from: a place such as {@code search}, and the case, which counts when it names somebody of the household. */
    public record From(@Nullable String place, @Nullable String ticket) {}

    /**
     * Opens a person: the one door to what is shown of somebody. The look is recorded with its reason.
     *
     * @param deed the word of the audit trail, such as {@code person_viewed}
     * @throws Problem 404 when there is no such person, 403 outside the viewer's area, 429 when this account has opened as many
     *     as it may in an hour
     * @throws ReasonNeeded when this viewer has to state a reason first
     */
    public Person person(long id, String deed, From from, Viewer viewer) {
        Person person = require(id, viewer);
        LookReason reason = judge(person, from, viewer);
        limits.take(openings, Long.toString(viewer.userId()));
        audit.record(viewer, deed, "person", person.key(), reason.kept());
        return person;
    }

    /** As {@link #person}, a household. */
    public Household household(long id, String deed, From from, Viewer viewer) {
        Household household = requireHousehold(id, viewer);
        LookReason reason = reason(() -> ids(people.members(id)), List.of(id), from, viewer)
                .orElseThrow(() -> new ReasonNeeded("household", id));
        limits.take(openings, Long.toString(viewer.userId()));
        audit.record(viewer, deed, "household", id, reason.kept());
        return household;
    }

    /** The reason for a look at a person, to be kept with it. */
    public LookReason judge(Person person, From from, Viewer viewer) {
        Long household = person.householdId();
        return reason(
                        () -> household == null ? Set.of(person.key()) : ids(people.members(household)),
                        household == null ? List.of() : List.of(household),
                        from,
                        viewer)
                .orElseThrow(() -> new ReasonNeeded("person", person.key()));
    }

    /** @throws Problem 404 when there is no such person, 403 outside the viewer's area */
    public Person require(long id, Viewer viewer) {
        Person person = registry.require(id);
        inArea(person.village(), viewer);
        return person;
    }

    /** @throws Problem 404 when there is no such household, 403 outside the viewer's area */
    public Household requireHousehold(long id, Viewer viewer) {
        Household household = registry.household(id);
        inArea(household.village(), viewer);
        return household;
    }

    /** The household of a family card, by its number; not opened yet. */
    public Household requireCard(String familyCardNo, Viewer viewer) {
        Household household = registry.householdByCard(Nik.digitsOf(familyCardNo))
                .orElseThrow(() -> Problem.notFound("no_household"));
        inArea(household.village(), viewer);
        return household;
    }

    private void inArea(String village, Viewer viewer) {
        if (!viewer.covers(village)) {
            throw Problem.forbidden("outside_area", district.place(viewer.area()));
        }
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

    private Optional<LookReason> reason(Supplier<Set<Long>> family, List<Long> household, From from, Viewer viewer) {
        String ticket = from.ticket();
        if (ticket != null
                && !ticket.isBlank()
                && cases.peopleOf(ticket).stream().anyMatch(family.get()::contains)) {
            return Optional.of(LookReason.ofCase(ticket.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "")));
        }
        if (!viewer.may(Permission.DECIDE_DUPLICATES)) {
            String place = from.place();
            return Optional.of(LookReason.of(place != null && place.matches(PLACE_WORD) ? place : "search"));
        }
        return trail.statedToday(viewer, Map.of("person", family.get(), "household", household));
    }

    private static Set<Long> ids(List<Person> members) {
        return members.stream().map(Person::key).collect(Collectors.toSet());
    }
}

package id.slrt.registry;

import id.slrt.access.Viewer;
import id.slrt.shared.FieldError;
import id.slrt.shared.Inputs;
import id.slrt.shared.Problem;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The social registry: who lives here, in which household, and finding them however their name is spelled. */
@Singleton
public class Registry {
    /** How the name of somebody begins whose name nobody knows; what follows describes the person. */
    public static final String UNNAMED = "Tanpa nama";

    private final PersonRepository people;
    private final HouseholdRepository households;
    private final Registration registration;
    private final OneRegistration once;
    private final HouseholdImport householdImport;
    private final Finder finder;

    Registry(
            PersonRepository people,
            HouseholdRepository households,
            Registration registration,
            OneRegistration once,
            HouseholdImport householdImport,
            Finder finder) {
        this.people = people;
        this.households = households;
        this.registration = registration;
        this.once = once;
        this.householdImport = householdImport;
        this.finder = finder;
    }

    /** The person of this id; of a record that was merged into another, the other under this id. */
    public Optional<Person> find(long id) {
        return people.findById(id)
                .flatMap(person -> person.mergedInto() == null
                        ? Optional.of(person)
                        : people.findById(person.mergedInto()).map(survivor -> survivor.under(id)));
    }

    /**
     * The person to go on with, under the own id: of a merged record the one it was merged into.
     *
     * @throws Problem 404 when there is no such person
     */
    public Person survivor(long id) {
        Person person = people.findById(id).orElseThrow(() -> Problem.notFound("no_person"));
        return person.mergedInto() == null ? person : survivor(person.mergedInto());
    }

    /** The id of {@link #survivor}, which stays that until the caller's transaction ends: for facts that are counted. */
    public long countsAs(long id) {
        return people.countsAs(id);
    }

    /** These people and all records merged into them: under which ids cases and deliveries of theirs may be kept. */
    public List<Long> records(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : Stream.concat(ids.stream(), people.mergedInto(ids).stream()).toList();
    }

    /** @throws Problem 404 when there is no such person */
    public Person require(long id) {
        return find(id).orElseThrow(() -> Problem.notFound("no_person"));
    }

    /** The people of these ids, by id, as {@link #find}; unknown ids are left out. One query, two when some are merged. */
    public Map<Long, Person> all(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<Person> found = people.findByIdIn(ids);
        List<Long> merged = found.stream()
                .map(Person::mergedInto)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<Long, Person> survivors = merged.isEmpty()
                ? Map.of()
                : people.findByIdIn(merged).stream().collect(Collectors.toMap(Person::key, Function.identity()));
        return found.stream().collect(Collectors.toMap(Person::key, person -> shown(person, survivors)));
    }

    private static Person shown(Person person, Map<Long, Person> survivors) {
        Person survivor = person.mergedInto() == null ? null : survivors.get(person.mergedInto());
        return survivor == null ? person : survivor.under(person.key());
    }

    /**
     * Takes a new person in. Errors are collected into {@code inputs}, their fields beginning with {@code prefix}.
     *
     * @throws Problem with everything rejected, by this and before, when there is anything
     */
    public Person register(NewPerson form, Inputs inputs, String prefix, Viewer viewer) {
        return registration.register(form, inputs, prefix, viewer);
    }

    /**
     * As {@link #register}, once for each key: the same form sent again gives the person it registered.
     *
     * @throws Problem 409 when another form was sent with this key
     */
    public Person registerOnce(NewPerson form, String key, Viewer viewer) {
        return once.register(form, key, viewer);
    }

    /** Whom this form, sent with this key, has registered already. */
    public Optional<Person> registeredBefore(NewPerson form, String key, Viewer viewer) {
        return once.before(form, key, viewer);
    }

    /** What would be rejected about a form. */
    public List<FieldError> check(NewPerson form, Viewer viewer) {
        Inputs inputs = new Inputs();
        registration.draft(form, null, inputs, "", viewer);
        return inputs.errors();
    }

    /** The best matches first; a facilitator finds only people of the own area. */
    public List<Match> search(SearchQuery query, int limit, Viewer viewer) {
        return finder.search(query, limit, viewer);
    }

    /** Who the person about to be registered may already be, best first, of the viewer's area. */
    public List<Match> probablySame(NewPerson form, Viewer viewer) {
        return finder.probablySame(form, viewer);
    }

    /** @throws Problem 404 when there is no such household */
    public Household household(long id) {
        return households.findById(id).orElseThrow(() -> Problem.notFound("no_household"));
    }

    /** The households of these ids, by id. One query. */
    public Map<Long, Household> households(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : households.findByIdIn(ids).stream().collect(Collectors.toMap(Household::key, Function.identity()));
    }

    public Optional<Household> householdByCard(String familyCardNo) {
        return households.findByFamilyCardNo(familyCardNo);
    }

    /** All of them, the head first, whoever asks: what is shown to a viewer comes from {@link #family}. */
    public List<Person> members(long householdId) {
        return people.members(householdId);
    }

    /**
     * A person and whom this viewer may see of the household, the head first: a household outside the viewer's area is
     * not shown through a member inside it, nor a member outside through the household.
     */
    public List<Person> family(Person person, Viewer viewer) {
        return householdOf(person, viewer)
                .map(household -> family(household, viewer))
                .orElseGet(() -> List.of(person));
    }

    /** Whom this viewer may see of a household, the head first; nobody when it lies outside the viewer's area. */
    public List<Person> family(Household household, Viewer viewer) {
        return !viewer.covers(household.village())
                ? List.of()
                : people.members(household.key()).stream()
                        .filter(member -> viewer.covers(member.village()))
                        .toList();
    }

    /** The household of a person, when this viewer may see it. */
    public Optional<Household> householdOf(Person person, Viewer viewer) {
        return person.householdId() == null
                ? Optional.empty()
                : households.findById(person.householdId()).filter(household -> viewer.covers(household.village()));
    }

    /** Whom this viewer may see of all these households, also records merged into others. Two queries at most. */
    public List<Person> families(Collection<Long> householdIds, Viewer viewer) {
        Collection<Long> seen = viewer.area() == null || householdIds.isEmpty()
                ? householdIds
                : households.findByIdIn(householdIds).stream()
                        .filter(household -> viewer.covers(household.village()))
                        .map(Household::key)
                        .toList();
        return seen.isEmpty()
                ? List.of()
                : people.findByHouseholdIdIn(seen).stream()
                        .filter(member -> viewer.covers(member.village()))
                        .toList();
    }

    /** The heads of these households by household, as far as they are known and in the viewer's area. One query. */
    public Map<Long, Person> heads(Collection<Long> householdIds, Viewer viewer) {
        return householdIds.isEmpty()
                ? Map.of()
                : people.heads(householdIds).stream()
                        .filter(head -> viewer.covers(head.village()))
                        .collect(Collectors.toMap(
                                head -> Objects.requireNonNull(head.householdId()), Function.identity(), (a, _) -> a));
    }

    /** Family card numbers by household, of the people found, as far as the viewer's area goes. One query. */
    public Map<Long, String> cards(List<Match> matches, Viewer viewer) {
        List<Long> ids = matches.stream()
                .map(match -> match.person().householdId())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return ids.isEmpty()
                ? Map.of()
                : households.findByIdIn(ids).stream()
                        .filter(household -> household.familyCardNo() != null && viewer.covers(household.village()))
                        .collect(Collectors.toMap(
                                Household::key, household -> Objects.requireNonNull(household.familyCardNo())));
    }

    /** All the ids under which this person is or was kept: its own, and those of records merged into it. */
    public List<Long> recordsOf(long personId) {
        return people.recordsOf(personId);
    }

    /** All the ids under which this household is or was kept. */
    public List<Long> recordsOfHousehold(long householdId) {
        return households.recordsOf(householdId);
    }

    /** Who has this NIK, under the id to go on with. */
    public Optional<Person> byNik(String digits) {
        return people.findByNik(digits).map(person -> survivor(person.key()));
    }

    /** PPKS category codes. */
    public List<String> categories(long personId) {
        return people.categories(personId);
    }

    /** Writes many households at once, all or none; 20,000 people take seconds. */
    public void importHouseholds(Stream<NewHousehold> newHouseholds) {
        householdImport.write(newHouseholds);
    }

    /** People in the order of their numbers, after one of them: for going through all of them in pages. */
    public List<Person> page(long after, int limit) {
        return people.page(after, limit);
    }

    /** Builds the search index anew; the answer is the number of people in it. */
    public long reindex() {
        return finder.reindex();
    }

    /**
     * A NIK or family card number for eyes that may not see it: {@code 352405**********}. What follows the region is the
     * birth date, which stands beside it, and a serial that is asked for at tracking: neither may be left.
     */
    public static String maskNik(String number) {
        return number.length() < 12
                ? "*".repeat(number.length())
                : number.substring(0, 6) + "*".repeat(number.length() - 6);
    }

    /** A number in a list of people found, for whoever looks: {@code ************0001}; in full it is shown to who opens the person. */
    public static String lastFour(@Nullable String number) {
        if (number == null) {
            return "";
        }
        int hidden = Math.max(0, number.length() - 4);
        return "*".repeat(hidden) + number.substring(hidden);
    }

    /** The number as this viewer may see it; empty when there is none. */
    public static String number(@Nullable String number, Viewer viewer) {
        if (number == null) {
            return "";
        }
        return viewer.seesIdentityNumbers() ? number : maskNik(number);
    }
}

package id.slrt.registry;

import id.slrt.access.Role;
import id.slrt.access.Viewer;
import id.slrt.registry.search.Birth;
import id.slrt.registry.search.Found;
import id.slrt.registry.search.PersonSearch;
import id.slrt.registry.search.QueryReader;
import id.slrt.registry.search.Wanted;
import id.slrt.shared.Dates;
import id.slrt.shared.Problem;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Searches on behalf of a viewer: who may, whom they may find, and the line in the audit trail. */
@Singleton
class Finder {
    private static final int MAX_SAME = 5;

    private final QueryReader reader;
    private final PersonSearch search;
    private final Searches searches;
    private final PersonRepository people;
    private final FormerRecords former;

    Finder(QueryReader reader, PersonSearch search, Searches searches, PersonRepository people, FormerRecords former) {
        this.reader = reader;
        this.search = search;
        this.searches = searches;
        this.people = people;
        this.former = former;
    }

    List<Match> search(SearchQuery query, int limit, Viewer viewer) {
        if (viewer.is(Role.LEADER, Role.ADMIN, Role.AUDITOR, Role.AGENCY)) {
            throw Problem.forbidden("not_allowed");
        }
        Birth birth = Birth.parse(query.birthDate());
        if (birth == null && query.birthDate() != null && !query.birthDate().isBlank()) {
            throw Problem.invalid(
                    "birthDate",
                    Dates.fault(query.birthDate()),
                    query.birthDate().strip());
        }
        String none = QueryReader.dateThatIsNone(query.q());
        if (none != null) {
            throw Problem.invalid("q", "date_none", none);
        }
        Searches.Search one = searches.of(query.typed(), viewer);
        Wanted wanted = reader.read(query.q())
                .and(Wanted.named(query.name()))
                .withNik(query.nik())
                .withFamilyCard(query.familyCardNo())
                .withBirth(birth)
                .withPlaces(reader.places(query.village()));
        Wanted allowed = viewer.seesIdentityNumbers() ? wanted : wanted.withWholeNumbersOnly();
        List<Match> found = former.before(
                matches(search.find(allowed, limit, viewer.area())),
                limit,
                person -> viewer.covers(person.village()),
                query.q(),
                query.nik(),
                query.familyCardNo());
        searches.shown(one, found.stream().map(match -> match.person().key()).toList(), viewer);
        return found;
    }

    /** Who the person about to be registered may already be, of the viewer's area. */
    List<Match> probablySame(NewPerson form, Viewer viewer) {
        Wanted wanted = Wanted.named(form.name())
                .withNik(form.nik())
                .withBirth(Birth.parse(form.birthDate()))
                .withPlaces(reader.places(form.villageCode()))
                .withMother(form.motherName())
                .withSex(form.sex());
        if (wanted.words().isEmpty() && wanted.numbers().isEmpty()) {
            return List.of();
        }
        Searches.Search one = searches.of(form.typed(), viewer);
        Wanted allowed = viewer.seesIdentityNumbers() ? wanted : wanted.withWholeNumbersOnly();
        List<Match> found = former.before(
                matches(search.probablySame(allowed, MAX_SAME)).stream()
                        .filter(match -> viewer.covers(match.person().village()))
                        .toList(),
                MAX_SAME,
                person -> viewer.covers(person.village()),
                form.nik(),
                form.familyCardNo());
        searches.shown(one, found.stream().map(match -> match.person().key()).toList(), viewer);
        return found;
    }

    long reindex() {
        return search.reindex();
    }

    private List<Match> matches(List<Found> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        Map<Long, Person> byId = people.findByIdIn(found.stream().map(Found::id).toList()).stream()
                // merged a moment ago: the index does not know it yet
                .filter(person -> person.mergedInto() == null)
                .collect(Collectors.toMap(Person::key, Function.identity()));
        return found.stream()
                .filter(one -> byId.containsKey(one.id()))
                .map(one -> new Match(Objects.requireNonNull(byId.get(one.id())), one.score(), one.reasons()))
                .toList();
    }
}

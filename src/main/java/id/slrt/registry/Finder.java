package id.slrt.registry;

import id.slrt.access.Role;
import id.slrt.access.Viewer;
import id.slrt.registry.search.Birth;
import id.slrt.registry.search.Found;
import id.slrt.registry.search.PersonSearch;
import id.slrt.registry.search.QueryReader;
import id.slrt.registry.search.Wanted;
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
    private final SearchTrail trail;
    private final PersonRepository people;

    Finder(QueryReader reader, PersonSearch search, SearchTrail trail, PersonRepository people) {
        this.reader = reader;
        this.search = search;
        this.trail = trail;
        this.people = people;
    }

    List<Match> search(SearchQuery query, int limit, Viewer viewer) {
        if (viewer.is(Role.LEADER, Role.ADMIN, Role.AUDITOR, Role.AGENCY)) {
            throw Problem.forbidden("not_allowed");
        }
        trail.searched(viewer);
        Wanted wanted = reader.read(query.q())
                .and(Wanted.named(query.name()))
                .withNik(query.nik())
                .withFamilyCard(query.familyCardNo())
                .withBirth(Birth.parse(query.birthDate()))
                .withPlaces(reader.places(query.village()));
        Wanted allowed = viewer.seesIdentityNumbers() ? wanted : wanted.withWholeNumbersOnly();
        return matches(search.find(allowed, limit, viewer.area()));
    }

    List<Match> probablySame(NewPerson form, Viewer viewer) {
        trail.searched(viewer);
        Wanted wanted = Wanted.named(form.name())
                .withNik(form.nik())
                .withBirth(Birth.parse(form.birthDate()))
                .withPlaces(reader.places(form.villageCode()))
                .withMother(form.motherName())
                .withSex(form.sex());
        return wanted.words().isEmpty() && wanted.numbers().isEmpty()
                ? List.of()
                : matches(search.probablySame(
                        viewer.seesIdentityNumbers() ? wanted : wanted.withWholeNumbersOnly(), MAX_SAME));
    }

    long reindex() {
        return search.reindex();
    }

    private List<Match> matches(List<Found> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        Map<Long, Person> byId = people.findByIdIn(found.stream().map(Found::id).toList()).stream()
                .collect(Collectors.toMap(Person::key, Function.identity()));
        return found.stream()
                .filter(one -> byId.containsKey(one.id()))
                .map(one -> new Match(Objects.requireNonNull(byId.get(one.id())), one.score(), one.reasons()))
                .toList();
    }
}

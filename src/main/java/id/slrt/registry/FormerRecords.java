package id.slrt.registry;

import id.slrt.registry.search.QueryReader;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Whole numbers that a merge left with a record that went: the search index does not know them, somebody's identity card
 * still shows them. Whoever stayed comes first, before people whose number is only alike.
 */
@Singleton
class FormerRecords {
    private static final int MOST_NUMBERS = 3;

    private final FormerNumbers former;
    private final PersonRepository people;
    private final HouseholdRepository households;

    FormerRecords(FormerNumbers former, PersonRepository people, HouseholdRepository households) {
        this.former = former;
        this.people = people;
        this.households = households;
    }

    /**
     * The matches, before them whom these texts mean by a former number.
     *
     * @param allowed whom the viewer may find
     */
    List<Match> before(List<Match> found, int limit, Predicate<Person> allowed, @Nullable String... texts) {
        Map<Long, Match> all = new LinkedHashMap<>();
        for (String number : numbers(texts)) {
            if (found.stream().noneMatch(match -> number.equals(match.person().nik()))) {
                add(all, people(former.bearers(number)), "nik_exact", found);
                add(all, ofCard(number), "family_card", found);
            }
        }
        all.values().removeIf(match -> !allowed.test(match.person()));
        if (all.isEmpty()) {
            return found;
        }
        found.forEach(match -> all.putIfAbsent(match.person().key(), match));
        return all.values().stream().limit(limit).toList();
    }

    private static void add(Map<Long, Match> all, List<Person> bearers, String reason, List<Match> found) {
        float best = found.isEmpty() ? 0 : found.getFirst().score();
        for (Person person : bearers) {
            Set<String> reasons = new LinkedHashSet<>(List.of(reason));
            found.stream()
                    .filter(match -> match.person().key() == person.key())
                    .forEach(match -> reasons.addAll(match.reasons()));
            all.putIfAbsent(person.key(), new Match(person, best + 1, List.copyOf(reasons)));
        }
    }

    private List<Person> people(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : people.findByIdIn(ids);
    }

    private List<Person> ofCard(String number) {
        return households
                .findByFamilyCardNo(number)
                .filter(household -> !number.equals(household.familyCardNo()))
                .map(household -> people.members(household.key()))
                .orElse(List.of());
    }

    private static List<String> numbers(@Nullable String... texts) {
        Set<String> numbers = new LinkedHashSet<>();
        Arrays.stream(texts).forEach(text -> numbers.addAll(QueryReader.wholeNumbers(text)));
        return new ArrayList<>(numbers).subList(0, Math.min(MOST_NUMBERS, numbers.size()));
    }
}

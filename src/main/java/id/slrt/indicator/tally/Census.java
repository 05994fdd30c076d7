package id.slrt.indicator.tally;

import id.slrt.indicator.measure.Behind;
import id.slrt.indicator.measure.Count;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/**
 * Up to 64 counts of services given or of needs while they are counted in one pass. What a fact counts in depends only on
 * its service, its categories and who gave it, and so is looked up in a table.
 */
final class Census {
    static final int MOST = Long.SIZE;

    private final List<Count> counts;
    private final int categories;
    private final long[] persons;
    private final long[] households;
    private final long[] services;
    private final long[] given;
    private final boolean asksServices;
    private final Seen people = new Seen();
    private final Seen homes = new Seen();
    private final Seen alone = new Seen();

    Census(List<Count> counts, Codes services, Codes categories) {
        this.counts = counts;
        this.categories = categories.size();
        int kinds = services.size() * 2 * categories.size();
        this.persons = new long[kinds];
        this.households = new long[kinds];
        this.services = new long[kinds];
        this.given = new long[kinds];
        for (int i = 0; i < counts.size(); i++) {
            long bit = 1L << i;
            switch (counts.get(i)) {
                case Count.Persons(Behind behind) -> ask(persons, bit, behind, services, categories);
                case Count.Assessed(Behind behind) -> ask(persons, bit, behind, services, categories);
                case Count.Households(Behind behind) -> ask(households, bit, behind, services, categories);
                case Count.Services(Behind behind) -> ask(this.services, bit, behind, services, categories);
                case Count.Letters _, Count.Entered _ -> throw new IllegalArgumentException("neither given nor needed");
            }
        }
        asksServices = counts.stream().anyMatch(Count.Services.class::isInstance);
    }

    static boolean isOfServices(Count count) {
        return count instanceof Count.Persons || count instanceof Count.Households || count instanceof Count.Services;
    }

    static boolean isOfNeeds(Count count) {
        return count instanceof Count.Assessed;
    }

    private void ask(long[] table, long bit, Behind behind, Codes services, Codes categories) {
        BiPredicate<String, List<String>> counted =
                (service, sets) -> (behind.every() || behind.services().contains(service))
                        && (behind.ppks().isEmpty() || sets.stream().anyMatch(behind.ppks()::contains));
        for (int category = 0; category < this.categories; category++) {
            List<String> set = Arrays.asList(categories.code(category).split(","));
            for (int service = 0; service < services.size(); service++) {
                if (counted.test(services.code(service), set)) {
                    table[kind(service, false, category)] |= bit;
                    table[kind(service, true, category)] |= behind.referred() ? 0 : bit;
                }
            }
        }
    }

    private int kind(int service, boolean byHost, int category) {
        return (service * 2 + (byHost ? 1 : 0)) * categories + category;
    }

    void given(int service, boolean byHost, int category, int person, int household) {
        int kind = kind(service, byHost, category);
        if (asksServices) {
            given[kind]++;
        }
        if (persons[kind] != 0) {
            people.see(person, persons[kind]);
        }
        if (households[kind] != 0) {
            if (household == 0) {
                alone.see(person, households[kind]);
            } else {
                homes.see(household, households[kind]);
            }
        }
    }

    /** Whether these codes were there when this began. */
    boolean knows(int service, int category) {
        return category < categories && kind(service, true, category) < persons.length;
    }

    void needed(int service, int category, int person) {
        long asked = persons[kind(service, false, category)];
        if (asked != 0) {
            people.see(person, asked);
        }
    }

    void into(Map<Count, Long> numbers) {
        for (int i = 0; i < counts.size(); i++) {
            long number = people.count(i) + homes.count(i) + alone.count(i);
            for (int kind = 0; asksServices && kind < given.length; kind++) {
                number += (services[kind] >>> i & 1) * given[kind];
            }
            numbers.put(counts.get(i), number);
        }
    }
}

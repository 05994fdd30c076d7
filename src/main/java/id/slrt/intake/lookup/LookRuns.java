package id.slrt.intake.lookup;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds runs among the people somebody opened: numbers gone through one after another rather than people served. */
final class LookRuns {
    /** Numbers that were never given out, or are not in the registry, do not end a run of NIKs. */
    private static final long NIK_STEP = 3;

    private LookRuns() {}

    /** A person opened; the household is null when there is none. */
    record Opened(
            long personId,
            @Nullable Long householdId,
            @Nullable String nik,
            boolean served) {}

    /** A household opened as a whole. */
    record Household(long id, boolean served) {}

    /** The households opened of whom nobody was opened besides; each is one look. */
    static List<Household> notAmong(List<Household> families, List<Opened> people) {
        Set<Long> known = people.stream().map(Opened::householdId).collect(Collectors.toSet());
        return families.stream().filter(family -> !known.contains(family.id())).toList();
    }

    /** How many households the longest run of household numbers holds. */
    static int ofNumbers(List<Household> families) {
        List<Long> numbers =
                families.stream().map(Household::id).distinct().sorted().toList();
        int longest = Math.min(1, numbers.size());
        int run = 1;
        for (int i = 1; i < numbers.size(); i++) {
            run = numbers.get(i) == numbers.get(i - 1) + 1 ? run + 1 : 1;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    /** How many NIKs the longest run holds. */
    static int niks(List<Opened> people) {
        List<Long> numbers = people.stream()
                .map(Opened::nik)
                .filter(nik -> nik != null && nik.matches("\\d{16}"))
                .map(Long::valueOf)
                .distinct()
                .sorted()
                .toList();
        int longest = Math.min(1, numbers.size());
        int run = 1;
        for (int i = 1; i < numbers.size(); i++) {
            run = numbers.get(i) - numbers.get(i - 1) <= NIK_STEP ? run + 1 : 1;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    /** How many households the longest run of person numbers holds: a family has neighbouring numbers and is no run. */
    static int households(List<Opened> people) {
        List<Opened> inOrder = people.stream()
                .sorted((a, b) -> Long.compare(a.personId(), b.personId()))
                .toList();
        int longest = 0;
        long before = Long.MIN_VALUE;
        Set<Long> run = new HashSet<>();
        for (Opened one : inOrder) {
            if (one.personId() != before + 1) {
                run.clear();
            }
            before = one.personId();
            run.add(one.householdId() == null ? -one.personId() : one.householdId());
            longest = Math.max(longest, run.size());
        }
        return longest;
    }
}

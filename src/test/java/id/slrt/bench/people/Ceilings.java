package id.slrt.bench.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The searcher nobody can beat: he knows how the person's name is really spelled, and orders everybody of that name by
 * how well the other facts fit, knowing how often each is wrong. Of a name given in part he knows only that part.
 */
final class Ceilings {
    private static final double NEVER = 99;

    private final Map<String, List<BenchPerson>> byName = new HashMap<>();
    private final Map<String, List<BenchPerson>> byWord = new HashMap<>();

    Ceilings(List<BenchPerson> people) {
        for (BenchPerson person : people) {
            byName.computeIfAbsent(sorted(person.trueName()), _ -> new ArrayList<>())
                    .add(person);
            for (String word : person.trueName().split(" ")) {
                byWord.computeIfAbsent(word, _ -> new ArrayList<>()).add(person);
            }
        }
    }

    Map<Question, Question.Ceiling> of(Collection<Question> questions) {
        Map<Question, Question.Ceiling> ceilings = new HashMap<>();
        questions.stream()
                .filter(question -> question.nik() == null)
                .forEach(question -> ceilings.put(question, of(question)));
        return ceilings;
    }

    private Question.Ceiling of(Question question) {
        double meant = against(question, question.person());
        int before = 0;
        int alike = 0;
        for (BenchPerson person : namesakes(question)) {
            double against = against(question, person);
            if (against < meant) {
                before++;
            } else if (against == meant) {
                alike++;
            }
        }
        return Question.Ceiling.of(before, Math.max(1, alike));
    }

    private List<BenchPerson> namesakes(Question question) {
        if (!question.isPartOfName()) {
            return byName.getOrDefault(sorted(question.person().trueName()), List.of());
        }
        String longest = question.name();
        for (String word : question.name().split(" ")) {
            longest = longest.equals(question.name()) || word.length() > longest.length() ? word : longest;
        }
        return byWord.getOrDefault(longest, List.of()).stream()
                .filter(question::isNamesake)
                .toList();
    }

    private static String sorted(String name) {
        String[] words = name.split(" ");
        Arrays.sort(words);
        return String.join(" ", words);
    }

    /** How much the facts given speak against somebody, as {@link Questions} makes them wrong, in bits. */
    private static double against(Question question, BenchPerson person) {
        return birth(question.birthDate(), person) + village(question.village(), person);
    }

    private static double birth(@Nullable String asked, BenchPerson person) {
        if (asked == null || person.birthDate() == null) {
            return 0;
        }
        LocalDate has = person.birthDate();
        boolean unknown = has.getMonthValue() == 1 && has.getDayOfMonth() == 1;
        if (asked.length() == 4) {
            int years = Math.abs(Integer.parseInt(asked) - has.getYear());
            return years == 0 ? 0 : years == 1 ? 4 : NEVER;
        }
        LocalDate date = LocalDate.parse(asked);
        if (date.equals(has)) {
            return 0;
        }
        boolean swapped = date.getYear() == has.getYear()
                && date.getMonthValue() == has.getDayOfMonth()
                && date.getDayOfMonth() == has.getMonthValue();
        boolean otherYear = Math.abs(date.getYear() - has.getYear()) == 1
                && date.getMonthValue() == has.getMonthValue()
                && date.getDayOfMonth() == has.getDayOfMonth();
        boolean otherDay = date.getYear() == has.getYear() && date.getMonth() == has.getMonth();
        if (swapped || otherYear) {
            return 4.5;
        }
        return otherDay ? 10 : unknown && date.getYear() == has.getYear() ? 5 : NEVER;
    }

    private static double village(@Nullable String asked, BenchPerson person) {
        if (asked == null || asked.equals(person.village())) {
            return 0;
        }
        return asked.startsWith(person.village().substring(0, 8)) ? 7 : 13;
    }
}

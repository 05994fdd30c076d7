package id.slrt.demo.population;

import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * East Javanese names as each generation was given them: one word before 1960 (some in the old spelling), two words in
 * the middle, two or three today. Parts and frequencies are in {@code demo/names.csv}.
 */
final class DemoNames {
    private final Map<String, Weighted<String>> parts = new HashMap<>();
    private final RandomGenerator random;

    /** A generation: its name in the file, and of 100 names how many are whole ones and how many have three parts. */
    private enum Cohort {
        OLD("old", 80, 0),
        MIDDLE("middle", 40, 4),
        YOUNG("young", 5, 27),
        NEW("new", 0, 50);

        private final String key;
        private final int whole;
        private final int three;

        Cohort(String key, int whole, int three) {
            this.key = key;
            this.whole = whole;
            this.three = three;
        }

        static Cohort of(int birthYear) {
            if (birthYear < 1960) {
                return OLD;
            }
            if (birthYear < 1990) {
                return MIDDLE;
            }
            return birthYear < 2008 ? YOUNG : NEW;
        }
    }

    DemoNames(RandomGenerator random) {
        this.random = random;
        for (String[] row : DemoData.rows("names.csv")) {
            parts.computeIfAbsent(row[0] + row[1] + row[2], _ -> new Weighted<>())
                    .add(row[3], Integer.parseInt(row[4]));
        }
    }

    String person(String sex, int birthYear) {
        var cohort = Cohort.of(birthYear);
        int roll = random.nextInt(100);
        if (roll < cohort.whole) {
            return part("whole", sex, cohort);
        }
        String first = part("first", sex, cohort);
        String last = other(first, "last", sex, cohort);
        if (roll < cohort.whole + cohort.three) {
            String middle = other(first, "middle", sex, cohort);
            return last.contains(middle) ? first + " " + last : first + " " + middle + " " + last;
        }
        return first + " " + last;
    }

    String hamlet() {
        return pick("hamlet");
    }

    String street() {
        return pick("street");
    }

    private String other(String taken, String kind, String sex, Cohort cohort) {
        String name = part(kind, sex, cohort);
        while (name.equals(taken)) {
            name = part(kind, sex, cohort);
        }
        return name;
    }

    private String part(String kind, String sex, Cohort cohort) {
        return pick(kind + sex + cohort.key);
    }

    private String pick(String key) {
        return parts.getOrDefault(key, new Weighted<>()).pick(random);
    }
}

package id.slrt.registry.duplicates.matching;

import id.slrt.demo.population.DemoHousehold;
import id.slrt.demo.population.DemoPerson;
import id.slrt.demo.population.DemoPopulation;
import id.slrt.demo.population.DemoVillage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * An invented district in which some people are recorded a second time by another clerk, years later: the same seed
 * gives the same people, the same slips and the same truth.
 */
final class NoisyPeople {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final String[][] SPELLINGS = {
        {"u", "oe"},
        {"j", "dj"},
        {"c", "tj"},
        {"y", "j"},
        {"s", "sy"},
        {"h", "kh"},
        {"f", "p"},
        {"z", "s"},
        {"i", "ie"},
        {"a", "o"},
        {"d", "dh"},
        {"t", "th"},
        {"iyah", "iah"},
        {"v", "p"},
        {"muhammad", "moch."},
        {"ahmad", "achmad"},
        {"abdul", "abd."},
        {"siti", "st."},
        {"nur", "noer"},
        {"ai", "ae"},
        {"nn", "n"},
        {"k", "q"}
    };

    private final Random random;
    final List<Subject> people = new ArrayList<>();
    /** Second record to first. */
    final Map<Long, Long> truth = new HashMap<>();

    private NoisyPeople(long seed) {
        this.random = new Random(seed);
    }

    /** @param share how many of the people are recorded twice */
    static NoisyPeople district(long seed, int size, double share) {
        NoisyPeople district = new NoisyPeople(seed);
        List<DemoVillage> villages = villages();
        district.fill(DemoPopulation.generate(seed, size, villages, TODAY).toList());
        int first = district.people.size();
        for (int i = 0; i < first; i++) {
            if (district.random.nextDouble() < share) {
                district.again(district.people.get(i), district.names.get(i), villages);
            }
        }
        return district;
    }

    private static List<DemoVillage> villages() {
        try (var lines = Files.lines(Path.of("config/district/lamongan/regions.csv"))) {
            return lines.map(line -> line.split(","))
                    .filter(row -> row[0].length() == 13)
                    .map(row -> new DemoVillage(row[0], 1))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Names(String own, String mother) {}

    private final List<Names> names = new ArrayList<>();

    private void fill(List<DemoHousehold> households) {
        long card = 1;
        for (DemoHousehold household : households) {
            for (DemoPerson person : household.members()) {
                names.add(new Names(person.name(), person.motherName()));
                people.add(Subject.of(
                        people.size() + 1L,
                        person.name(),
                        person.motherName(),
                        person.nik(),
                        person.birthDate(),
                        null,
                        person.sex(),
                        household.villageCode(),
                        card));
            }
            card++;
        }
    }

    private void again(Subject one, Names name, List<DemoVillage> villages) {
        long id = people.size() + 1L;
        truth.put(id, one.id());
        boolean moved = random.nextInt(8) == 0;
        people.add(Subject.of(
                id,
                random.nextInt(5) < 2 ? name.own() : noisy(name.own()),
                random.nextInt(5) == 0 ? null : random.nextInt(3) == 0 ? noisy(name.mother()) : name.mother(),
                nik(one.nik()),
                born(one.born()),
                null,
                random.nextInt(100) == 0 == one.woman() ? "L" : "P",
                moved ? villages.get(random.nextInt(villages.size())).code() : one.village(),
                moved || random.nextInt(3) > 0 ? 10_000_000 + id : one.household()));
    }

    private String nik(String nik) {
        int kind = random.nextInt(10);
        if (nik == null || kind < 4) {
            return null;
        }
        if (kind < 8) {
            int at = random.nextInt(16);
            return nik.substring(0, at)
                    + (char) ('0' + (nik.charAt(at) - '0' + 1 + random.nextInt(9)) % 10)
                    + nik.substring(at + 1);
        }
        return "%s%04d"
                .formatted(nik.substring(0, 6) + "%06d".formatted(random.nextInt(1_000_000)), random.nextInt(9999) + 1);
    }

    private LocalDate born(LocalDate born) {
        return switch (random.nextInt(20)) {
            case 0 ->
                born.getDayOfMonth() <= 12
                        ? LocalDate.of(born.getYear(), born.getDayOfMonth(), born.getMonthValue())
                        : born;
            case 1 -> born.plusYears(random.nextBoolean() ? 1 : -1);
            case 2 -> born.withDayOfYear(1);
            case 3 -> born.withDayOfMonth(1 + random.nextInt(28));
            case 4 -> null;
            default -> born;
        };
    }

    /** One or two of: another spelling, a slip, a word left out, words swapped or joined. */
    private String noisy(String name) {
        String noisy = once(name.toLowerCase(java.util.Locale.ROOT));
        return random.nextInt(3) == 0 ? once(noisy) : noisy;
    }

    private String once(String name) {
        List<String> words = new ArrayList<>(List.of(name.split(" ")));
        int kind = random.nextInt(10);
        if (kind < 5) {
            for (int tries = 0; tries < 20; tries++) {
                String[] pair = SPELLINGS[random.nextInt(SPELLINGS.length)];
                int to = random.nextInt(2);
                if (name.contains(pair[1 - to])) {
                    return name.replaceFirst(java.util.regex.Pattern.quote(pair[1 - to]), pair[to]);
                }
            }
        }
        if (kind == 5 && words.size() > 2) {
            words.remove(random.nextInt(words.size()));
            return String.join(" ", words);
        }
        if (kind == 6 && words.size() > 1) {
            words.add(words.removeFirst());
            return String.join(" ", words);
        }
        if (kind == 7 && words.size() > 1) {
            return words.get(0) + String.join(" ", words.subList(1, words.size()));
        }
        return slip(name);
    }

    private String slip(String name) {
        StringBuilder text = new StringBuilder(name);
        int at = random.nextInt(text.length() - 1);
        switch (random.nextInt(4)) {
            case 0 -> text.insert(at, text.charAt(at));
            case 1 -> text.deleteCharAt(at);
            case 2 -> text.setCharAt(at, (char) ('a' + random.nextInt(26)));
            default -> {
                char c = text.charAt(at);
                text.setCharAt(at, text.charAt(at + 1));
                text.setCharAt(at + 1, c);
            }
        }
        return text.toString();
    }
}

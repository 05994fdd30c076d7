package id.slrt.bench.people;

import id.slrt.demo.population.DemoHousehold;
import id.slrt.demo.population.DemoPerson;
import id.slrt.demo.population.DemoPopulation;
import id.slrt.demo.population.DemoVillage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Everybody of a district as a registry has them: clerks have written one name in five their own way. */
public final class BenchRegistry {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Noise[] CLERK = {
        Noise.OLD_SPELLING, Noise.OLD_SPELLING, Noise.ARABIC_SPELLING, Noise.ARABIC_SPELLING, Noise.VOWELS_AND_ENDINGS,
        Noise.VOWELS_AND_ENDINGS, Noise.SHORT_FORM, Noise.SHORT_FORM, Noise.JOINED_OR_SPLIT, Noise.TITLE,
        Noise.ONE_TYPO
    };

    private final List<BenchPerson> people;

    private BenchRegistry(List<BenchPerson> people) {
        this.people = people;
    }

    public static BenchRegistry generate(long seed, int size) {
        Random random = new Random(seed);
        RareNames rare = new RareNames(seed, 30_000);
        List<BenchPerson> people = new ArrayList<>(size);
        DemoPopulation.generate(seed, size, villages(), TODAY).forEach(household -> {
            for (DemoPerson person : household.members()) {
                people.add(person(people.size() + 1L, household, person, rare, random));
            }
        });
        return new BenchRegistry(people);
    }

    public List<BenchPerson> people() {
        return people;
    }

    /** Every village of the demo district, of the size it may have. */
    public static List<DemoVillage> villages() {
        try {
            return Files.readAllLines(Path.of("config/district/lamongan/regions.csv")).stream()
                    .map(line -> line.split(","))
                    .filter(row -> row[0].length() == 13)
                    .map(row -> new DemoVillage(row[0], 1 + Integer.parseInt(row[0].substring(10)) % 4))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BenchPerson person(
            long id, DemoHousehold household, DemoPerson person, RareNames rare, Random random) {
        String trueName = rarely(person.name(), rare, random);
        LocalDate born = person.birthDate();
        return new BenchPerson(
                id,
                trueName,
                written(trueName, random),
                person.nik(),
                household.familyCardNo(),
                random.nextInt(100) < 3 ? LocalDate.of(born.getYear(), 1, 1) : born,
                born,
                person.sex(),
                household.villageCode(),
                person.motherName() == null ? null : written(person.motherName(), random));
    }

    private static String rarely(String name, RareNames rare, Random random) {
        if (random.nextInt(100) >= 30) {
            return name;
        }
        String[] words = name.split(" ");
        words[random.nextInt(words.length)] = rare.next(random);
        return String.join(" ", words);
    }

    private static String written(String name, Random random) {
        return random.nextInt(100) < 20 ? CLERK[random.nextInt(CLERK.length)].apply(name, random) : name;
    }
}

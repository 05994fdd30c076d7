package id.slrt.registry.search;

import static org.assertj.core.api.Assertions.assertThat;

import id.slrt.demo.population.DemoHousehold;
import id.slrt.demo.population.DemoPerson;
import id.slrt.demo.population.DemoPopulation;
import id.slrt.demo.population.DemoVillage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How well and how fast people are found among many: {@code -Dslrt.people=650000} for a whole district. */
class SearchQualityTest {
    private static final int PEOPLE = Integer.getInteger("slrt.people", 20_000);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    /** Processor time, so that what else the machine does is not counted. */
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    @TempDir
    static Path directory;

    private static final List<Entry> ENTRIES = new ArrayList<>();
    private static PersonIndex index;
    private final Random random = new Random(7);

    @BeforeAll
    static void build() throws IOException {
        List<DemoVillage> villages = Files.readAllLines(Path.of("config/district/lamongan/regions.csv")).stream()
                .map(line -> line.split(","))
                .filter(row -> row[0].length() == 13)
                .map(row -> new DemoVillage(row[0], 1))
                .toList();
        DemoPopulation.generate(42, PEOPLE, villages, TODAY).forEach(SearchQualityTest::addAll);
        index = PersonIndex.open(directory, OpenMode.CREATE);
        index.add(ENTRIES);
        index.show();
    }

    @AfterAll
    static void close() throws IOException {
        index.close();
    }

    @Test
    void aMisspelledNameWithTheYearIsAmongTheFirstFive() {
        found(
                "name misspelled + year",
                0.9,
                (entry, birth) -> Wanted.named(misspelled(entry.name())).withBirth(new Birth(birth.year(), 0, 0)));
    }

    @Test
    void aMisspelledNameWithTheVillageIsAmongTheFirstFive() {
        found(
                "name misspelled + village",
                0.95,
                (entry, _) -> Wanted.named(misspelled(entry.name())).withPlaces(Set.of(entry.village())));
    }

    @Test
    void aMisspelledNameWithTheBirthDateIsFound() {
        found(
                "name misspelled + birth date",
                0.98,
                (entry, birth) -> Wanted.named(misspelled(entry.name())).withBirth(birth));
    }

    @Test
    void theNameAloneWithMothersNameIsFound() {
        found("name + mother", 0.95, (entry, _) -> Wanted.named(entry.name()).withMother(entry.motherName()));
    }

    @Test
    void aNikOffByOneDigitIsFound() {
        found("nik off by a digit", 0.99, (entry, _) -> Wanted.named(null).withNik(offByOne(entry.nik())));
    }

    private void found(String what, double share, BiFunction<Entry, Birth, Wanted> ask) {
        int asked = 2_000;
        int hits = 0;
        long[] nanos = new long[asked];
        for (int i = -1_000; i < asked; i++) {
            Entry entry = ENTRIES.get(random.nextInt(ENTRIES.size()));
            if (entry.nik() == null) {
                i--;
                continue;
            }
            Wanted wanted = ask.apply(entry, Objects.requireNonNull(entry.birth()));
            long start = CPU.getCurrentThreadCpuTime();
            List<Evidence> ranked = rank(wanted);
            if (i >= 0) {
                nanos[i] = CPU.getCurrentThreadCpuTime() - start;
                hits += ranked.stream().limit(5).anyMatch(one -> one.found().id() == entry.id()) ? 1 : 0;
            }
        }
        Arrays.sort(nanos);
        System.out.printf(
                "%,d people, %s: %.1f %% in the first five; CPU p50 %.2f ms, p99 %.2f ms%n",
                PEOPLE, what, 100.0 * hits / asked, nanos[asked / 2] / 1e6, nanos[asked * 99 / 100] / 1e6);
        if (PEOPLE == 20_000) {
            assertThat((double) hits / asked).as(what).isGreaterThan(share);
        }
    }

    private static List<Evidence> rank(Wanted wanted) {
        try {
            return index.search(searcher -> Ranking.rank(searcher, wanted, null, Evidence::isWorthShowing));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** One slip in the longest word: a letter swapped, left out, doubled or wrong, the first one too. */
    private String misspelled(String name) {
        List<String> words = new ArrayList<>(List.of(name.split(" ")));
        int longest = 0;
        for (int i = 1; i < words.size(); i++) {
            longest = words.get(i).length() > words.get(longest).length() ? i : longest;
        }
        StringBuilder word = new StringBuilder(words.get(longest).toLowerCase(Locale.ROOT));
        int at = random.nextInt(word.length() - 1);
        switch (random.nextInt(4)) {
            case 0 -> word.insert(at, word.charAt(at));
            case 1 -> word.deleteCharAt(at);
            case 2 -> word.setCharAt(at, (char) ('a' + random.nextInt(26)));
            default -> {
                char c = word.charAt(at);
                word.setCharAt(at, word.charAt(at + 1));
                word.setCharAt(at + 1, c);
            }
        }
        words.set(longest, word.toString());
        return String.join(" ", words);
    }

    private String offByOne(String nik) {
        int at = random.nextInt(16);
        char digit = (char) ('0' + (nik.charAt(at) - '0' + 1 + random.nextInt(9)) % 10);
        return nik.substring(0, at) + digit + nik.substring(at + 1);
    }

    private static void addAll(DemoHousehold household) {
        for (DemoPerson person : household.members()) {
            ENTRIES.add(new Entry(
                    ENTRIES.size() + 1L,
                    person.name(),
                    person.nik(),
                    household.familyCardNo(),
                    Birth.of(person.birthDate()),
                    person.sex(),
                    household.villageCode(),
                    person.motherName()));
        }
    }
}

package id.slrt.registry.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who comes first of those who are much alike, among people of common names. */
class RankingTest {
    private static final int CROWD = 5_000;
    /** Of two who are equal the one with the lower number is first. */
    private static final long OTHER = 1;

    private static final long WANTED = 2;
    private static final String HERE = "35.24.01.2001";
    private static final String ELSEWHERE = "35.24.09.2002";
    private static final List<String> FIRST =
            List.of("Siti", "Sri", "Nur", "Dwi", "Andi", "Agus", "Eko", "Muhammad", "Mohammad", "Achmad", "Tiara");
    private static final List<String> SECOND =
            List.of("Aminah", "Rahayu", "Lestari", "Nugroho", "Ramadhan", "Ramadhani", "Yuliana", "Oktavia", "Maulana");

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({
        // of two spellings of one name the one written more like what was asked
        "Muhammat Nugroho, Muhammad Nugroho, Mohammad Nugroho, here",
        "Mokh. Azzam, Moch. Azzam, Mohd. Azzam, here",
        "Maulida Aisjah, Aisjah Maulida, Aisha Maulida, here",
        // a slip that makes nothing of a word is no proof that it was written together with its neighbour
        "Ndi Ramadhan, Andi Ramadhan, Tiara Ramadhani, here",
        "Nur Atu Lestari, Nur Ayu Lestari, Nurtu Lestari, here",
        // words that fit nothing still tell somebody by their letters
        "Winda Aiadah, Winda Saadah, Winda Kusnul, here",
        // a slip in a name written as one word may be in its common half
        "Stiti Yuliana, Siti Juliana, SitiYuliana, elsewhere",
        "Eiti Oktavia, Siti Oktavia, UmiOktavia, elsewhere",
        "Ferbi Kurrniawan, Ferdi Kurniawan, FerdiKurniawan, elsewhere",
        // two words that sound alike are not counted twice for who has them as one
        "Daffa Dafa, Daffa Dafa Putra, DaffaDafa Pratama, elsewhere"
    })
    void whoLivesInTheVillageAskedForComesFirst(String asked, String wanted, String other, String otherLives)
            throws IOException {
        String otherVillage = otherLives.equals("here") ? HERE : ELSEWHERE;
        try (PersonIndex index = crowd()) {
            index.add(List.of(
                    new Entry(OTHER, other, null, null, null, "P", otherVillage, null),
                    new Entry(WANTED, wanted, null, null, null, "P", HERE, null)));
            index.show();
            assertFirst(ranked(index, Wanted.named(asked).withPlaces(Set.of(HERE))));
        }
    }

    /** A letter left out makes two vowels one, a y an i, an f before u nothing: by their sounds these are further apart. */
    @ParameterizedTest
    @CsvSource({"Kaarto, Kaharto", "Umyah, Umayah", "Naual Karna, Naufal Karna"})
    void aSlipThatTheRulesMakeMoreOfIsASlip(String asked, String wanted) throws IOException {
        try (PersonIndex index = crowd()) {
            index.add(List.of(
                    new Entry(OTHER, "Sulastri", null, null, null, "P", HERE, null),
                    new Entry(WANTED, wanted, null, null, null, "P", HERE, null)));
            index.show();
            assertFirst(ranked(index, Wanted.named(asked)));
        }
    }

    /** The first of January stands for a day nobody knows, which says less against a person than another day. */
    @Test
    void whoseDayIsNotKnownComesBeforeWhoseDayIsAnother() throws IOException {
        try (PersonIndex index = crowd()) {
            index.add(List.of(
                    new Entry(WANTED, "Putri Mufidah", null, null, new Birth(1995, 1, 1), "P", HERE, null),
                    new Entry(OTHER, "Putri Mufidah", null, null, new Birth(1995, 6, 17), "P", HERE, null)));
            index.show();
            assertFirst(ranked(index, Wanted.named("Putri Mufidah").withBirth(new Birth(1995, 9, 4))));
        }
    }

    @Test
    void whoseNameIsWrittenOutComesBeforeWhoHasItsFirstLetterWhileItIsTyped() throws IOException {
        try (PersonIndex index = PersonIndex.open(directory, OpenMode.CREATE)) {
            index.add(List.of(
                    new Entry(OTHER, "M. Ramadhan", null, null, null, "L", HERE, null),
                    new Entry(WANTED, "Muhammad Ramadhan", null, null, null, "L", HERE, null)));
            index.show();
            Wanted typed = new Wanted(NameKeys.words("muhamat"), List.of(), List.of(), null, List.of(), null, true);
            assertFirst(ranked(index, typed));
        }
    }

    /** The other may be so far behind as not to be shown at all. */
    private static void assertFirst(List<Long> ranked) {
        assertThat(ranked).contains(WANTED);
        assertThat(ranked.subList(0, ranked.indexOf(WANTED))).doesNotContain(OTHER);
    }

    private static List<Long> ranked(PersonIndex index, Wanted wanted) throws IOException {
        return index.search(searcher -> Ranking.rank(searcher, wanted, null, Evidence::isWorthShowing)).stream()
                .map(evidence -> evidence.found().id())
                .toList();
    }

    private PersonIndex crowd() throws IOException {
        PersonIndex index = PersonIndex.open(directory, OpenMode.CREATE);
        Random random = new Random(3);
        index.add(IntStream.range(0, CROWD)
                .mapToObj(number -> new Entry(
                        100 + number,
                        FIRST.get(random.nextInt(FIRST.size())) + " " + SECOND.get(random.nextInt(SECOND.size())),
                        null,
                        null,
                        new Birth(1930 + random.nextInt(90), 1 + random.nextInt(12), 1 + random.nextInt(28)),
                        "P",
                        "35.24.%02d.20%02d".formatted(1 + random.nextInt(9), 1 + random.nextInt(12)),
                        null))
                .toList());
        return index;
    }
}

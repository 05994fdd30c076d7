package id.slrt.registry.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People are left out of a search early; these are the ones who may not be. */
class GatheringTest {
    private static final int PEOPLE = 3 * Window.SIZE + 1_000;
    private static final int PARTS = 3;
    private static final int PICKED = 60;
    private static final List<String> FIRST = List.of("Siti", "Sri", "Nur", "Dwi", "Putri", "Agus", "Eko", "Budi");
    private static final List<String> SECOND =
            List.of("Aminah", "Rahayu", "Lestari", "Hidayat", "Prasetyo", "Wulandari", "Setiawan", "Kurniawan");

    @TempDir
    Path directory;

    @Test
    void theOneWhoFitsIsFoundAmongManyWhoNearlyDoWhereverInTheIndex() throws IOException {
        try (PersonIndex index = index()) {
            for (int at : List.of(0, Window.SIZE - 1, Window.SIZE, 2 * Window.SIZE + 77, PEOPLE - 1)) {
                Entry one = person(at);
                Wanted wanted = Wanted.named(one.name()).withBirth(one.birth()).withPlaces(Set.of(one.village()));
                List<Evidence> found = rank(index, wanted, null);
                assertThat(found.getFirst().bits()).isEqualTo(bits(found, one.id()));
            }
        }
    }

    /** A step of a quarter bit either way is rounding. */
    @Test
    void whoIsPickedIsWhoHasMostWhenEverybodyIsCounted() throws IOException {
        try (PersonIndex index = index()) {
            Random random = new Random(5);
            for (int i = 0; i < 40; i++) {
                Entry one = person(random.nextInt(PEOPLE));
                Wanted wanted = Wanted.named(one.name())
                        .withBirth(i % 2 == 0 ? one.birth() : null)
                        .withPlaces(i % 3 == 0 ? Set.of() : Set.of(one.village()));
                int[] picked = index.search(
                        searcher -> Gathering.best(searcher, Candidates.clues(wanted, searcher.worth()), null, PICKED));
                float[] everybody = everybody(index, wanted);
                float[] sorted = everybody.clone();
                Arrays.sort(sorted);
                float most = sorted[sorted.length - 1];
                float last = Math.max(sorted[sorted.length - PICKED], most - Best.BEHIND);
                Set<Integer> in = IntStream.of(picked).boxed().collect(Collectors.toSet());
                assertThat(in).isNotEmpty().hasSizeLessThanOrEqualTo(PICKED);
                if (last > most - Best.BEHIND + 0.25f) {
                    assertThat(in).hasSize(PICKED);
                }
                for (int person = 0; person < everybody.length; person++) {
                    if (in.contains(person)) {
                        assertThat(everybody[person]).isGreaterThanOrEqualTo(last - 0.25f);
                    } else {
                        assertThat(everybody[person]).isLessThanOrEqualTo(last + 0.25f);
                    }
                }
            }
        }
    }

    /** A large registry is gone through in parts at once; the answer is that of one part after the other. */
    @Test
    void partsGoneThroughAtOnceGiveTheSameAnswer() throws IOException {
        index().close();
        try (Directory files = FSDirectory.open(directory.resolve("index"));
                DirectoryReader reader = DirectoryReader.open(files)) {
            PeopleSearcher whole = new PeopleSearcher(reader);
            PeopleSearcher parts = new PeopleSearcher(reader, PEOPLE / 5);
            assertThat(whole.getSlices()).hasSize(1);
            assertThat(parts.getSlices()).hasSize(PARTS);
            Random random = new Random(6);
            for (int i = 0; i < 60; i++) {
                Entry one = person(random.nextInt(PEOPLE));
                Wanted wanted = Wanted.named(one.name()).withBirth(i % 2 == 0 ? one.birth() : null);
                String area = i % 3 == 0 ? one.village() : null;
                assertThat(Gathering.best(parts, Candidates.clues(wanted, parts.worth()), area, PICKED))
                        .isEqualTo(Gathering.best(whole, Candidates.clues(wanted, whole.worth()), area, PICKED))
                        .isNotEmpty();
            }
        }
    }

    @Test
    void whoSeesOneAreaFindsTheBestOfIt() throws IOException {
        try (PersonIndex index = index()) {
            Entry one = person(Window.SIZE + 3);
            List<Evidence> found = rank(index, Wanted.named(one.name()), one.village());
            assertThat(found).isNotEmpty();
            assertThat(found.getFirst().bits()).isEqualTo(bits(found, one.id()));
            assertThat(found)
                    .allSatisfy(evidence -> assertThat(
                                    person((int) evidence.found().id() - 1).village())
                            .isEqualTo(one.village()));
            assertThat(rank(index, Wanted.named(one.name()), "35.24.99")).isEmpty();
        }
    }

    /** Names that begin like Siti are rarer than Siti, and no better an answer to it. */
    @Test
    void whoIsCalledJustAsTypedComesBeforeWhoseNameOnlyBeginsSo() throws IOException {
        try (PersonIndex index = index()) {
            index.add(IntStream.range(0, 300)
                    .mapToObj(i -> new Entry(PEOPLE + 1L + i, "Sitiwati", null, null, null, "P", "35.24.01.2001", null))
                    .toList());
            index.show();
            Wanted typed = new Wanted(NameKeys.words("siti"), List.of(), List.of(), null, List.of(), null, true);
            List<Evidence> found = rank(index, typed, null);
            assertThat(found).isNotEmpty();
            assertThat(found.getFirst().found().id()).isLessThanOrEqualTo(PEOPLE);
        }
    }

    @Test
    void whoWasTakenOutIsNotFound() throws IOException {
        try (PersonIndex index = index()) {
            Entry one = person(4_711);
            index.put(List.of(), List.of(one.id()));
            index.show();
            Wanted wanted = Wanted.named(one.name()).withBirth(one.birth()).withPlaces(Set.of(one.village()));
            assertThat(rank(index, wanted, null))
                    .extracting(evidence -> evidence.found().id())
                    .doesNotContain(one.id());
        }
    }

    private PersonIndex index() throws IOException {
        PersonIndex index = PersonIndex.open(directory.resolve("index"), OpenMode.CREATE);
        for (int part = 0; part < PARTS; part++) {
            index.add(IntStream.range(part * PEOPLE / PARTS, (part + 1) * PEOPLE / PARTS)
                    .mapToObj(GatheringTest::person)
                    .toList());
            index.show(); // which ends a segment
        }
        index.condense();
        index.show();
        index.commit(IndexState.NONE);
        return index;
    }

    private static Entry person(int number) {
        Random random = new Random(number * 31L + 7);
        String name = FIRST.get(random.nextInt(FIRST.size())) + " " + SECOND.get(random.nextInt(SECOND.size()));
        Birth birth = new Birth(1950 + random.nextInt(70), 1 + random.nextInt(12), 1 + random.nextInt(28));
        String village = "35.24.%02d.20%02d".formatted(1 + random.nextInt(9), 1 + random.nextInt(9));
        return new Entry(number + 1L, name, null, null, birth, "P", village, null);
    }

    private static List<Evidence> rank(PersonIndex index, Wanted wanted, @Nullable String area) throws IOException {
        return index.search(searcher -> Ranking.rank(searcher, wanted, area, Evidence::isWorthShowing));
    }

    private static float bits(List<Evidence> found, long id) {
        return found.stream()
                .filter(evidence -> evidence.found().id() == id)
                .findFirst()
                .orElseThrow()
                .bits();
    }

    /** The sum of the best way of each clue, for everybody in the index. */
    private static float[] everybody(PersonIndex index, Wanted wanted) throws IOException {
        return index.search(searcher -> {
            float[] sums = new float[searcher.getIndexReader().maxDoc()];
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                List<Clue> clues = Candidates.clues(wanted, searcher.worth());
                Lists lists = new Lists(leaf, clues, searcher.scratch());
                for (int i = 0; i < clues.size(); i++) {
                    BitSet counted = new BitSet();
                    for (int j = 0; j < clues.get(i).ways().size(); j++) {
                        for (DocIdSetIterator people : lists.of(i, j)) {
                            while (people.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                                if (!counted.get(people.docID())) {
                                    counted.set(people.docID());
                                    sums[leaf.docBase + people.docID()] +=
                                            clues.get(i).ways().get(j).bits();
                                }
                            }
                        }
                    }
                }
            }
            return sums;
        });
    }
}

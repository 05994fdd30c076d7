package id.slrt.registry.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LexiconTest {
    private static final int NAMES = 3_000;

    @TempDir
    Path directory;

    /** Most are passed over by their letters alone, without counting the slips. */
    @Test
    void noNameThatIsNearOrBeginsSoIsPassedOver() throws IOException {
        Random random = new Random(11);
        Set<String> names =
                IntStream.range(0, NAMES).mapToObj(i -> word(random)).collect(Collectors.toCollection(TreeSet::new));
        try (PersonIndex index = PersonIndex.open(directory.resolve("index"), OpenMode.CREATE)) {
            index.add(names.stream().map(LexiconTest::person).toList());
            index.show();
            Lexicon lexicon = index.search(searcher -> Lexicon.of(searcher.getIndexReader(), Fields.SOUND));
            Set<String> sounds = names.stream()
                    .flatMap(name -> NameKeys.words(name).getFirst().sounds().stream())
                    .collect(Collectors.toSet());
            assertThat(lexicon.size()).isEqualTo(sounds.size());
            for (int i = 0; i < 200; i++) {
                String asked = Spelling.soundBeginning(word(random));
                int slips = 1 + i % 2;
                assertThat(lexicon.near(asked, slips, NAMES))
                        .extracting(Lexicon.Variant::form)
                        .as("%s, %d slips", asked, slips)
                        .containsExactlyInAnyOrderElementsOf(sounds.stream()
                                .filter(sound -> Slips.between(asked, sound) <= slips && !sound.equals(asked))
                                .toList());
                String begun = asked.substring(0, Math.min(2, asked.length()));
                assertThat(lexicon.beginning(begun, NAMES))
                        .extracting(Lexicon.Variant::form)
                        .as("%s...", begun)
                        .containsExactlyInAnyOrderElementsOf(sounds.stream()
                                .filter(sound -> sound.startsWith(begun) && !sound.equals(begun))
                                .toList());
            }
        }
    }

    private static Entry person(String name) {
        return new Entry(name.hashCode() & 0xffffff, name, null, null, null, "P", "35.24.01.2001", null);
    }

    /** Few letters, so that many words are near each other. */
    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int letters = 3 + random.nextInt(5); letters > 0; letters--) {
            word.append("adimnrsu".charAt(random.nextInt(8)));
        }
        return word.toString();
    }
}

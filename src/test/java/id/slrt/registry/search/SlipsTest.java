package id.slrt.registry.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlipsTest {
    @ParameterizedTest
    @CsvSource({
        "sukardi, sukardi, 0",
        "sukardi, sukadri, 1",
        "sukardi, ukardi, 1",
        "kasan, hasna, 2",
        "a, abc, 2",
        "'', abc, 3",
        "abc, '', 3",
        "3524056611710001, 3524056611710010, 1"
    })
    void slipsAreCounted(String a, String b, int slips) {
        assertThat(Slips.between(a, b)).isEqualTo(slips);
        assertThat(Slips.between(b, a)).isEqualTo(slips);
    }

    @Test
    void theFastCountEqualsTheTextbooks() {
        Random random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            String a = word(random);
            String b = word(random);
            assertThat(Slips.between(a, b)).as(a + " " + b).isEqualTo(textbook(a, b));
        }
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int letters = random.nextInt(9); letters > 0; letters--) {
            word.append((char) ('a' + random.nextInt(4)));
        }
        return word.toString();
    }

    /** The table of Damerau and Levenshtein, no letter edited twice. */
    private static int textbook(String a, String b) {
        int[][] edits = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    edits[i][j] = i + j;
                    continue;
                }
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                edits[i][j] = Math.min(Math.min(edits[i - 1][j], edits[i][j - 1]) + 1, edits[i - 1][j - 1] + cost);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    edits[i][j] = Math.min(edits[i][j], edits[i - 2][j - 2] + 1);
                }
            }
        }
        return edits[a.length()][b.length()];
    }
}

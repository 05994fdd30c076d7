package id.slrt.registry.search;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** A name as the words it is found by: titles left out, bin and binti too, spellings reduced by {@link Spelling}. */
final class NameKeys {
    private static final Set<String> TITLES = Set.of(
            "h",
            "hj",
            "hjh",
            "kh",
            "k",
            "drs",
            "dra",
            "ir",
            "dr",
            "drg",
            "prof",
            "bapak",
            "bpk",
            "pak",
            "ibu",
            "bu",
            "mbah",
            "mbok",
            "alm",
            "almh",
            "almarhum",
            "almarhumah",
            "r",
            "rr",
            "rd",
            "sdr",
            "sdri",
            "tn",
            "ny",
            "an",
            "bin",
            "binti",
            "bt",
            "b",
            "bte",
            "spd",
            "spdi",
            "ssos",
            "sag",
            "sh",
            "se",
            "skep",
            "mpd",
            "msi",
            "mm");
    private static final Pattern DEGREES = Pattern.compile(
            "\\b(?:s\\.\\s?(?:pdi?|sos|ag|h|e|t|kep|ip|kom|km|psi)|m\\.\\s?(?:pdi?|si|m|kes|ag)|a\\.\\s?md)\\.?(?=$|[\\s,])");
    private static final Pattern COMMA_TAIL = Pattern.compile(",.*$");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}0-9'`\u2019\u2018\u02bc\u00b4\u02be\u02bf]+");
    private static final LoadingCache<String, Word> WORDS =
            Caffeine.newBuilder().maximumSize(100_000).build(Spelling::word);

    /** The same names are compared again and again; taking one apart costs more than comparing it. */
    private static final LoadingCache<String, List<Word>> NAMES =
            Caffeine.newBuilder().maximumSize(50_000).build(NameKeys::read);

    private NameKeys() {}

    /** The words of a name in their order; a name of nothing but titles keeps them. */
    static List<Word> words(String name) {
        return NAMES.get(name);
    }

    private static List<Word> read(String name) {
        List<Word> words = new ArrayList<>();
        List<Word> titles = new ArrayList<>();
        String bare = COMMA_TAIL.matcher(name.toLowerCase(Locale.ROOT)).replaceFirst("");
        String text = name.indexOf('.') < 0 ? bare : DEGREES.matcher(bare).replaceAll(" ");
        for (String part : BETWEEN.split(text)) {
            String plain = Spelling.plain(part);
            if (plain.isEmpty() || plain.equals("'")) {
                continue;
            }
            (TITLES.contains(plain) ? titles : words).add(WORDS.get(plain));
        }
        return List.copyOf(words.isEmpty() ? titles : words);
    }

    /** Neighbours written as one: Nur Hayati as Nurhayati. One fewer than words. */
    static List<Word> joined(List<Word> words) {
        List<Word> joined = new ArrayList<>();
        for (int i = 0; i + 1 < words.size(); i++) {
            joined.add(joined(words.get(i), words.get(i + 1)));
        }
        return joined;
    }

    /** One word, as it would be compared. */
    static Word word(String raw) {
        return WORDS.get(raw);
    }

    static Word joined(Word first, Word second) {
        return WORDS.get((first.strength() < 1 ? first.key() : first.raw()) + second.raw());
    }
}

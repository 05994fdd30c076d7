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
    /** The same words come again and again; taking one apart costs more than comparing it. */
    private static final LoadingCache<String, Word> WORDS =
            Caffeine.newBuilder().maximumSize(100_000).build(Spelling::word);

    private NameKeys() {}

    /** The words of a name in their order; a name of nothing but titles keeps them. */
    static List<Word> words(String name) {
        List<Word> words = new ArrayList<>();
        List<Word> titles = new ArrayList<>();
        int comma = name.indexOf(',');
        String bare = (comma < 0 ? name : name.substring(0, comma)).toLowerCase(Locale.ROOT);
        String text = bare.indexOf('.') < 0 ? bare : DEGREES.matcher(bare).replaceAll(" ");
        for (int at = 0, end; at < text.length(); at = end + 1) {
            end = at;
            while (end < text.length() && isOfWord(text.charAt(end))) {
                end++;
            }
            String plain = end == at ? "" : Spelling.plain(text.substring(at, end));
            if (!plain.isEmpty() && !plain.equals("'")) {
                (isTitle(plain, words.isEmpty()) ? titles : words).add(WORDS.get(plain));
            }
        }
        return List.copyOf(words.isEmpty() ? titles : words);
    }

    /** H. and R. before a name are titles; after the first word they are what is left of another. */
    private static boolean isTitle(String plain, boolean first) {
        return TITLES.contains(plain) && (plain.length() > 1 || first || plain.equals("b"));
    }

    private static boolean isOfWord(char c) {
        return c >= 'a' && c <= 'z' || Spelling.isGlottal(c) || Character.isLetterOrDigit(c) || isAccent(c);
    }

    private static boolean isAccent(char c) {
        return Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /** One word, as it would be compared. */
    static Word word(String raw) {
        return WORDS.get(raw);
    }

    /** Neighbours written as one: Nur Hayati as Nurhayati. */
    static Word joined(Word first, Word second) {
        return WORDS.get((first.strength() < 1 ? first.key() : first.raw()) + second.raw());
    }
}

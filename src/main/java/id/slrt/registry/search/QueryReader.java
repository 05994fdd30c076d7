package id.slrt.registry.search;

import id.slrt.registry.FamilyCardNo;
import id.slrt.registry.Nik;
import id.slrt.shared.CleanText;
import id.slrt.shared.Dates;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what an officer types into one box, in any order: numbers, a date or year, places, and what is left is the name.
 */
@Singleton
public class QueryReader {
    static final int MAX_LENGTH = 200;
    private static final int MAX_WORDS = 8;
    /** Sixteen digits however they are grouped. */
    private static final Pattern WHOLE =
            Pattern.compile("(?<![\\dA-Za-z])\\d(?:[\\s\\p{Z}\\p{Cf}\\p{Pd}.]{0,2}\\d){15}(?![\\dA-Za-z])");
    /** Groups without a blank among them, of which one digit may be missing or too many. */
    private static final Pattern GROUPED =
            Pattern.compile("(?<![\\dA-Za-z])\\d{1,12}(?:[\\p{Pd}.]\\d{1,12})+(?![\\dA-Za-z])");

    private static final int SLIP = 1;
    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\dA-Za-z])(?:\\d{6}[ .-]\\d{6}[ .-]\\d{3,5}|\\d{4}(?:[ .-]\\d{4}){2}[ .-]\\d{3,5}|[\\dOoIl]{9,20})(?![\\dA-Za-z])");
    private static final Pattern DATE = Pattern.compile(
            "(?<!\\d)(?:\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,2}[-/. ](?:\\d{1,2}|\\p{L}{3,9})[-/. ]\\d{4}|\\d{8})(?!\\d)");
    private static final Pattern SHORT_DATE = Pattern.compile("(?<!\\d)(\\d{1,2}[-/.]\\d{1,2}[-/.])(\\d{2})(?!\\d)");
    /** A month in words and a year; Agus, Juni, Juli, Mei and April are names as well, and stay so without a day. */
    private static final Pattern MONTH = Pattern.compile(
            "(?<![\\p{L}\\d])(?:\\d{4}[-/]\\d{1,2}|\\d{1,2}[-/]\\d{4}|(?!(?i:agus|juni|juli|mei|april) )\\p{L}{3,9} \\d{4})(?!\\d)");

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19\\d\\d|20[0-2]\\d)(?!\\d)");
    private static final Pattern DIGITS = Pattern.compile("(?<!\\d)\\d{4,8}(?!\\d)");
    /** "RT 03/RW 02", "rt 3 rw 2", "no. 17". */
    private static final Pattern ADDRESS =
            Pattern.compile("(?i)(?<![\\p{L}\\d])(?:rt|rw|no)[. /]*\\d{1,3}(?:[ /]+\\d{1,3})?(?!\\d)");

    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    private static final Set<String> NOISE = Set.of(
            "nik",
            "kk",
            "no",
            "nomor",
            "nama",
            "lahir",
            "tgl",
            "tanggal",
            "tahun",
            "th",
            "thn",
            "desa",
            "ds",
            "dsn",
            "dusun",
            "kel",
            "kelurahan",
            "kec",
            "kecamatan",
            "kab",
            "kabupaten",
            "rt",
            "rw",
            "dari",
            "di");

    private final Places places;

    QueryReader(Places places) {
        this.places = places;
    }

    public Wanted read(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return Wanted.named(null);
        }
        String text = seen(typed);
        if (text.isBlank()) {
            return Wanted.named(null);
        }
        StringBuilder rest = new StringBuilder(text);
        List<Wanted.Number> numbers = new ArrayList<>();
        takeWhole(rest).forEach(number -> numbers.add(new Wanted.Number(number, true, true)));
        for (String number = take(rest, NUMBER); number != null; number = take(rest, NUMBER)) {
            numbers.add(new Wanted.Number(digits(number), true, true));
        }
        Birth birth = birth(rest);
        for (String number = take(rest, DIGITS); number != null; number = take(rest, DIGITS)) {
            numbers.add(new Wanted.Number(number, true, true));
        }
        boolean typing = Character.isLetter(text.charAt(text.length() - 1));
        String words = ADDRESS.matcher(rest).replaceAll(" ").replace(',', ' ');
        return named(LETTER.matcher(words).find() ? words : "", List.copyOf(numbers), birth, typing);
    }

    /** What is pasted may hold characters that cannot be seen. */
    private static String seen(String typed) {
        return CleanText.line(typed.length() > MAX_LENGTH ? typed.substring(0, MAX_LENGTH) : typed);
    }

    /** The identity numbers in a text, of sixteen digits, however they are grouped. */
    public static List<String> wholeNumbers(@Nullable String text) {
        return text == null
                ? List.of()
                : takeWhole(new StringBuilder(text)).stream()
                        .filter(number -> number.length() == Nik.LENGTH)
                        .toList();
    }

    /** What is written like a date and is none, such as 31/02/1980; null when there is nothing of the kind. */
    public static @Nullable String dateThatIsNone(@Nullable String typed) {
        if (typed == null) {
            return null;
        }
        StringBuilder rest = new StringBuilder(seen(typed));
        takeWhole(rest);
        while (take(rest, NUMBER) != null) {
            // no date is in a number
        }
        return DATE.matcher(rest)
                .results()
                .map(MatchResult::group)
                .filter(text -> Birth.parse(text) == null
                        && (text.matches(".*[-/\\p{L}].*") || text.matches(".*\\D.*") && Dates.hasParts(text)))
                .filter(text -> Dates.fault(text).equals("date_none"))
                .findFirst()
                .orElse(null);
    }

    /** Takes whole numbers out, and grouped ones that are a digit short or long. */
    private static List<String> takeWhole(StringBuilder rest) {
        List<String> found = new ArrayList<>();
        take(rest, WHOLE, found, number -> number.length() == Nik.LENGTH && isIssued(number));
        take(rest, GROUPED, found, number -> Math.abs(number.length() - Nik.LENGTH) <= SLIP);
        return found;
    }

    /** A year and a phone number have sixteen digits together as well. */
    private static boolean isIssued(String digits) {
        return Nik.fault(digits) == null || FamilyCardNo.fault(digits) == null;
    }

    private static void take(StringBuilder rest, Pattern pattern, List<String> found, Predicate<String> isNumber) {
        Matcher matcher = pattern.matcher(rest);
        for (int from = 0; matcher.find(from); from = matcher.end()) {
            String number = digits(matcher.group());
            if (isNumber.test(number)) {
                found.add(number);
                rest.replace(matcher.start(), matcher.end(), " ".repeat(matcher.end() - matcher.start()));
            }
        }
    }

    /** Codes for the code or name of a place; none when it is unknown. */
    public Set<String> places(@Nullable String text) {
        return places.codes(text);
    }

    /** The digits of a number as written; the letters O and l that were meant as digits too. */
    static String digits(String text) {
        return text.replace('O', '0')
                .replace('o', '0')
                .replace('I', '1')
                .replace('l', '1')
                .replaceAll("\\D", "");
    }

    private Wanted named(String text, List<Wanted.Number> numbers, @Nullable Birth birth, boolean typing) {
        List<Word> words = NameKeys.words(text).stream()
                .filter(word -> !NOISE.contains(word.raw()))
                .limit(MAX_WORDS)
                .toList();
        List<Word> name = new ArrayList<>();
        List<Wanted.Place> found = new ArrayList<>();
        for (int i = 0; i < words.size(); ) {
            Wanted.Place place = place(words, i);
            if (place == null) {
                name.add(words.get(i++));
            } else {
                found.add(place);
                i += place.words().size();
            }
        }
        boolean lastIsName = !name.isEmpty() && name.getLast() == words.getLast();
        return new Wanted(List.copyOf(name), List.copyOf(found), numbers, birth, List.of(), null, typing && lastIsName);
    }

    /** The longest place that begins at this word. */
    private Wanted.@Nullable Place place(List<Word> words, int at) {
        for (int length = Math.min(3, words.size() - at); length > 0; length--) {
            List<Word> named = words.subList(at, at + length);
            Set<String> codes = places.named(named, words.size() > 1);
            if (!codes.isEmpty()) {
                return new Wanted.Place(codes, List.copyOf(named));
            }
        }
        return null;
    }

    private static @Nullable Birth birth(StringBuilder rest) {
        Birth birth = first(rest, DATE);
        if (birth == null) {
            birth = shortDate(rest);
        }
        if (birth == null) {
            birth = first(rest, MONTH);
        }
        return birth == null ? first(rest, YEAR) : birth;
    }

    private static @Nullable Birth first(StringBuilder rest, Pattern pattern) {
        Matcher matcher = pattern.matcher(rest);
        for (int from = 0; matcher.find(from); from = matcher.start() + 1) {
            Birth birth = Birth.parse(matcher.group());
            if (birth != null) {
                rest.replace(matcher.start(), matcher.end(), " ");
                return birth;
            }
        }
        return null;
    }

    /** 5/4/71: nobody of this century comes with a year of two digits unless it is small. */
    private static @Nullable Birth shortDate(StringBuilder rest) {
        Matcher matcher = SHORT_DATE.matcher(rest);
        if (!matcher.find()) {
            return null;
        }
        String century = Integer.parseInt(matcher.group(2)) <= 30 ? "20" : "19";
        var date = Dates.parse(matcher.group(1) + century + matcher.group(2));
        if (date == null) {
            return null;
        }
        rest.replace(matcher.start(), matcher.end(), " ");
        return Birth.of(date);
    }

    private static @Nullable String take(StringBuilder rest, Pattern pattern) {
        Matcher matcher = pattern.matcher(rest);
        for (int from = 0; matcher.find(from); from = matcher.end()) {
            String found = matcher.group();
            if (found.chars().filter(Character::isDigit).count() >= 4) {
                rest.replace(matcher.start(), matcher.end(), " ");
                return found;
            }
        }
        return null;
    }
}

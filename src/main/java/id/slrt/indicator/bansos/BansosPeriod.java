package id.slrt.indicator.bansos;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When assistance was given, within a year, as offices write it: a month, several, a quarter, a half, a stage (tahap) that
 * may name its months, or the year.
 *
 * @param code m01, m03-04, q1 to q4, h1, h2, t1, t1m05, year
 */
public record BansosPeriod(String code) {
    private static final List<String> MONTHS = List.of(
            "jan", "feb", "mar", "apr", "mei|may", "jun", "jul", "agu|ags|aug", "sep", "okt|oct", "nop|nov", "des|dec");
    private static final Pattern CODE =
            Pattern.compile("year|[qt][1-9](m\\d\\d(-\\d\\d)?)?|h[12]|m(\\d\\d)(-(\\d\\d))?");
    private static final Pattern STAGE = Pattern.compile("tahap\\s*([1-9]|iv|i{1,3})\\b");
    private static final Pattern QUARTER = Pattern.compile("(?:triwulan|tw|quarter|q)\\s*([1-4]|iv|i{1,3})\\b");
    private static final Pattern HALF = Pattern.compile("semester\\s*([12]|i{1,2})\\b");
    private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");
    private static final Pattern SPAN = Pattern.compile("m(\\d\\d)(?:-(\\d\\d))?");

    /** What the text says; empty when it names no period. */
    public static Optional<BansosPeriod> parse(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        if (CODE.matcher(plain).matches()) {
            return Optional.of(new BansosPeriod(plain)).filter(BansosPeriod::isSensible);
        }
        String months = months(plain);
        Matcher stage = STAGE.matcher(plain);
        if (stage.find()) {
            return Optional.of(new BansosPeriod("t" + number(stage.group(1)) + months));
        }
        Matcher quarter = QUARTER.matcher(plain);
        if (quarter.find()) {
            return Optional.of(new BansosPeriod("q" + number(quarter.group(1))));
        }
        Matcher half = HALF.matcher(plain);
        if (half.find()) {
            return Optional.of(new BansosPeriod("h" + number(half.group(1))));
        }
        if (!months.isEmpty()) {
            return Optional.of(new BansosPeriod(months));
        }
        return plain.matches("(setahun|tahun|year)?\\s*(20\\d\\d)?") && !plain.isEmpty()
                ? Optional.of(new BansosPeriod("year"))
                : Optional.empty();
    }

    /** From the first to the last month that is named. */
    private static String months(String text) {
        int first = 0;
        int last = 0;
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            int month = month(word.group());
            if (month > 0) {
                first = first == 0 ? month : Math.min(first, month);
                last = Math.max(last, month);
            }
        }
        return first == 0 ? "" : first == last ? "m%02d".formatted(first) : "m%02d-%02d".formatted(first, last);
    }

    private static int month(String word) {
        for (int i = 0; i < MONTHS.size(); i++) {
            for (String start : MONTHS.get(i).split("\\|")) {
                if (word.startsWith(start)) {
                    return i + 1;
                }
            }
        }
        return 0;
    }

    private static int number(String text) {
        return switch (text) {
            case "i" -> 1;
            case "ii" -> 2;
            case "iii" -> 3;
            case "iv" -> 4;
            default -> Integer.parseInt(text);
        };
    }

    private boolean isSensible() {
        return code.equals("year") || first() >= 1 && last() <= 12 && first() <= last();
    }

    /** The month it begins with; of a stage without months as if four stages made a year. */
    public int first() {
        Matcher span = SPAN.matcher(code);
        return span.find()
                ? Integer.parseInt(span.group(1))
                : switch (code.charAt(0)) {
                    case 'q', 't' -> Math.min(number() * 3 - 2, 10);
                    case 'h' -> number() * 6 - 5;
                    default -> 1;
                };
    }

    public int last() {
        Matcher span = SPAN.matcher(code);
        if (span.find()) {
            return Integer.parseInt(span.group(2) == null ? span.group(1) : span.group(2));
        }
        return switch (code.charAt(0)) {
            case 'q', 't' -> Math.min(number() * 3, 12);
            case 'h' -> number() * 6;
            default -> 12;
        };
    }

    /** How many months' assistance it is; one of a stage. */
    int months() {
        return code.charAt(0) == 't' ? 1 : last() - first() + 1;
    }

    /** Of a quarter, half or stage. */
    public int number() {
        return code.charAt(1) - '0';
    }
}

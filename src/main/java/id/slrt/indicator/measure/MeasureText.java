package id.slrt.indicator.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The language of measures:
 *
 * <pre>
 * measure   = count | percent(count, count) | growth(count) | decrease(count) | mean(children) | manual
 * count     = persons(SERVICES) | households(SERVICES) | services(SERVICES) | assessed(SERVICES)
 *           | persons_referred() | letters(KINDS) | entered(NAME)
 * SERVICES  = A|B|C or *, then optionally ; ppks=X|Y
 * KINDS     = a|b, kinds of letters, then optionally ; services=A|B
 * </pre>
 */
final class MeasureText {
    private static final Pattern CALL = Pattern.compile("([a-z_]+)\\((.*)\\)");
    private static final Pattern CODES = Pattern.compile("[A-Z0-9-]+(\\|[A-Z0-9-]+)*");
    private static final Pattern KINDS = Pattern.compile("[a-z0-9_-]+(\\|[a-z0-9_-]+)*");
    private static final Pattern NAME = Pattern.compile("[A-Z0-9.-]+");
    private static final String MEASURES =
            "a count, percent(count, count), growth(count), decrease(count), mean(children) or manual";
    private static final String COUNTS = "persons(A|B), households(A|B), services(A|B), assessed(A|B),"
            + " persons_referred(), letters(a|b) or entered(NAME);"
            + " services may be * and be followed by ; ppks=X|Y, kinds of letters by ; services=A|B";

    private MeasureText() {}

    static Measure parse(String text) {
        String measure = text.strip();
        if (measure.equals("manual")) {
            return new Measure.Manual();
        }
        Matcher call = CALL.matcher(measure);
        if (!call.matches()) {
            throw wrong(text, MEASURES);
        }
        String inside = call.group(2).strip();
        return switch (call.group(1)) {
            case "mean" -> {
                if (!inside.equals("children")) {
                    throw wrong(text, MEASURES);
                }
                yield new Measure.MeanOfChildren();
            }
            case "percent" -> {
                List<String> parts = split(inside);
                if (parts.size() != 2) {
                    throw wrong(text, MEASURES);
                }
                yield new Measure.Percent(count(parts.getFirst()), count(parts.getLast()));
            }
            case "growth" -> new Measure.Growth(count(inside));
            case "decrease" -> new Measure.Decrease(count(inside));
            default -> new Measure.Plain(count(measure));
        };
    }

    private static Count count(String text) {
        Matcher call = CALL.matcher(text.strip());
        if (!call.matches()) {
            throw wrong(text, COUNTS);
        }
        String inside = call.group(2).strip();
        return switch (call.group(1)) {
            case "persons" -> new Count.Persons(behind(text, inside));
            case "households" -> new Count.Households(behind(text, inside));
            case "services" -> new Count.Services(behind(text, inside));
            case "assessed" -> new Count.Assessed(behind(text, inside));
            case "persons_referred" -> new Count.Persons(inside.isEmpty() ? Behind.REFERRED : nothing(text));
            case "letters" -> letters(text, inside);
            case "entered" -> {
                if (!NAME.matcher(inside).matches()) {
                    throw wrong(text, COUNTS);
                }
                yield new Count.Entered(inside);
            }
            default -> throw wrong(text, COUNTS);
        };
    }

    private static Behind behind(String text, String inside) {
        String services = first(text, inside);
        List<String> ppks = second(text, inside, "ppks=");
        return services.equals("*")
                ? new Behind(List.of(), true, false, ppks)
                : new Behind(codes(text, services, CODES), false, false, ppks);
    }

    private static Count letters(String text, String inside) {
        return new Count.Letters(codes(text, first(text, inside), KINDS), second(text, inside, "services="));
    }

    private static String first(String text, String inside) {
        String[] parts = inside.split(";", -1);
        if (parts.length > 2) {
            throw wrong(text, COUNTS);
        }
        return parts[0].strip();
    }

    /** The codes after the semicolon and this word; none without a semicolon. */
    private static List<String> second(String text, String inside, String word) {
        int semicolon = inside.indexOf(';');
        if (semicolon < 0) {
            return List.of();
        }
        String filter = inside.substring(semicolon + 1).strip();
        if (!filter.startsWith(word)) {
            throw wrong(text, COUNTS);
        }
        return codes(text, filter.substring(word.length()), CODES);
    }

    private static List<String> codes(String text, String codes, Pattern form) {
        if (!form.matcher(codes.strip()).matches()) {
            throw wrong(text, COUNTS);
        }
        return Arrays.asList(codes.strip().split("\\|"));
    }

    /** At the commas outside of brackets. */
    private static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int begin = 0;
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '(' -> depth++;
                case ')' -> depth--;
                case ',' -> {
                    if (depth == 0) {
                        parts.add(text.substring(begin, i));
                        begin = i + 1;
                    }
                }
                default -> {}
            }
        }
        parts.add(text.substring(begin));
        return parts;
    }

    private static Behind nothing(String text) {
        throw wrong(text, COUNTS);
    }

    private static IllegalArgumentException wrong(String text, String instead) {
        return new IllegalArgumentException("no measure: " + text + " (" + instead + ")");
    }
}

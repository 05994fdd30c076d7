package id.slrt.shared;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Numbers as people here write them: 1.472 is one thousand and so on, 92,30 has decimals, and so has 92.30 as programs
 * write it. A comma before exactly three digits (1,472) may be either.
 */
public final class Decimals {
    private static final Pattern NUMBER = Pattern.compile("-?\\d+([.,]\\d+)*");
    private static final Pattern AROUND = Pattern.compile("(?i)^rp\\.?|%$|,-+$|\\s|\\u00a0");

    private Decimals() {}

    /** What the text may say: one number; two when it is ambiguous, with decimals first; none when it is no number. */
    public static List<BigDecimal> meanings(String text) {
        String number = AROUND.matcher(AROUND.matcher(text.strip()).replaceAll(""))
                .replaceAll("")
                .replace('\u2212', '-');
        if (!NUMBER.matcher(number).matches()) {
            return List.of();
        }
        int point = number.lastIndexOf('.');
        int comma = number.lastIndexOf(',');
        if (point < 0 && comma < 0) {
            return List.of(new BigDecimal(number));
        }
        if (point >= 0 && comma >= 0) {
            return mixed(number, Math.max(point, comma));
        }
        int at = Math.max(point, comma);
        char mark = number.charAt(at);
        if (number.indexOf(mark) < at) {
            return grouped(number, mark) ? List.of(without(number, mark)) : List.of();
        }
        BigDecimal decimal = new BigDecimal(number.replace(',', '.'));
        if (!grouped(number, mark)) {
            return List.of(decimal);
        }
        return mark == '.' ? List.of(without(number, mark)) : List.of(decimal, without(number, mark));
    }

    /** Both marks are there: the last stands before the decimals, the others between thousands. */
    private static List<BigDecimal> mixed(String number, int at) {
        char decimals = number.charAt(at);
        char thousands = decimals == ',' ? '.' : ',';
        String whole = number.substring(0, at);
        if (whole.indexOf(decimals) >= 0 || !grouped(whole, thousands)) {
            return List.of();
        }
        return List.of(new BigDecimal(whole.replace(String.valueOf(thousands), "") + "." + number.substring(at + 1)));
    }

    private static boolean grouped(String number, char mark) {
        return number.matches("-?[1-9]\\d{0,2}(" + Pattern.quote(String.valueOf(mark)) + "\\d{3})+");
    }

    private static BigDecimal without(String number, char mark) {
        return new BigDecimal(number.replace(String.valueOf(mark), ""));
    }

    /** In the notation of a language, with at most four decimals: 129.419 or 3,79 in Indonesian. */
    public static String show(BigDecimal number, Locale locale) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(4);
        return format.format(number);
    }
}

package id.slrt.registry.snapshot.file;

import id.slrt.registry.FamilyCardNo;
import id.slrt.registry.Nik;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * NIK and family card numbers as files hold them. Excel keeps 15 digits of a number and makes the sixteenth a zero, so a
 * number (not a text) that ends in zero cannot be trusted; one that ends otherwise was written by a program and is whole.
 */
final class Numbers {
    private static final Pattern SCIENTIFIC = Pattern.compile("\\d+([.,]\\d+)?[eE]\\+?\\d+");
    private static final Pattern WITH_DECIMALS = Pattern.compile("\\d+[.,]0+");
    private static final Pattern FORMULA = Pattern.compile("=\"(.*)\"");

    private Numbers() {}

    static @Nullable String nik(String text, boolean number, List<Fault> faults) {
        String digits = digits(Column.NIK, text, number, faults);
        String fault = digits == null ? null : Nik.fault(digits);
        if (digits != null && fault != null) {
            faults.add(new Fault(Column.NIK, fault, Integer.toString(digits.length())));
        }
        return fault == null ? digits : null;
    }

    static @Nullable String familyCard(String text, boolean number, List<Fault> faults) {
        String digits = digits(Column.NO_KK, text, number, faults);
        String fault = digits == null ? null : FamilyCardNo.fault(digits);
        if (digits != null && fault != null) {
            faults.add(new Fault(Column.NO_KK, fault, Integer.toString(digits.length())));
        }
        return fault == null ? digits : null;
    }

    /** The digits; null when there is no number, or a spoiled one. */
    private static @Nullable String digits(Column column, String raw, boolean number, List<Fault> faults) {
        String text = bare(raw);
        if (isNone(text)) {
            return null;
        }
        boolean plain = isPlain(text);
        if (!plain && SCIENTIFIC.matcher(text).matches()) {
            faults.add(new Fault(column, "scientific", null));
            return null;
        }
        boolean asNumber = number;
        if (!plain && text.length() > Nik.LENGTH && WITH_DECIMALS.matcher(text).matches()) {
            text = text.substring(0, text.indexOf(text.contains(".") ? '.' : ','));
            asNumber = true;
        }
        String digits = plain ? text : Nik.digitsOf(text);
        if (asNumber && digits.length() == Nik.LENGTH && digits.endsWith("0")) {
            faults.add(new Fault(column, "rounded", null));
            return null;
        }
        return digits;
    }

    /** Without the marks that keep Excel from taking it for a number: {@code '3524...} and {@code ="3524..."}. */
    private static String bare(String raw) {
        if (!raw.isEmpty() && (raw.charAt(0) == '\'' || raw.charAt(0) == '\u2019' || raw.charAt(0) == '`')) {
            return raw.substring(1).strip();
        }
        return raw.startsWith("=") ? FORMULA.matcher(raw).replaceFirst("$1").strip() : raw;
    }

    private static boolean isNone(String text) {
        return text.chars().allMatch(c -> c == '0' || c == '-' || c == ' ');
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}

package id.slrt.notification.reply;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words of a message as phones write them: without emoji, quotes, stretched letters, and with the odd slip. */
final class Words {
    /** Shorter words become others by one letter. */
    private static final int SLIPS_FROM = 7;

    private Words() {}

    /** In capitals and plain letters; marks stay, for a date or a ticket holds some. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("\\p{Cf}+", "")
                .replaceAll("[^\\p{L}\\p{N}\\p{P}\\s]+", " ")
                .replaceAll("^[^\\p{L}\\p{N}]+", "")
                .strip();
    }

    static List<String> of(String plain) {
        return Arrays.stream(plain.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** As it stands, with letters held down, or, when it is long, with one letter wrong behind the first two. */
    static boolean isOneOf(String word, Set<String> wanted) {
        return wanted.contains(word)
                || wanted.stream()
                        .anyMatch(one -> squeezed(one).equals(squeezed(word))
                                || one.length() >= SLIPS_FROM
                                        && word.charAt(0) == one.charAt(0)
                                        && isOneSlip(word, one));
    }

    private static String squeezed(String word) {
        return word.replaceAll("(\\p{L})\\1+", "$1");
    }

    /** One letter too many, missing, wrong, or two changed about. */
    private static boolean isOneSlip(String word, String wanted) {
        int longer = word.length() - wanted.length();
        int at = 0;
        int end = Math.min(word.length(), wanted.length());
        while (at < end && word.charAt(at) == wanted.charAt(at)) {
            at++;
        }
        String left = word.substring(at);
        String right = wanted.substring(at);
        return switch (longer) {
            case 1 -> left.substring(1).equals(right);
            case -1 -> right.substring(1).equals(left);
            case 0 ->
                left.isEmpty()
                        || left.substring(1).equals(right.substring(1))
                        || left.length() > 1
                                && left.charAt(0) == right.charAt(1)
                                && left.charAt(1) == right.charAt(0)
                                && left.substring(2).equals(right.substring(2));
            default -> false;
        };
    }
}

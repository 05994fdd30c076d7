package id.slrt.shared;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * Random codes that survive a phone call and cannot be guessed when they are long: characters of an alphabet without
 * look-alikes (no 0 O 1 I L S Z), the last a check character. The alphabet has a prime number of characters, so the
 * weighted sum finds every single wrong character and every swap of two.
 *
 * @param length with the check character, at most 28
 */
public record CheckedCode(int length) {
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRTUVWXY";
    private static final int BASE = ALPHABET.length();
    private static final SecureRandom RANDOM = new SecureRandom();

    public String next() {
        StringBuilder code = new StringBuilder(length);
        for (int i = 0; i < length - 1; i++) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(BASE)));
        }
        return code.append(check(code)).toString();
    }

    /** The code as stored, from what somebody typed; empty when it cannot be one. */
    public Optional<String> parse(String typed) {
        String code = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
        boolean known = code.length() == length && code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
        return known && check(code) == code.charAt(length - 1) ? Optional.of(code) : Optional.empty();
    }

    /** In groups of four: ABCD-EFGH. */
    public static String show(String code) {
        return code.replaceAll("(.{4})(?=.)", "$1-");
    }

    private char check(CharSequence code) {
        int sum = 0;
        for (int i = 0; i < length - 1; i++) {
            sum += (i + 2) * ALPHABET.indexOf(code.charAt(i));
        }
        // The check character carries weight 1 and brings the sum to 0.
        return ALPHABET.charAt((BASE - sum % BASE) % BASE);
    }
}

package id.slrt.intake;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * Tickets that survive a phone call: seven random characters and a check character of an alphabet without look-alikes
 * (no 0 O 1 I L S Z). The alphabet has a prime number of characters, so the weighted sum finds every single wrong
 * character and every swap of two. Shown as ABCD-EFGH.
 */
public final class Tickets {
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRTUVWXY";
    private static final int BASE = ALPHABET.length();
    private static final int LENGTH = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Tickets() {}

    static String next() {
        StringBuilder ticket = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH - 1; i++) {
            ticket.append(ALPHABET.charAt(RANDOM.nextInt(BASE)));
        }
        return ticket.append(check(ticket)).toString();
    }

    /** The ticket as stored, from what somebody typed; empty when it cannot be one. */
    public static Optional<String> parse(String typed) {
        String ticket = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
        boolean known = ticket.length() == LENGTH && ticket.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
        return known && check(ticket) == ticket.charAt(LENGTH - 1) ? Optional.of(ticket) : Optional.empty();
    }

    public static String show(String ticket) {
        return ticket.substring(0, 4) + "-" + ticket.substring(4);
    }

    private static char check(CharSequence ticket) {
        int sum = 0;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += (i + 2) * ALPHABET.indexOf(ticket.charAt(i));
        }
        // The check character carries weight 1 and brings the sum to 0.
        return ALPHABET.charAt((BASE - sum % BASE) % BASE);
    }
}

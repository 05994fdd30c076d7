package id.slrt.indicator.tally;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Short numbers for codes, in the order in which they came. */
final class Codes {
    private static final int MOST = Character.MAX_VALUE;

    private final Map<String, Character> numbers = new HashMap<>();
    private final List<String> codes = new ArrayList<>();

    char number(String code) {
        Character known = numbers.get(code);
        if (known != null) {
            return known;
        }
        if (codes.size() == MOST) {
            throw new IllegalStateException("more than " + MOST + " codes");
        }
        char number = (char) codes.size();
        codes.add(code);
        numbers.put(code, number);
        return number;
    }

    String code(int number) {
        return codes.get(number);
    }

    int size() {
        return codes.size();
    }

    /** By number: which codes are meant. */
    boolean[] which(Predicate<String> meant) {
        boolean[] which = new boolean[codes.size()];
        for (int i = 0; i < which.length; i++) {
            which[i] = meant.test(codes.get(i));
        }
        return which;
    }
}

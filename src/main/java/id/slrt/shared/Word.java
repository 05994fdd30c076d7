package id.slrt.shared;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An enum constant as the public word of contract and message files: {@code IN_PROGRESS} is {@code in_progress}. */
public final class Word {
    private Word() {}

    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** The constant of a word, or null when there is none. */
    public static <E extends Enum<E>> @Nullable E parse(Class<E> type, @Nullable String word) {
        if (word == null) {
            return null;
        }
        for (E constant : type.getEnumConstants()) {
            if (of(constant).equals(word.strip().toLowerCase(Locale.ROOT))) {
                return constant;
            }
        }
        return null;
    }
}

package id.slrt.shared;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the raw strings of a form or a JSON body and collects what is wrong with them, field by field, so that the user
 * is told everything at once.
 */
public final class Inputs {
    /** Up to here a text is one line, such as a name or an address. */
    private static final int ONE_LINE = 200;

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    private final List<FieldError> errors = new ArrayList<>();

    /**
     * Refuses a list that is too long before anything is done with it.
     *
     * @throws Problem 422 at the field
     */
    public static void few(String field, @Nullable Collection<?> given, int most) {
        if (given != null && given.size() > most) {
            throw Problem.invalid(field, "too_many", most);
        }
    }

    /** Text without blanks around it and without what cannot be seen, null when blank; too long is an error. */
    public @Nullable String optional(String field, @Nullable String value, int maxLength) {
        if (value == null || value.isBlank()) {
            return null;
        }
        String text = (maxLength > ONE_LINE ? CleanText.lines(value) : CleanText.line(value)).strip();
        if (text.isEmpty()) {
            return null;
        }
        if (text.length() > maxLength) {
            reject(field, "too_long", maxLength);
        }
        return text;
    }

    /** As {@link #optional}, but blank is an error; the answer is then empty. */
    public String required(String field, @Nullable String value, int maxLength) {
        String text = optional(field, value, maxLength);
        if (text == null) {
            reject(field, "required");
            return "";
        }
        return text;
    }

    /** A date as officers type it (5/4/1971, 5 April 1971, 1971-04-05), not after {@code today}; null when blank. */
    public @Nullable LocalDate pastDate(String field, @Nullable String value, LocalDate today) {
        if (value == null || value.isBlank()) {
            return null;
        }
        LocalDate date = Dates.parse(value);
        if (date == null) {
            reject(field, Dates.fault(value), value.strip());
        } else if (date.isAfter(today)) {
            reject(field, "date_future");
        } else if (date.isBefore(today.minusYears(130))) {
            reject(field, "date_too_old");
        }
        return date;
    }

    /** A day of an office's life, also one to come (1900 to 2100); null when blank, and with an error when it is none. */
    public @Nullable LocalDate day(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        LocalDate date = Dates.parse(value);
        if (date == null) {
            reject(field, Dates.fault(value), value.strip());
        } else if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
            reject(field, "date_year", Integer.toString(FIRST_YEAR), Integer.toString(LAST_YEAR));
        }
        return date;
    }

    /** The constant of a public word; null (and an error) when missing or unknown. */
    public <E extends Enum<E>> @Nullable E word(String field, Class<E> type, @Nullable String value) {
        if (value == null || value.isBlank()) {
            reject(field, "required");
            return null;
        }
        E constant = Word.parse(type, value);
        if (constant == null) {
            reject(
                    field,
                    "unknown_word",
                    String.join(
                            ", ",
                            Arrays.stream(type.getEnumConstants()).map(Word::of).toList()));
        }
        return constant;
    }

    /** An id or version as a page sends it back; null when blank. What people type has bounds: {@link #whole}. */
    public @Nullable Long number(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            return Long.valueOf(value.strip());
        } catch (NumberFormatException _) {
            reject(field, "number");
            return null;
        }
    }

    /**
     * A number as officers type it (1.472, 92,30 or 92.30) within its bounds; null when blank, and with an error when it is
     * none, may be two, or is not possible.
     */
    public @Nullable BigDecimal decimal(String field, @Nullable String value, Bounds bounds) {
        BigDecimal number = decimal(field, value);
        if (number == null || bounds.hold(number)) {
            return number;
        }
        if (number.compareTo(bounds.least()) >= 0 && number.compareTo(bounds.most()) <= 0) {
            reject(field, bounds.decimals() == 0 ? "number_whole" : "decimal_places", bounds.decimals());
        } else {
            reject(field, "number_between", bounds.least(), bounds.most());
        }
        return null;
    }

    /** A whole number between these, both included, as {@link #decimal}. */
    public @Nullable Integer whole(String field, @Nullable String value, int least, int most) {
        BigDecimal number = decimal(field, value, Bounds.whole(least, most));
        return number == null ? null : Integer.valueOf(number.intValueExact());
    }

    private @Nullable BigDecimal decimal(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        List<BigDecimal> meanings = Decimals.meanings(value);
        if (meanings.isEmpty()) {
            reject(field, "decimal");
        } else if (meanings.size() > 1) {
            String decimal = meanings.getFirst().toPlainString().replace('.', ',') + "0";
            reject(field, "decimal_ambiguous", value.strip(), meanings.getLast().toPlainString(), decimal);
        }
        return meanings.size() == 1 ? meanings.getFirst() : null;
    }

    /** The version of a record that the user saw; null when the form has none. */
    public @Nullable Integer version(@Nullable String value) {
        return whole("version", value, 0, Integer.MAX_VALUE);
    }

    public void reject(String field, String code, Object... args) {
        errors.add(FieldError.of(field, code, args));
    }

    /** What somebody else has found wrong. */
    public void reject(FieldError error) {
        errors.add(error);
    }

    public boolean isRejected() {
        return !errors.isEmpty();
    }

    /** What was rejected so far. */
    public List<FieldError> errors() {
        return List.copyOf(errors);
    }

    /** Throws one {@link Problem} with everything that was rejected; does nothing when all is well. */
    public void orThrow() {
        if (!errors.isEmpty()) {
            throw Problem.invalid(List.copyOf(errors));
        }
    }
}

package id.slrt.shared;

import java.util.List;
import java.util.stream.Stream;

/**
 * One thing wrong with one input. {@code code} names the text {@code error.<code>} of the message files; {@code field}
 * is the path in the form or JSON body, such as {@code people[0].nik}.
 */
public record FieldError(String field, String code, List<Object> args) {
    public static FieldError of(String field, String code, Object... args) {
        return new FieldError(field, code, shown(args));
    }

    /** What is repeated to who typed it, without what cannot be seen. */
    static List<Object> shown(Object... args) {
        return Stream.of(args)
                .map(arg -> arg instanceof String text ? CleanText.line(text) : arg)
                .toList();
    }
}

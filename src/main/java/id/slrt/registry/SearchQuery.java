package id.slrt.registry;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for. {@code q} is free text in any order; the others are for who knows which is which: {@code
 * birthDate} takes a year, a month or a date, anything else is refused; {@code village} takes a name or code, and a place
 * nobody here knows counts for nothing.
 */
public record SearchQuery(
        @Nullable String q,
        @Nullable String name,
        @Nullable String nik,
        @Nullable String familyCardNo,
        @Nullable String birthDate,
        @Nullable String village) {

    /** All that was typed, in the order in which one types. */
    String typed() {
        return Stream.of(q, name, nik, familyCardNo, birthDate, village)
                .map(part -> part == null ? "" : part.strip())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    public static SearchQuery of(String q) {
        return new SearchQuery(q, null, null, null, null, null);
    }
}

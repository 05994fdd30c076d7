package id.slrt.registry.search;

import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** A person as the index holds it: what a search compares, nothing else. */
public record Entry(
        long id,
        String name,
        @Nullable String nik,
        @Nullable String familyCardNo,
        @Nullable Birth birth,
        String sex,
        String village,
        @Nullable String motherName) {
    private static final String SEPARATOR = "\t";

    /** All of it in one value, so that ranking reads one value for each candidate. */
    BytesRef pack() {
        return new BytesRef(String.join(
                SEPARATOR,
                Long.toString(id),
                name.replace(SEPARATOR, " "),
                empty(nik),
                empty(familyCardNo),
                birth == null ? "" : birth.toString(),
                sex,
                village,
                empty(motherName).replace(SEPARATOR, " ")));
    }

    static Entry unpack(BytesRef packed) {
        String[] parts = packed.utf8ToString().split(SEPARATOR, -1);
        return new Entry(
                Long.parseLong(parts[0]),
                parts[1],
                given(parts[2]),
                given(parts[3]),
                parts[4].isEmpty() ? null : Birth.ofTerm(parts[4]),
                parts[5],
                parts[6],
                given(parts[7]));
    }

    private static String empty(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static @Nullable String given(String value) {
        return value.isEmpty() ? null : value;
    }
}

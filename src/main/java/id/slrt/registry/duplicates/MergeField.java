package id.slrt.registry.duplicates;

import java.util.List;

/** What is chosen as a whole when two people become one, with the columns it is kept in. */
public enum MergeField {
    NAME("name"),
    NIK("nik", "no_nik_reason"),
    BIRTH("birth_date", "birth_place"),
    SEX("sex"),
    MOTHER("mother_name"),
    VILLAGE("village"),
    CARD("household_id", "relation"),
    PHONE("phone"),
    PROGRAMMES("pkh", "bpnt", "pbi", "kip");

    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> columns;

    MergeField(String... columns) {
        this.columns = List.of(columns);
    }

    List<String> columns() {
        return columns;
    }

    /** Whether this is known of a person. */
    boolean isGiven(Stored person) {
        return person.values().get(columns.getFirst()) != null;
    }
}

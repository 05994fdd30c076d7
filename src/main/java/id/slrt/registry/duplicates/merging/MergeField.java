package id.slrt.registry.duplicates.merging;

import java.util.List;

/** What is chosen as a whole when two people become one, with the columns it is kept in. */
public enum MergeField {
    NAME("name"),
    NIK("nik", "no_nik_reason"),
    /** The date or the year, never both: a year beside another's date would be a contradiction. */
    BIRTH("birth_date", "birth_year", "birth_place"),
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

    /** How much is known of this: 0 nothing, 2 all; a year without its date is 1. */
    int known(Stored person) {
        if (person.values().get(columns.getFirst()) != null) {
            return 2;
        }
        return this == BIRTH && person.values().get("birth_year") != null ? 1 : 0;
    }
}

package id.slrt.registry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What of a person can be corrected; the word is kept with each correction. */
public enum PersonField {
    NIK("nik", true),
    NAME("name", true),
    BIRTH("birthDate", true),
    SEX("sex", true),
    MOTHER("motherName", true),
    CARD("familyCardNo", true),
    RELATION("relation", true),
    VILLAGE("villageCode", false),
    PHONE("phone", false);

    private final String input;
    private final boolean reasoned;

    PersonField(String input, boolean reasoned) {
        this.input = input;
        this.reasoned = reasoned;
    }

    /** Its name in a form. */
    public String input() {
        return input;
    }

    /** Whether a correction says who somebody is or belongs to, and so needs a reason. */
    boolean isReasoned() {
        return reasoned;
    }

    /** The value as it is kept in the history; {@code card}: the number of the person's family card. */
    @Nullable
    String of(Person person, @Nullable String card) {
        LocalDate born = person.birthDate();
        Integer year = person.birthYear();
        return switch (this) {
            case NIK -> person.nik() == null ? person.noNikReason() : person.nik();
            case NAME -> person.name();
            case BIRTH -> born != null ? born.toString() : year == null ? null : year.toString();
            case SEX -> person.sex();
            case MOTHER -> person.motherName();
            case CARD -> card;
            case RELATION -> person.relation();
            case VILLAGE -> person.village();
            case PHONE -> person.phone();
        };
    }
}

package id.slrt.letter.template;

import java.util.Locale;
import java.util.stream.Stream;

/** What a letter's text may ask for, as {@code {name}}; what the registry says of somebody only in kinds that are about it. */
public enum LetterVariable {
    NAME("Siti Khotijah Pertiwi"),
    NIK("3524054504710001"),
    FAMILY_CARD_NO("3524051203150001"),
    BIRTH("Lamongan, 5 April 1971"),
    AGE("55"),
    SEX("Perempuan"),
    ADDRESS("Jl. Kenanga 4 RT 002 RW 001, Bedahan, Babat"),
    VILLAGE("Bedahan, Babat"),
    TICKET("ABCD-EFGH"),
    SERVICE("Rekomendasi Kartu Indonesia Pintar"),
    AGENCY("Dinas Pendidikan"),
    PURPOSE("pengurusan Kartu Indonesia Pintar"),
    OFFICE("Dinas Sosial Kabupaten Lamongan"),
    DISTRICT("Kabupaten Lamongan"),
    POSITION("Kepala Dinas Sosial Kabupaten Lamongan"),
    SHARING("persetujuan yang bersangkutan"),
    DATE("21 November 2026"),
    REGISTERED(true, "tercatat"),
    DECILE(true, "2"),
    MEMBERSHIPS(true, "PKH, PBI-JKN"),
    SNAPSHOT(true, "1 Oktober 2026");

    private final boolean registry;
    private final String example;

    LetterVariable(String example) {
        this(false, example);
    }

    LetterVariable(boolean registry, String example) {
        this.registry = registry;
        this.example = example;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A value as it may come, for a preview. */
    public String example() {
        return example;
    }

    /** What a kind of letter may use. */
    public static Stream<LetterVariable> allowed(boolean registryFacts) {
        return Stream.of(values()).filter(variable -> registryFacts || !variable.registry);
    }
}

package id.slrt.registry.search;

import java.util.Locale;

/**
 * What an agreement or disagreement is worth, in bits: the logarithm of how much likelier it is for the person wanted
 * than for anybody else. Estimates for a district of some hundred thousand people; names are weighed by how rare they
 * are. {@code reason()} is the public code of what speaks for a person.
 */
enum Weight {
    NIK_EXACT(32),
    NIK_NEAR(20),
    NIK_BEGINNING(6),
    FAMILY_CARD(22),
    FAMILY_CARD_NEAR(13),
    BIRTH_EXACT(13),
    BIRTH_SWAPPED(10),
    BIRTH_MONTH(8),
    BIRTH_YEAR(5),
    BIRTH_YEAR_NEAR(3),
    VILLAGE_SAME(7),
    VILLAGE_NEAR(3),
    SEX_SAME(1),

    NIK_OTHER(-6),
    BIRTH_OTHER(-5),
    VILLAGE_OTHER(-3),
    SEX_OTHER(-6),
    /** A part of the name that the person does not have; and one of the person's that was not asked for. */
    WORD_MISSING(-4),
    WORD_MORE(-0.5f);

    private final float bits;

    Weight(float bits) {
        this.bits = bits;
    }

    float bits() {
        return bits;
    }

    String reason() {
        return switch (this) {
            case NIK_BEGINNING -> "nik_near";
            case FAMILY_CARD_NEAR -> "family_card";
            case BIRTH_MONTH -> "birth_year";
            default -> name().toLowerCase(Locale.ROOT);
        };
    }
}

package id.slrt.registry.search;

import java.util.Locale;

/**
 * What an agreement or disagreement is worth, in bits. Where people can be counted who agree by chance, the enum holds
 * only the logarithm of how often the right person agrees in this way, and {@link #bits(float)} adds how rare the value
 * is in the registry ({@link Worth}); else it holds the whole. {@code reason()} is the public code of what speaks for a
 * person.
 */
enum Weight {
    NIK_EXACT(32),
    NIK_NEAR(20),
    NIK_BEGINNING(6),
    FAMILY_CARD(18),
    FAMILY_CARD_NEAR(12),

    BIRTH_EXACT(-0.3f),
    BIRTH_SWAPPED(-4.5f),
    BIRTH_DAY_OTHER_YEAR(-5),
    BIRTH_MONTH(-5.5f),
    BIRTH_YEAR(-0.3f),
    BIRTH_YEAR_OTHER_DAY(-5.5f),
    /** The registry says 1 January or 31 December: the day is not known. */
    BIRTH_YEAR_ONLY(-1.6f),
    BIRTH_YEAR_NEAR(-4.5f),
    VILLAGE_SAME(-0.3f),
    VILLAGE_NEAR(-3.5f),
    SEX_SAME(1),

    NIK_OTHER(-6),
    BIRTH_OTHER(-8),
    VILLAGE_OTHER(-4.5f),
    SEX_OTHER(-6),
    MOTHER_OTHER(-3),
    /** Few say the mother's name without being asked. */
    MOTHER_UNASKED(-4),
    /** A part of the name that the person does not have; and one of the person's that was not asked for. */
    WORD_MISSING(-6),
    WORD_MORE(-1.5f),
    WORDS_IN_OTHER_ORDER(-1);

    private final float bits;

    Weight(float bits) {
        this.bits = bits;
    }

    /** The whole worth. */
    float bits() {
        return bits;
    }

    /** The worth of agreeing on something as rare as this. */
    float bits(float rarity) {
        return bits + rarity;
    }

    /** Whether it is a reason to show a person. */
    boolean speaksFor() {
        return switch (this) {
            case NIK_OTHER, BIRTH_OTHER, VILLAGE_OTHER, SEX_OTHER, SEX_SAME, MOTHER_OTHER, MOTHER_UNASKED -> false;
            default -> true;
        };
    }

    String reason() {
        return switch (this) {
            case NIK_BEGINNING -> "nik_near";
            case FAMILY_CARD_NEAR -> "family_card";
            case BIRTH_YEAR_ONLY, BIRTH_YEAR_OTHER_DAY -> "birth_year";
            default -> name().toLowerCase(Locale.ROOT);
        };
    }
}

package id.slrt.registry.search;

import id.slrt.registry.Nik;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares one person with who is wanted, field by field, and adds up what speaks for and against. */
final class Evidence {
    private static final float NAME_IN_VAIN = -8;
    /** A common name in the same village, or a rare one born on the same day. */
    private static final float ALIKE = 17;

    /** Names of mothers are written with less care than one's own. */
    private static final float MOTHERS_SHARE = 0.8f;

    /** Length of the code of a sub-district, which begins those of its villages. */
    static final int SUBDISTRICT = 8;

    private final Wanted wanted;
    private final Entry entry;
    private final Worth worth;
    private final List<String> reasons = new ArrayList<>();
    private float bits;
    private boolean identified;
    private boolean sameNik;
    private boolean twins;
    private boolean nameFits;
    private boolean mostOfNameFits;

    private Evidence(Wanted wanted, Entry entry, Worth worth) {
        this.wanted = wanted;
        this.entry = entry;
        this.worth = worth;
    }

    static Evidence of(Wanted wanted, Entry entry, Worth worth) {
        Evidence evidence = new Evidence(wanted, entry, worth);
        evidence.name();
        wanted.numbers().forEach(evidence::number);
        evidence.birth();
        wanted.places().stream().filter(place -> place.words().isEmpty()).forEach(evidence::place);
        evidence.mother();
        if (wanted.sex() != null) {
            evidence.count(wanted.sex().equals(entry.sex()) ? Weight.SEX_SAME : Weight.SEX_OTHER);
        }
        return evidence;
    }

    float bits() {
        return bits;
    }

    /** Whether enough fits to show this person at all. */
    boolean isWorthShowing() {
        boolean nameAsked = !wanted.words().isEmpty()
                || wanted.places().stream().anyMatch(place -> !place.words().isEmpty());
        return !reasons.isEmpty() && (identified || !nameAsked || nameFits) && (identified || bits > 0);
    }

    /**
     * Whether this may well be the same person, met again at registering. There a whole NIK was read off a card and not
     * typed to find somebody: another serial is another person, such as a twin, unless the rest says enough without it.
     */
    boolean isProbablySame() {
        return sameNik
                || mostOfNameFits && (twins ? bits - Weight.NIK_NEAR.bits() + Weight.NIK_OTHER.bits() : bits) >= ALIKE;
    }

    /** As {@link #found}, met at registering. */
    Found foundAgain() {
        return twins
                ? new Found(
                        entry.id(),
                        found().score(),
                        reasons.stream()
                                .map(reason -> reason.equals("nik_near") ? "perhaps_twins" : reason)
                                .toList())
                : found();
    }

    Found found() {
        return new Found(entry.id(), Math.round(bits * 10) / 10f, List.copyOf(reasons));
    }

    /** Words that name a place count for the place where the person lives there, else for the name. */
    private void name() {
        List<Word> words = new ArrayList<>(wanted.words());
        for (Wanted.Place place : wanted.places()) {
            if (!place.words().isEmpty()) {
                NameMatch asName = NameMatch.of(place.words(), NameKeys.words(entry.name()), false, worth);
                if (asName.left().isEmpty() && !lives(place)) {
                    words.addAll(place.words());
                } else {
                    nameFits |= wanted.words().isEmpty();
                    place(place);
                }
            }
        }
        NameMatch match = NameMatch.of(words, NameKeys.words(entry.name()), wanted.typing(), worth);
        if (words.isEmpty()) {
            return;
        }
        bits += match.bits();
        if (match.matched() == 0) {
            bits += NAME_IN_VAIN;
        } else {
            nameFits = true;
            mostOfNameFits = match.matched() >= match.left().size();
            reasons.add(0, match.reason());
        }
        unmatched(match.left());
    }

    /** What is no part of the name may be the mother's. */
    private void unmatched(List<Word> left) {
        if (left.isEmpty()) {
            return;
        }
        List<Word> mother = entry.motherName() == null ? List.of() : NameKeys.words(entry.motherName());
        NameMatch match = NameMatch.of(left, mother, false, worth);
        if (nameFits && match.matched() > 0 && match.left().isEmpty()) {
            bits += match.bits() * MOTHERS_SHARE + Weight.MOTHER_UNASKED.bits();
            reasons.add("mother_same");
        } else {
            bits += left.size() * Weight.WORD_MISSING.bits();
        }
    }

    private void number(Wanted.Number number) {
        Weight nik = number.nik() ? nik(number.digits(), entry.nik()) : null;
        Weight card = number.familyCard() ? card(number.digits(), entry.familyCardNo()) : null;
        if (nik != null && (card == null || nik.bits() >= card.bits())) {
            identified = true;
            sameNik |= nik == Weight.NIK_EXACT;
            twins |= nik == Weight.NIK_NEAR && Nik.areTwins(number.digits(), Objects.requireNonNull(entry.nik()));
            count(nik);
        } else if (card != null) {
            identified = true;
            count(card);
        } else if (number.nik() && entry.nik() != null) {
            count(Weight.NIK_OTHER);
        }
    }

    private static @Nullable Weight nik(String digits, @Nullable String nik) {
        return number(digits, nik, Weight.NIK_EXACT, Weight.NIK_NEAR, Weight.NIK_BEGINNING);
    }

    private static @Nullable Weight card(String digits, @Nullable String card) {
        return number(digits, card, Weight.FAMILY_CARD, Weight.FAMILY_CARD_NEAR, Weight.FAMILY_CARD_NEAR);
    }

    private static @Nullable Weight number(
            String digits, @Nullable String has, Weight same, Weight near, Weight beginning) {
        if (has == null) {
            return null;
        }
        if (has.equals(digits)) {
            return same;
        }
        if (digits.length() >= 14 && Math.abs(digits.length() - has.length()) <= 1 && Slips.between(digits, has) <= 1) {
            return near;
        }
        return digits.length() < has.length() && has.startsWith(digits) ? beginning : null;
    }

    private void birth() {
        Birth asked = wanted.birth();
        Birth has = entry.birth();
        if (asked != null && has != null) {
            Weight weight = birth(asked, has);
            count(
                    weight,
                    switch (weight) {
                        case BIRTH_EXACT, BIRTH_SWAPPED, BIRTH_DAY_OTHER_YEAR -> rarity(has);
                        case BIRTH_MONTH -> rarity(new Birth(has.year(), has.month(), 0));
                        case BIRTH_OTHER -> 0;
                        default -> rarity(new Birth(has.year(), 0, 0));
                    });
        }
    }

    private float rarity(Birth birth) {
        return worth.of(Fields.BIRTH, birth.toString());
    }

    private static Weight birth(Birth asked, Birth has) {
        if (asked.equals(has)) {
            return Weight.BIRTH_EXACT;
        }
        if (has.equals(asked.swapped())) {
            return Weight.BIRTH_SWAPPED;
        }
        int years = Math.abs(asked.year() - has.year());
        if (years > 1) {
            return Weight.BIRTH_OTHER;
        }
        if (asked.month() == 0) {
            return years == 0 ? Weight.BIRTH_YEAR : Weight.BIRTH_YEAR_NEAR;
        }
        if (years == 1) {
            return asked.isDay() && asked.month() == has.month() && asked.day() == has.day()
                    ? Weight.BIRTH_DAY_OTHER_YEAR
                    : Weight.BIRTH_OTHER;
        }
        if (asked.month() == has.month()) {
            return asked.isDay() ? Weight.BIRTH_MONTH : Weight.BIRTH_EXACT;
        }
        return has.isUnknownDay() ? Weight.BIRTH_YEAR_ONLY : Weight.BIRTH_YEAR_OTHER_DAY;
    }

    private boolean lives(Wanted.Place place) {
        return place.codes().stream().anyMatch(code -> entry.village().startsWith(code));
    }

    private void place(Wanted.Place place) {
        if (lives(place)) {
            count(
                    Weight.VILLAGE_SAME,
                    place.codes().stream()
                            .filter(entry.village()::startsWith)
                            .map(code -> worth.of(Fields.PLACE, code))
                            .max(Float::compare)
                            .orElse(0f));
        } else if (place.codes().stream().anyMatch(this::isNear)) {
            count(Weight.VILLAGE_NEAR, worth.of(Fields.PLACE, entry.village().substring(0, SUBDISTRICT)));
        } else {
            count(Weight.VILLAGE_OTHER);
        }
    }

    private boolean isNear(String code) {
        return code.length() > SUBDISTRICT && entry.village().startsWith(code.substring(0, SUBDISTRICT));
    }

    private void mother() {
        if (wanted.mother().isEmpty() || entry.motherName() == null) {
            return;
        }
        NameMatch match = NameMatch.of(wanted.mother(), NameKeys.words(entry.motherName()), false, worth);
        if (match.left().isEmpty()) {
            bits += match.bits() * MOTHERS_SHARE;
            reasons.add("mother_same");
        } else {
            bits += Weight.MOTHER_OTHER.bits();
        }
    }

    private void count(Weight weight) {
        count(weight, 0);
    }

    /** What weighs against a person is no reason to show; how weak an agreement may be and still be one does not matter. */
    private void count(Weight weight, float rarity) {
        bits += weight.bits(rarity);
        if (weight.speaksFor() && !reasons.contains(weight.reason())) {
            reasons.add(weight.reason());
        }
    }
}

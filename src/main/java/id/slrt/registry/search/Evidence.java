package id.slrt.registry.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Compares one person with who is wanted, field by field, and adds up what speaks for and against. */
final class Evidence {
    private static final float NAME_IN_VAIN = -8;
    /** A common name in the same village, or a rare one born on the same day. */
    private static final float ALIKE = 17;

    private final Wanted wanted;
    private final Entry entry;
    private final ToDoubleFunction<String> rarity;
    private final List<String> reasons = new ArrayList<>();
    private float bits;
    private boolean identified;
    private boolean sameNik;
    private boolean nameFits;
    private boolean mostOfNameFits;

    private Evidence(Wanted wanted, Entry entry, ToDoubleFunction<String> rarity) {
        this.wanted = wanted;
        this.entry = entry;
        this.rarity = rarity;
    }

    static Evidence of(Wanted wanted, Entry entry, ToDoubleFunction<String> rarity) {
        Evidence evidence = new Evidence(wanted, entry, rarity);
        evidence.name();
        wanted.numbers().forEach(evidence::number);
        evidence.birth();
        wanted.places().stream().filter(place -> place.words().isEmpty()).forEach(evidence::place);
        evidence.mother();
        if (wanted.sex() != null) {
            evidence.count(wanted.sex().equals(entry.sex()) ? Weight.SEX_SAME : Weight.SEX_OTHER, false);
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

    /** Whether this may well be the same person, met again at registering. */
    boolean isProbablySame() {
        return sameNik || mostOfNameFits && bits >= ALIKE;
    }

    Found found() {
        return new Found(entry.id(), Math.round(bits * 10) / 10f, List.copyOf(reasons));
    }

    /** Words that name a place count for the place where the person lives there, else for the name. */
    private void name() {
        List<Word> words = new ArrayList<>(wanted.words());
        for (Wanted.Place place : wanted.places()) {
            if (!place.words().isEmpty()) {
                NameMatch asName = NameMatch.of(place.words(), NameKeys.words(entry.name()), false, rarity);
                if (asName.left().isEmpty() && !lives(place)) {
                    words.addAll(place.words());
                } else {
                    nameFits |= wanted.words().isEmpty();
                    place(place);
                }
            }
        }
        NameMatch match = NameMatch.of(words, NameKeys.words(entry.name()), wanted.typing(), rarity);
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
        NameMatch match = NameMatch.of(left, mother, false, rarity);
        if (nameFits && match.matched() > 0 && match.left().isEmpty()) {
            bits += match.bits() * 0.8f;
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
            count(nik, true);
        } else if (card != null) {
            identified = true;
            count(card, true);
        } else if (number.nik() && entry.nik() != null) {
            count(Weight.NIK_OTHER, false);
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
        if (digits.length() >= 14
                && Math.abs(digits.length() - has.length()) <= 1
                && Likeness.distance(digits, has) <= 1) {
            return near;
        }
        return digits.length() < has.length() && has.startsWith(digits) ? beginning : null;
    }

    private void birth() {
        Birth asked = wanted.birth();
        LocalDate born = entry.birthDate();
        if (asked != null && born != null) {
            Weight weight = birth(asked, Birth.of(born));
            count(weight, weight != Weight.BIRTH_OTHER);
        }
    }

    private static Weight birth(Birth asked, Birth has) {
        if (asked.isDay() && asked.equals(has)) {
            return Weight.BIRTH_EXACT;
        }
        if (has.equals(asked.swapped())) {
            return Weight.BIRTH_SWAPPED;
        }
        if (asked.year() == has.year()) {
            return asked.month() > 0 && asked.month() == has.month() ? Weight.BIRTH_MONTH : Weight.BIRTH_YEAR;
        }
        boolean near = Math.abs(asked.year() - has.year()) == 1;
        return near ? Weight.BIRTH_YEAR_NEAR : Weight.BIRTH_OTHER;
    }

    private boolean lives(Wanted.Place place) {
        return place.codes().stream().anyMatch(code -> entry.village().startsWith(code));
    }

    private void place(Wanted.Place place) {
        if (lives(place)) {
            count(Weight.VILLAGE_SAME, true);
        } else if (place.codes().stream().anyMatch(this::isNear)) {
            count(Weight.VILLAGE_NEAR, true);
        } else {
            count(Weight.VILLAGE_OTHER, false);
        }
    }

    private boolean isNear(String code) {
        return code.length() > 8 && entry.village().startsWith(code.substring(0, 8));
    }

    private void mother() {
        if (wanted.mother().isEmpty() || entry.motherName() == null) {
            return;
        }
        NameMatch match = NameMatch.of(wanted.mother(), NameKeys.words(entry.motherName()), false, rarity);
        if (match.left().isEmpty()) {
            bits += match.bits() * 0.8f;
            reasons.add("mother_same");
        }
    }

    private void count(Weight weight, boolean isReason) {
        bits += weight.bits();
        if (isReason && !reasons.contains(weight.reason())) {
            reasons.add(weight.reason());
        }
    }
}

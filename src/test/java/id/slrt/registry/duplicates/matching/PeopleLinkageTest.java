package id.slrt.registry.duplicates.matching;

import static org.assertj.core.api.Assertions.assertThat;

import id.slrt.registry.linkage.Field;
import id.slrt.registry.linkage.Model;
import id.slrt.registry.linkage.Rule;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PeopleLinkageTest {
    /** Where a pair is likely and no longer weak. */
    private static final double LIKELY = 6;

    private static final LocalDate DAY = LocalDate.of(1948, 8, 17);

    @Test
    void aYearAloneIsComparedWithTheYearOfADate() {
        assertThat(birth(born(DAY, null), born(null, 1948))).isEqualTo("year");
        assertThat(birth(born(null, 1948), born(null, 1948))).isEqualTo("year");
        assertThat(birth(born(null, 1949), born(DAY, null))).isEqualTo("other");
        assertThat(birth(born(DAY, null), born(DAY, null))).isEqualTo("same");
        assertThat(birth(born(DAY, null), born(null, null))).isEqualTo("unknown");
    }

    @Test
    void whoIsKnownByAYearMeetsWhoIsKnownByItsDate() {
        Rule<Subject> rule = PeopleLinkage.rules().stream()
                .filter(one -> one.name().equals("sound, year, sub-district"))
                .findFirst()
                .orElseThrow();
        List<String> keys = rule.keys().of(born(null, 1948));
        assertThat(keys).isNotEmpty().isEqualTo(rule.keys().of(born(DAY, null)));
        assertThat(rule.keys().of(born(null, null))).isEmpty();
    }

    /** Issue 15, A6: everything agrees but the serial of the NIK, which speaks against and says why. */
    @Test
    void twoWholeNiksSpeakAgainstAndAreSaidToBePerhapsTwins() {
        Subject hasan = child("Hasan", "3524051703120001", 7);
        Subject husain = child("Husain", "3524051703120002", 7);
        Model<Subject> model = ModelStore.estimate();
        assertThat(model.parts(hasan, husain))
                .filteredOn(part -> part.field().equals("nik"))
                .allSatisfy(part -> {
                    assertThat(part.level()).isEqualTo("twins");
                    assertThat(part.bits()).isLessThan(-10);
                });
        assertThat(model.bits(hasan, husain)).isLessThan(LIKELY);
        assertThat(model.bits(hasan, child("Hasan", null, 7)))
                .as("without a number they may well be one")
                .isGreaterThan(model.bits(hasan, husain) + 10);
        assertThat(model.bits(hasan, child("Husain", "3524051703120000", 7)))
                .as("a number that cannot have been issued is a slip, not somebody else's")
                .isGreaterThan(model.bits(hasan, husain) + 10);
    }

    private static Subject child(String name, @Nullable String nik, long household) {
        return Subject.of(
                1, name, "Siti Aminah", nik, LocalDate.of(2012, 3, 17), null, "L", "35.24.05.2006", household);
    }

    private static String birth(Subject a, Subject b) {
        Field<Subject> field = PeopleLinkage.fields().stream()
                .filter(one -> one.name().equals("birth"))
                .findFirst()
                .orElseThrow();
        int level = field.compare().level(a, b);
        return level == Field.MISSING ? "unknown" : field.levels().get(level).code();
    }

    private static Subject born(@Nullable LocalDate date, @Nullable Integer year) {
        return Subject.of(1, "Sarinten", null, null, date, year, "P", "35.24.05.2006", 0);
    }
}

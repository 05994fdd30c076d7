package id.slrt.registry.duplicates.matching;

import static org.assertj.core.api.Assertions.assertThat;

import id.slrt.registry.linkage.Field;
import id.slrt.registry.linkage.Rule;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PeopleLinkageTest {
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

package id.slrt.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.slrt.indicator.bansos.BansosEntry;
import id.slrt.indicator.bansos.BansosTable;
import id.slrt.indicator.budget.BudgetForm;
import id.slrt.indicator.budget.Budgets;
import id.slrt.indicator.grade.ScaleEditing;
import id.slrt.indicator.grade.ScaleForm;
import id.slrt.indicator.target.TargetForm;
import id.slrt.indicator.target.TargetSetting;
import id.slrt.shared.Bounds;
import id.slrt.shared.FieldError;
import id.slrt.shared.Inputs;
import id.slrt.shared.Problem;
import id.slrt.support.Browser;
import id.slrt.support.Office;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Issue 15, A15: no number without bounds. What is not possible is told at its field, and nothing is written. */
@MicronautTest(transactional = false)
class NumberFieldsTest {
    private static final String SUB_ACTIVITY = "1.06.04.2.01.05";
    private static final List<String> NEVER = List.of("-1", "1e12", "1000000000000000000", "NaN", "banyak", "1,5,5");

    @Inject
    TargetSetting targets;

    @Inject
    Years years;

    @Inject
    Budgets budgets;

    @Inject
    BansosTable bansos;

    @Inject
    ScaleEditing grades;

    @Inject
    Browser browser;

    @Inject
    Office office;

    @TestFactory
    Stream<DynamicTest> whatNoNumberFieldTakes() {
        Map<String, Consumer<String>> fields = new HashMap<>();
        for (String field : List.of("target", "q1", "q2", "q3", "q4")) {
            fields.put(
                    field,
                    typed -> targets.set(
                            SUB_ACTIVITY,
                            2022,
                            null,
                            new TargetForm(Map.of(field, typed, "seen", "0")),
                            office.as("admin")));
        }
        fields.put("figure", typed -> years.enter("PENDUDUK-UJI", 2019, "year", null, typed));
        fields.put("weight", typed -> years.add(2026, Map.of("code", "NUMBERS", "weight", typed)));
        fields.put("pagu", typed -> budgets.enter(budget(typed, "0"), office.as("manajer")));
        fields.put("realised", typed -> budgets.enter(budget("0", typed), office.as("manajer")));
        for (String field : List.of("planned", "reached", "budget", "realised")) {
            fields.put(
                    "bansos " + field,
                    typed -> bansos.enter(
                            new BansosEntry(Map.of(
                                    "year", "2019", "programme", "UJI", "period", "1", "source", "apbn", field, typed)),
                            office.as("manajer")));
        }
        return fields.entrySet().stream()
                .flatMap(field -> NEVER.stream()
                        .map(typed -> DynamicTest.dynamicTest(field.getKey() + " " + typed, () -> {
                            Problem problem = catchThrowableOfType(
                                    Problem.class, () -> field.getValue().accept(typed));
                            assertThat(problem).as("refused").isNotNull();
                            assertThat(problem.errors())
                                    .extracting(FieldError::field)
                                    .contains(field.getKey().replace("bansos ", ""));
                        })));
    }

    @Test
    void gradesBeginWithinWhatAnAchievementCanBe() {
        for (String typed : List.of("1e12", "1000000000000", "NaN", "")) {
            Map<String, String> form = Map.of(
                    "nameId0", "Baik", "from0", typed, "tone0", "good", "nameId1", "Kurang", "tone1", "bad", "seen",
                    "0");
            Problem problem = catchThrowableOfType(
                    Problem.class, () -> grades.set(2019, new ScaleForm(form), office.as("admin")));
            assertThat(problem.errors()).extracting(FieldError::field).contains("from0");
        }
    }

    @Test
    void pagesOfOtherFeaturesRefuseThemToo() {
        for (String typed : List.of("-1", "1e12", "1000000000000", "NaN", "1.000.000,5")) {
            assertRefused("/messages/settings", "budget=" + typed, "price_sms=450", "price_whatsapp=600");
            assertRefused("/messages/settings", "budget=1000", "price_sms=" + typed, "price_whatsapp=600");
            assertRefused("/routing", "agency=DINKES", "ageMin=" + typed);
            assertRefused("/routing", "agency=DINKES", "returnsMin=" + typed);
            assertRefused("/routing", "agency=DINKES", "position=" + typed);
            assertRefused("/catalogue/DINKES", "of-KIS-PBI=yes", "offered-KIS-PBI=yes", "capacity-KIS-PBI=" + typed);
        }
        assertRefused("/messages/settings", "budget=1.5", "price_sms=450", "price_whatsapp=600");
        assertRefused("/messages/settings", "budget=", "price_sms=450", "price_whatsapp=600");
    }

    @Test
    void emptyIsNoNumberAndTheNotationOfTheOfficeIsUnderstood() {
        Inputs inputs = new Inputs();
        assertThat(inputs.decimal("x", "", Bounds.MONEY)).isNull();
        assertThat(inputs.decimal("x", "1.000.000,5", Bounds.MONEY)).isEqualByComparingTo("1000000.5");
        assertThat(inputs.decimal("x", "0", Bounds.COUNT)).isEqualTo(BigDecimal.ZERO);
        assertThat(inputs.whole("x", "1.472", 0, 2000)).isEqualTo(1472);
        assertThat(inputs.isRejected()).isFalse();
        assertThat(inputs.whole("x", "1.000.000,5", 0, Integer.MAX_VALUE)).isNull();
        assertThat(inputs.errors()).containsExactly(FieldError.of("x", "number_whole", 0));
    }

    @Test
    void aVersionThatDoesNotFitIsNoOtherVersion() {
        Inputs inputs = new Inputs();
        assertThat(inputs.version("4294967296")).isNull();
        assertThat(inputs.isRejected()).isTrue();
    }

    @Test
    void aGrowthMayBeAimedBelowZero() {
        years.begin(2018);
        years.add(2018, Map.of("code", "TUMBUH", "unit", "%", "kind", "typed", "measure", "growth(services(KIP))"));
        try {
            assertThat(years.target("TUMBUH", 2018, null, Map.of("target", "-5")))
                    .isEqualTo(1);
        } finally {
            years.end(2018);
        }
    }

    private static BudgetForm budget(String pagu, String realised) {
        return new BudgetForm("1.06.04.2.01.05", "2019", "1", pagu, realised, "LRA", null, "0");
    }

    private void assertRefused(String path, String... fields) {
        HttpResponse<String> answer = browser.send("admin", path, fields);
        assertThat(answer.statusCode())
                .as(path + " " + String.join("&", fields))
                .isEqualTo(422);
    }
}

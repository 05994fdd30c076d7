package id.slrt.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import id.slrt.indicator.tally.Tally;
import id.slrt.intake.Need;
import id.slrt.intake.NeedState;
import id.slrt.intake.need.NeedEnded;
import id.slrt.intake.turn.NextStep;
import id.slrt.shared.AppClock;
import id.slrt.shared.Text;
import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class DeliveriesTest {
    private static final String ACCESS = "1.06.04.2.01.08";
    private static final String DATA = "1.06.04.2.01.09";
    private static final String REFERRED = "1.06.04.2.01.12";
    private static final String ACTIVITY = "1.06.04.2.01";

    @Inject
    Visits visits;

    @Inject
    Indicators indicators;

    @Inject
    Tally tally;

    @Inject
    AppClock clock;

    @Inject
    ApplicationEventPublisher<NeedEnded> events;

    @Test
    void aFulfilledReferralMovesTheServiceAndTheReferredByOnePerson() {
        Need need = visits.need(visits.person("Tarmi"), "KIS-PBI");
        Map<String, BigDecimal> before = actuals();
        visits.helpedByDinkes(need);
        assertThat(moved(before)).isEqualTo(Map.of(ACCESS, 1L, REFERRED, 1L));
    }

    @Test
    void aPersonIsCountedOnceHoweverManyServices() {
        long person = visits.person("Kasmi");
        visits.helpedByDinkes(visits.need(person, "KIS-PBI"));
        Map<String, BigDecimal> before = actuals();
        visits.helpedByDinkes(visits.need(person, "AKSES-DASAR"));
        visits.helpedByDinkes(visits.need(person, "KIS-PBI"));
        assertThat(moved(before)).isEmpty();
    }

    @Test
    void whoWasServedAtTheDeskWasNotReferred() {
        Need need = visits.need(visits.person("Wagini"), "CEK-DTKS");
        Map<String, BigDecimal> before = actuals();
        visits.helpedAtDesk(need);
        assertThat(moved(before)).isEqualTo(Map.of(DATA, 1L));
    }

    @Test
    void anotherOutcomeCountsNothing() {
        Need need = visits.need(visits.person("Sumarni"), "KIS-PBI");
        Map<String, BigDecimal> before = actuals();
        visits.refusedByDinkes(need);
        assertThat(moved(before)).isEmpty();
    }

    @Test
    void aNeedIsDeliveredOnce() {
        Need need = visits.need(visits.person("Ponirah"), "KIS-PBI");
        visits.helpedByDinkes(need);
        long before = given();
        events.publishEvent(new NeedEnded(
                need.key(), need.caseId(), NeedState.FULFILLED, "DINKES", null, NextStep.AGENCY, clock.today()));
        assertThat(given()).isEqualTo(before);
    }

    @Test
    void aServiceCountsFromItsQuarterOnAndInItsVillageOnly() {
        Need need = visits.need(visits.person("Lasmi", "35.24.19.2002"), "KIS-PBI");
        clock.at(Instant.parse("2025-05-10T03:00:00Z"), () -> visits.helpedByDinkes(need));
        assertThat(actual(new Scope(2025, 1, "35.24.19.2002"))).isZero();
        assertThat(actual(new Scope(2025, 2, "35.24.19.2002"))).isOne();
        assertThat(actual(new Scope(2025, null, "35.24.19.2002"))).isOne();
        assertThat(actual(new Scope(2025, null, "35.24.19"))).isOne();
        assertThat(actual(new Scope(2025, null, "35.24.19.2003"))).isZero();
        assertThat(actual(new Scope(2026, null, "35.24.19.2002"))).isZero();
    }

    @Test
    void anEveningInUtcIsTheNextDayHere() {
        Need need = visits.need(visits.person("Darsih", "35.24.19.2004"), "KIS-PBI");
        clock.at(Instant.parse("2024-12-31T18:00:00Z"), () -> visits.helpedByDinkes(need));
        assertThat(actual(new Scope(2024, null, "35.24.19.2004"))).isZero();
        assertThat(actual(new Scope(2025, 1, "35.24.19.2004"))).isOne();
    }

    @Test
    void whatCannotBeComputedSaysWhy() {
        IndicatorTree tree = indicators.read(new Scope(2021, null, null), Text.EN);
        assertThat(line(tree, "T1").actual()).isNull();
        assertThat(line(tree, "T1").flags()).extracting(Flag::kind).containsExactly("missing_actual");
        assertThat(line(tree, ACCESS).target()).isEqualByComparingTo("10");
        assertThat(line(tree, ACCESS).targetPeriod()).isEqualTo("year");
        IndicatorLine without = line(indicators.read(new Scope(2022, null, null), Text.EN), ACCESS);
        assertThat(without.achievement()).isNull();
        assertThat(without.flags()).extracting(Flag::kind).containsExactly("missing_target");
        assertThat(without.flags().getFirst().text()).contains("2022", "the whole district");
        IndicatorLine activity = line(indicators.read(new Scope(2022, null, null), Text.EN), ACTIVITY);
        assertThat(activity.flags()).extracting(Flag::kind).containsExactly("missing_target", "missing_mean");
    }

    private Map<String, BigDecimal> actuals() {
        return indicators.read(new Scope(clock.today().getYear(), null, Visits.SUBDISTRICT), Text.ID).items().stream()
                .filter(line -> line.actual() != null && !line.unit().equals("%"))
                .collect(Collectors.toMap(IndicatorLine::code, line -> Objects.requireNonNull(line.actual())));
    }

    /** What changed, and by how much. */
    private Map<String, Long> moved(Map<String, BigDecimal> before) {
        Map<String, BigDecimal> after = actuals();
        return after.keySet().stream()
                .filter(code -> after.get(code).compareTo(before.get(code)) != 0)
                .collect(Collectors.toMap(
                        Function.identity(),
                        code -> after.get(code).subtract(before.get(code)).longValue()));
    }

    /** Services given in the village of these tests this year. */
    private long given() {
        Scope scope = new Scope(clock.today().getYear(), null, Visits.VILLAGE);
        return tally.served(scope.extent()).deliveries();
    }

    private long actual(Scope scope) {
        return Objects.requireNonNull(
                        line(indicators.read(scope, Text.ID), ACCESS).actual())
                .longValue();
    }

    private static IndicatorLine line(IndicatorTree tree, String code) {
        return tree.items().stream()
                .filter(line -> line.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}

package id.slrt.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import id.slrt.indicator.closing.ClosedMonth;
import id.slrt.indicator.grade.Grade;
import id.slrt.shared.Text;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * A month as the first version closed it, its seal printed and signed: every later version reads it the same and finds
 * it intact. When this fails the program is wrong, not the seal here.
 */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OldSealsTest {
    private static final Scope MONTH = Scope.toMonth(YearMonth.of(2066, 1), null);
    private static final String SEAL = "c2ee3d98afef4858197ef618a492b28c29eb73669e314f56e944b8c14c488f22";
    private static final List<String> ROWS = List.of("""
            INSERT INTO closing (year, month, state, proposed_at, proposed_by, proposer, remark, proposed_seal, decided_at,
                decided_by, decider, seal)
            VALUES (2066, 1, 'CLOSED', '2066-02-01 03:00:00', 1, 'Mana Jer', 'Sudah diperiksa',
                '6d4e3f07f3812c5002e2e04d08e5a50ff12e2d4bdbcadf1ced34649a74cb1d89', '2066-02-01 04:00:00', 2, 'Pim Pinan',
                'c2ee3d98afef4858197ef618a492b28c29eb73669e314f56e944b8c14c488f22')""", """
            INSERT INTO closing_sheet (year, month, area, tree_of, grades, seal)
            VALUES (2066, 1, '', 2026,
                '[{"nameId":"Baik","nameEn":"Good","from":75,"above":false,"tone":"good"},\
            {"nameId":"Kurang","nameEn":"Poor","above":false,"tone":"bad"}]',
                '6d4e3f07f3812c5002e2e04d08e5a50ff12e2d4bdbcadf1ced34649a74cb1d89')""", """
            INSERT INTO closing_line (year, month, area, position, code, name, level, unit, measure, polarity, method,
                weight, flags_id, flags_en)
            VALUES (2066, 1, '', 0, 'K', 'Program', 'program', 'orang', 'manual', 'lower', 'ratio', 1.000000, '[]', '[]')""", """
            INSERT INTO closing_line (year, month, area, position, code, parent, name, level, unit, measure, polarity, method,
                official, weight, target, target_period, target_set_on, target_set_by, actual, part, whole, achievement,
                grade, grade_id, grade_en, grade_tone, flags_id, flags_en)
            VALUES (2066, 1, '', 1, 'K-1', 'K', 'Persentase warga – terlayani', 'sub_kegiatan', 'persen',
                'percent(persons(KIP), persons(*))', 'higher', 'ratio', 'IKU 7', 2.500000, 40.125000, 'year', '2066-01-05',
                'Yoga Pratama', 37.500000, 300.000000, 800.000000, 93.46, 'baik', 'Baik', 'Good', 'good',
                '[{"kind":"few","text":"Sedikit"}]', '[{"kind":"few","text":"Few"}]')""");

    /** Every column of a line with another value than it has. */
    private static final Map<String, String> OTHERS = Map.ofEntries(
            Map.entry("code", "'K-2'"),
            Map.entry("parent", "NULL"),
            Map.entry("name", "'Persentase warga - terlayani'"),
            Map.entry("level", "'kegiatan'"),
            Map.entry("unit", "'orang'"),
            Map.entry("measure", "'manual'"),
            Map.entry("polarity", "'lower'"),
            Map.entry("method", "'range'"),
            Map.entry("official", "'IKU 8'"),
            Map.entry("weight", "2.500001"),
            Map.entry("target", "40"),
            Map.entry("target_period", "'quarter'"),
            Map.entry("target_set_on", "'2066-01-06'"),
            Map.entry("target_set_by", "''"),
            Map.entry("actual", "37.6"),
            Map.entry("part", "301"),
            Map.entry("whole", "799"),
            Map.entry("achievement", "93.47"),
            Map.entry("grade", "'kurang'"),
            Map.entry("grade_id", "'Kurang'"),
            Map.entry("grade_en", "'Poor'"),
            Map.entry("grade_tone", "'bad'"),
            Map.entry("flags_id", "'[]'"),
            Map.entry("flags_en", "'[{\"kind\": \"few\",\"text\":\"Few\"}]'"));

    @Inject
    Indicators indicators;

    @Inject
    JdbcOperations jdbc;

    @Inject
    TransactionOperations<Connection> transactions;

    @BeforeEach
    void aMonthWasClosed() {
        gone();
        ROWS.forEach(this::update);
    }

    @AfterAll
    void gone() {
        List.of("closing", "closing_sheet", "closing_line")
                .forEach(table -> update("DELETE FROM " + table + " WHERE year = 2066"));
    }

    @Test
    void itIsReadAsItWas() {
        for (Locale locale : List.of(Text.ID, Text.EN)) {
            boolean english = locale.equals(Text.EN);
            IndicatorTree tree = indicators.read(MONTH, locale);
            assertThat(tree.treeOf()).isEqualTo(2026);
            assertThat(tree.grades())
                    .containsExactly(
                            new Grade("Baik", "Good", new BigDecimal("75"), false, "good"),
                            new Grade("Kurang", "Poor", null, false, "bad"));
            assertThat(tree.items()).containsExactly(programme(), percentage(english));
        }
    }

    @Test
    void itsSealHolds() {
        ClosedMonth closed = closed();
        assertThat(closed.seal()).isEqualTo(SEAL);
        assertThat(closed.intact()).isTrue();
    }

    @Test
    void whateverIsChangedInALineIsNoticed() {
        OTHERS.forEach((column, other) -> {
            aMonthWasClosed();
            assertThat(update("UPDATE closing_line SET " + column + " = " + other
                            + " WHERE year = 2066 AND month = 1 AND code = 'K-1'"))
                    .isOne();
            assertThat(closed().intact()).as(column).isFalse();
        });
    }

    private ClosedMonth closed() {
        return Objects.requireNonNull(indicators.read(MONTH, Text.ID).closed());
    }

    private static IndicatorLine programme() {
        return new IndicatorLine(
                "K",
                null,
                "Program",
                "program",
                "orang",
                "manual",
                "lower",
                null,
                BigDecimal.ONE,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "ratio",
                List.of(),
                true);
    }

    private static IndicatorLine percentage(boolean english) {
        return new IndicatorLine(
                "K-1",
                "K",
                "Persentase warga – terlayani",
                "sub_kegiatan",
                "persen",
                "percent(persons(KIP), persons(*))",
                "higher",
                "IKU 7",
                new BigDecimal("2.5"),
                new BigDecimal("40.125"),
                "year",
                LocalDate.of(2066, 1, 5),
                "Yoga Pratama",
                new BigDecimal("37.5"),
                new BigDecimal("300"),
                new BigDecimal("800"),
                new BigDecimal("93.46"),
                "baik",
                english ? "Good" : "Baik",
                "good",
                "ratio",
                List.of(new Flag("few", english ? "Few" : "Sedikit")),
                true);
    }

    private int update(String sql) {
        return transactions.executeWrite(_ -> jdbc.prepareStatement(sql, PreparedStatement::executeUpdate));
    }
}

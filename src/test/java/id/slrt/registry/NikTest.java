package id.slrt.registry;

import static org.assertj.core.api.Assertions.assertThat;

import id.slrt.shared.Inputs;
import id.slrt.shared.Phones;
import id.slrt.shared.Problem;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NikTest {
    private static final LocalDate BIRTH = LocalDate.of(1971, 4, 5);

    @ParameterizedTest
    @CsvSource({
        "352405450471001, nik_length",
        "35240545047100011, nik_length",
        "35240545047100O1, nik_length",
        "3.52405E+15, nik_length",
        "0024054504710001, nik_region",
        "3500054504710001, nik_region",
        "3524004504710001, nik_region",
        "3524050004710001, nik_day",
        "3524053204710001, nik_day",
        "3524054004710001, nik_day",
        "3524057204710001, nik_day",
        "3524054513710001, nik_month",
        "3524054500710001, nik_month",
        "3524054504710000, nik_serial",
        // issue 15, A13: 30 February, a woman's 31 April, 29 February of no fourth year
        "3524053002800001, nik_date",
        "3524057104800001, nik_date",
        "3524052902810001, nik_date",
    })
    void aNumberThatCannotHaveBeenIssuedIsRefused(String number, String code) {
        Inputs inputs = new Inputs();
        assertThat(Nik.parse(inputs, "nik", number)).isNull();
        assertThat(code(inputs)).isEqualTo(code);
    }

    /** Issue 15, A13 */
    @ParameterizedTest
    @CsvSource({"3524052902800001", "3524056902000001", "3524057101990001"})
    void theLastDayOfAMonthIsADate(String number) {
        assertThat(Nik.fault(number)).isNull();
    }

    /** Issue 15, A5 */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "35.2405.5508530001",
                "35 24 05 55 08 53 0001",
                "3524-0555-0853-0001",
                "3524 \u2013 0555 \u2013 0853 \u2013 0001",
                "\u200b3524055508530001\u00a0",
                "'3524055508530001",
                "3,524,055,508,530,001"
            })
    void aNumberIsTheSameHoweverItIsGrouped(String typed) {
        assertThat(Nik.digitsOf(typed)).isEqualTo("3524055508530001");
    }

    /** Issue 15, A6 */
    @Test
    void twoWholeNumbersOfOneOfficeAndDayAreTwoPeople() {
        assertThat(Nik.areTwins("3524051703120001", "3524051703120002")).isTrue();
        assertThat(Nik.areTwins("3524051703120001", "3524051703120001")).isFalse();
        assertThat(Nik.areTwins("3524051703120001", "3524051703120000")).isFalse();
        assertThat(Nik.areTwins("3524051703120001", "3524055703120002")).isFalse();
        assertThat(Nik.areTwins("3524053002120001", "3524053002120002")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"3524054504710001", "352405 450471 0001", "3524.0545.0471.0001", "3524057112990001", "1101013101000001"
    })
    void blanksAndDotsDoNotMatter(String number) {
        Inputs inputs = new Inputs();
        Nik nik = Nik.parse(inputs, "nik", number);
        assertThat(inputs.isRejected()).isFalse();
        assertThat(nik).isNotNull();
        assertThat(nik.digits()).hasSize(16);
    }

    @Test
    void disagreementsAreWarnings() {
        Nik nik = new Nik("3524054504710001");
        assertThat(nik.disagreements(BIRTH, "P", "35.24.05.2001")).isEmpty();
        assertThat(nik.disagreements(null, null, null)).isEmpty();
        assertThat(nik.disagreements(BIRTH, "L", "35.24.05.2001")).containsExactly("nik_sex");
        assertThat(nik.disagreements(BIRTH.plusDays(1), "P", "35.15.05.2001"))
                .containsExactly("nik_birth_date", "nik_district");
    }

    @ParameterizedTest
    @CsvSource({
        "3524050000000001, family_card_date",
        "3524053002150001, family_card_date",
        "352405450471000, family_card_length",
        "3524050504710000, family_card_serial",
        "0024050504710001, family_card_region"
    })
    void aFamilyCardNumberIsJudgedToo(String number, String code) {
        Inputs inputs = new Inputs();
        assertThat(FamilyCardNo.parse(inputs, "no", number)).isNull();
        assertThat(code(inputs)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"0812 3456 7890, +6281234567890", "62812-3456-7890, +6281234567890", "+6281234567890, +6281234567890"})
    void oneMobileIsWrittenInManyWays(String typed, String number) {
        assertThat(Phones.mobile(new Inputs(), "phone", typed)).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({"12345, phone", "0322311234, phone_landline", "+31612345678, phone", "0812, phone", "halo, phone"})
    void whatNoMessageReachesIsRefused(String typed, String code) {
        Inputs inputs = new Inputs();
        assertThat(Phones.mobile(inputs, "phone", typed)).isNull();
        assertThat(code(inputs)).isEqualTo(code);
    }

    private static String code(Inputs inputs) {
        try {
            inputs.orThrow();
            return "";
        } catch (Problem problem) {
            return problem.errors().getFirst().code();
        }
    }

    /** Days run from 1 to 31, of women from 41 to 71. */
    @ParameterizedTest
    @CsvSource({
        "3524050001710001, nik_day",
        "3524053201710001, nik_day",
        "3524054001710001, nik_day",
        "3524057201710001, nik_day",
        "3524050101710001, ",
        "3524053101710001, ",
        "3524054101710001, ",
        "3524057101710001, "
    })
    void theDayTellsTheSexAndHasBounds(String number, @Nullable String fault) {
        assertThat(Nik.fault(number)).isEqualTo(fault);
        if (fault == null) {
            assertThat(new Nik(number).sex()).isEqualTo(number.charAt(6) >= '4' ? "P" : "L");
        }
    }

    /** 29 February of 00 is that of 2000; of 01 there is none. */
    @Test
    void theCalendarOfTheYearHolds() {
        assertThat(Nik.isDate(29, 2, 0)).isTrue();
        assertThat(Nik.isDate(29, 2, 4)).isTrue();
        assertThat(Nik.isDate(29, 2, 1)).isFalse();
        assertThat(Nik.isDate(1, 1, 71)).isTrue();
        assertThat(Nik.isDate(0, 1, 71)).isFalse();
        assertThat(Nik.isDate(1, 13, 71)).isFalse();
        assertThat(Nik.isDate(1, 0, 71)).isFalse();
    }

    @Test
    void aYearAloneIsComparedByItsTwoDigits() {
        Nik nik = new Nik("3524054504710001");
        assertThat(nik.disagreements(null, 1971, "P", null)).isEmpty();
        assertThat(nik.disagreements(null, 1972, "P", null)).containsExactly(Nik.BIRTH_DATE);
        assertThat(nik.disagreements(null, null, "L", null)).containsExactly(Nik.SEX);
    }
}

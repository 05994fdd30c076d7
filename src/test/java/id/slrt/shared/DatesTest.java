package id.slrt.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
    @ParameterizedTest
    @CsvSource({
        "1971-08-17, 1971-08-17",
        "17/8/1971, 1971-08-17",
        "17081971, 1971-08-17",
        "17 Agustus 1971, 1971-08-17",
        "17 agt 1971, 1971-08-17",
        "17 Ags 1971, 1971-08-17",
        "17-Aug-1971, 1971-08-17",
        "3 Pebruari 1958, 1958-02-03",
        "3 nop 1958, 1958-11-03",
        "3 Nopember 1958, 1958-11-03",
        "3 okt 1958, 1958-10-03",
        "3 May 1958, 1958-05-03",
        "3 jun 1958, 1958-06-03",
        "3 jul 1958, 1958-07-03",
        "3 Sept 1958, 1958-09-03"
    })
    void aDateIsReadAsPeopleWriteIt(String typed, LocalDate date) {
        assertThat(Dates.parse(typed)).isEqualTo(date);
    }

    /** Issue 15, A13: the calendar has no such day, which is another fault than no date at all. */
    @ParameterizedTest
    @CsvSource({
        "31/02/1980, date_none",
        "1980-02-30, date_none",
        "31 Juni 1958, date_none",
        "29-2-1981, date_none",
        "13/13/1980, date_none",
        "31.02.1980, date_none",
        "31 2 1980, date_none",
        "31021980, date_none",
        "12345678, date",
        "3102, date",
        "1 Agung 1985, date",
        "kemarin, date",
        "1980, date"
    })
    void aDateThatIsNotInTheCalendarIsSaidToBeNone(String typed, String fault) {
        assertThat(Dates.parse(typed)).isNull();
        assertThat(Dates.fault(typed)).isEqualTo(fault);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 Mariyam 1958",
                "1 marni 1958",
                "1 Agung 1985",
                "1 Desi 1990",
                "1 Junaidi 1970",
                "1 ma 1958",
                "31 Juni 1958"
            })
    void aNameThatBeginsLikeAMonthIsNone(String typed) {
        assertThat(Dates.parse(typed)).isNull();
    }
}

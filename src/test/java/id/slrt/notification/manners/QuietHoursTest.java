package id.slrt.notification.manners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.slrt.shared.AppClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The nights of a whole year, to the second. */
class QuietHoursTest {
    private static final LocalDate FIRST = LocalDate.of(2027, 1, 1);
    private static final QuietHours NIGHT = QuietHours.parse("20:00-07:00");

    @Property(tries = 5000)
    void aMessageGoesAtOnceByDayAndAtTheMorningsFirstMomentByNight(
            @ForAll @IntRange(min = 0, max = 365 * 86_400 - 1) int second) {
        Instant moment = AppClock.start(FIRST).plusSeconds(second);
        int ofDay = second % 86_400;
        boolean night = ofDay < 7 * 3600 || ofDay >= 20 * 3600;
        assertThat(NIGHT.contains(moment)).isEqualTo(night);
        Instant next = NIGHT.next(moment);
        if (!night) {
            assertThat(next).isEqualTo(moment);
        } else {
            int morning = ofDay < 7 * 3600 ? second - ofDay + 7 * 3600 : second - ofDay + 31 * 3600;
            assertThat(next).isEqualTo(AppClock.start(FIRST).plusSeconds(morning));
        }
    }

    @Property(tries = 3000)
    void whateverTheHoursTheNextMomentIsNotQuietAndNoneBeforeItWasFree(
            @ForAll("hours") QuietHours hours, @ForAll @IntRange(min = 0, max = 365 * 1440 - 1) int minute) {
        Instant moment = AppClock.start(FIRST).plus(Duration.ofMinutes(minute));
        Instant next = hours.next(moment);
        assertThat(hours.contains(next)).isFalse();
        assertThat(next).isAfterOrEqualTo(moment).isBefore(moment.plus(Duration.ofDays(1)));
        for (Instant at = moment; at.isBefore(next); at = at.plus(Duration.ofMinutes(1))) {
            assertThat(hours.contains(at)).isTrue();
        }
        assertThat(hours.next(next)).isEqualTo(next);
    }

    @Property(tries = 2000)
    void tomorrowIsTheNextDaysFirstFreeMoment(@ForAll @IntRange(min = 0, max = 365 * 1440 - 1) int minute) {
        Instant moment = AppClock.start(FIRST).plus(Duration.ofMinutes(minute));
        LocalDateTime next = LocalDateTime.ofInstant(NIGHT.tomorrow(moment), AppClock.zone());
        assertThat(next.toLocalTime()).isEqualTo(LocalTime.of(7, 0));
        assertThat(next.toLocalDate()).isEqualTo(AppClock.day(moment).plusDays(1));
    }

    @Example
    void noHoursMeanNoQuiet() {
        Instant midnight = AppClock.start(FIRST);
        assertThat(QuietHours.parse(" ").contains(midnight)).isFalse();
        assertThat(QuietHours.parse("").next(midnight)).isEqualTo(midnight);
        assertThatThrownBy(() -> QuietHours.parse("at night")).hasMessageContaining("20:00-07:00");
    }

    @Provide
    Arbitrary<QuietHours> hours() {
        Arbitrary<LocalTime> times =
                Arbitraries.integers().between(0, 1439).map(minute -> LocalTime.of(minute / 60, minute % 60));
        return net.jqwik.api.Combinators.combine(times, times).as(QuietHours::new);
    }
}

package id.slrt.journey;

import static org.assertj.core.api.Assertions.assertThat;

import id.slrt.shared.AppClock;
import id.slrt.shared.Reminder;
import id.slrt.shared.Reminders;
import id.slrt.support.Api;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Issue 15, C9: what runs out is said before it does. The pack knows the holidays until 2027. */
@MicronautTest(transactional = false)
class RemindersTest {
    @Inject
    Reminders reminders;

    @Inject
    AppClock clock;

    @Inject
    Api api;

    @Test
    void theEndOfTheHolidaysIsSaidNinetyDaysBefore() {
        assertThat(on("2027-10-01T12:00:00Z")).noneMatch(line -> line.key().equals("reminder.holidays"));
        assertThat(on("2027-10-02T12:00:00Z")).contains(Reminder.Line.of("reminder.holidays", "2027", "2028"));
        assertThat(on("2028-05-01T00:00:00Z")).contains(Reminder.Line.of("reminder.holidays", "2027", "2028"));
    }

    @Test
    void aYearWithoutTreeOrTargetsIsSaidFromTheDecemberBefore() {
        assertThat(on("2098-11-01T00:00:00Z")).noneMatch(line -> line.args().contains("2099"));
        assertThat(on("2098-12-10T00:00:00Z"))
                .anyMatch(line -> line.key().equals("reminder.tree")
                        && line.args().getFirst().equals("2099"))
                .contains(Reminder.Line.of("reminder.targets", "2099"));
        assertThat(on("2099-02-01T00:00:00Z")).contains(Reminder.Line.of("reminder.targets", "2099"));
    }

    @Test
    void theFirstPagesOfThoseWhoCanSeeToItAskForThem() {
        assertThat(api.get("manajer", "/").body()).contains("hx-get=\"/reminders\"");
        assertThat(api.get("pimpinan", "/dashboard").body()).contains("hx-get=\"/reminders\"");
        assertThat(api.get("admin", "/users").body()).contains("hx-get=\"/reminders\"");
        assertThat(api.get("manajer", "/reminders").statusCode()).isEqualTo(200);
        assertThat(api.get("petugas", "/reminders").statusCode()).isEqualTo(403);
    }

    private List<Reminder.Line> on(String moment) {
        List<Reminder.Line> lines = new ArrayList<>();
        clock.at(Instant.parse(moment), () -> lines.addAll(reminders.all()));
        return lines;
    }
}

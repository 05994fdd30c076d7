package id.slrt.indicator;

import id.slrt.indicator.Aims.Aim;
import id.slrt.indicator.Lines.Reading;
import id.slrt.shared.Dates;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** A target that was changed after the middle of its period, to exactly what was reached. */
final class Revision {
    private Revision() {}

    static void check(Indicator indicator, @Nullable Aim aim, BigDecimal actual, Told told, Reading reading) {
        Target before = aim == null ? null : aim.revised();
        if (aim == null || before == null || aim.value().compareTo(actual) != 0) {
            return;
        }
        LocalDate from = reading.scope().from();
        LocalDate middle =
                from.plusDays(ChronoUnit.DAYS.between(from, reading.scope().to()) / 2);
        if (aim.now().day().isAfter(middle)) {
            BigDecimal earlier = before.target();
            told.add(
                    "late_target",
                    Dates.show(aim.now().day(), reading.locale()),
                    aim.now().actor(),
                    told.number(earlier),
                    told.number(actual),
                    earlier == null || earlier.signum() == 0
                            ? "–"
                            : told.number(indicator.method().achievement(earlier, actual)));
        }
    }
}

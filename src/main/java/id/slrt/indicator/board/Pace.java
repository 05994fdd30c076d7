package id.slrt.indicator.board;

import id.slrt.indicator.IndicatorLine;
import id.slrt.indicator.board.Aims.Standing;
import id.slrt.indicator.measure.Measure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Whether an indicator will reach its target, judged while its time still runs: a count is on its way when it has come as
 * far as the days that passed; any other figure when its grade is a good one. Where lower is better, the target is only
 * reached when the time is over.
 */
final class Pace {
    private final LocalDate from;
    private final LocalDate to;
    private final LocalDate today;

    Pace(LocalDate from, LocalDate to, LocalDate today) {
        this.from = from;
        this.to = to;
        this.today = today;
    }

    Standing of(IndicatorLine line) {
        BigDecimal target = line.target();
        BigDecimal actual = line.actual();
        if (target == null || actual == null) {
            return Standing.UNKNOWN;
        }
        boolean over = today.isAfter(to);
        if (line.polarity().equals("lower")) {
            boolean met = actual.compareTo(target) <= 0;
            return met ? over ? Standing.REACHED : Standing.UNDERWAY : Standing.BEHIND;
        }
        if (actual.compareTo(target) >= 0) {
            return Standing.REACHED;
        }
        boolean good = Measure.parse(line.measure()) instanceof Measure.Plain
                ? actual.multiply(BigDecimal.valueOf(days()))
                                .compareTo(target.multiply(BigDecimal.valueOf(passedDays())))
                        >= 0
                : "good".equals(line.gradeTone());
        return good && !over ? Standing.UNDERWAY : Standing.BEHIND;
    }

    /** Per cent, rounded down. */
    int passed() {
        return (int) (passedDays() * 100 / days());
    }

    private long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    private long passedDays() {
        return Math.clamp(ChronoUnit.DAYS.between(from, today) + 1, 0, days());
    }
}

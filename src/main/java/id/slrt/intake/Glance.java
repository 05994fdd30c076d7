package id.slrt.intake;

import id.slrt.district.WorkingDays;
import id.slrt.intake.turn.NextStep;
import id.slrt.intake.turn.Party;
import id.slrt.intake.turn.Turn;
import id.slrt.shared.AppClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a need stands, at a glance.
 *
 * @param turn whose it is now; null when it has ended
 * @param spent the clocks: working days each party has had it up to now, today not counted; those of none are left out
 * @param agency code of the agency that had it last, null when none ever had
 */
public record Glance(
        Need need,
        Standing standing,
        @Nullable Turn turn,
        Map<Party, Integer> spent,
        @Nullable String agency) {
    public enum Standing {
        /** It has its outcome. */
        DONE,
        /** Somebody is at it, and in time. */
        GOING,
        /** It came back, waits for somebody outside the office and its partners, or is past its day. */
        STUCK
    }

    private static final Set<NextStep> CAME_BACK =
            EnumSet.range(NextStep.REROUTE, NextStep.values()[NextStep.values().length - 1]);

    /** @param turns of the need, oldest first */
    static Glance of(Need need, List<Turn> turns, WorkingDays days, LocalDate today) {
        String agency = turns.reversed().stream()
                .filter(turn -> turn.referralId() != null)
                .map(Turn::owner)
                .findFirst()
                .orElse(null);
        Turn open = turns.stream()
                .filter(turn -> turn.endedAt() == null)
                .findFirst()
                .orElse(null);
        return new Glance(need, standing(open, today), open, spent(turns, days, today), agency);
    }

    private static Map<Party, Integer> spent(List<Turn> turns, WorkingDays days, LocalDate today) {
        Map<Party, Integer> spent = new EnumMap<>(Party.class);
        for (Turn turn : turns) {
            LocalDate end = turn.endedAt() == null ? today : day(turn.endedAt());
            int lasted = days.until(day(turn.since()), end);
            if (lasted > 0) {
                spent.merge(turn.party(), lasted, Integer::sum);
            }
        }
        return spent;
    }

    private static LocalDate day(Instant moment) {
        return moment.atZone(AppClock.zone()).toLocalDate();
    }

    private static Standing standing(@Nullable Turn open, LocalDate today) {
        if (open == null) {
            return Standing.DONE;
        }
        boolean elsewhere = open.party() == Party.APPLICANT || open.party() == Party.THIRD_PARTY;
        return elsewhere || CAME_BACK.contains(open.step()) || open.overdue(today) ? Standing.STUCK : Standing.GOING;
    }

    /** Whether it is past its day, whoever has it. */
    public boolean late(LocalDate today) {
        return turn != null && turn.overdue(today);
    }
}

package id.slrt.intake;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a need stands, at a glance.
 *
 * @param turn whose it is now; null when it has ended
 * @param agency code of the agency that had it last, null when none ever had
 */
public record Glance(
        Need need,
        Standing standing,
        @Nullable Turn turn,
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
    static Glance of(Need need, List<Turn> turns, LocalDate today) {
        String agency = turns.reversed().stream()
                .filter(turn -> turn.referralId() != null)
                .map(Turn::owner)
                .findFirst()
                .orElse(null);
        Turn open = turns.stream()
                .filter(turn -> turn.endedAt() == null)
                .findFirst()
                .orElse(null);
        return new Glance(need, standing(open, today), open, agency);
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

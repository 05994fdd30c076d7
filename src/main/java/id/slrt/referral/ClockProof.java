package id.slrt.referral;

import id.slrt.district.District;
import id.slrt.intake.CaseEvent;
import id.slrt.intake.CaseHistory;
import id.slrt.intake.Need;
import id.slrt.intake.escalation.Escalation;
import id.slrt.intake.need.Needs;
import id.slrt.intake.turn.NextStep;
import id.slrt.intake.turn.Steps;
import id.slrt.intake.turn.Turns;
import id.slrt.shared.AppClock;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Proves that nothing overdue is unescalated by counting twice: from the turns, and without them from the needs, the
 * referrals and what their history says happened (docs/decisions/0019).
 */
@Singleton
public class ClockProof {
    private final Turns turns;
    private final Escalation escalation;
    private final Needs needs;
    private final CaseHistory history;
    private final ReferralRepository referrals;
    private final Steps steps;
    private final District district;
    private final AppClock clock;

    ClockProof(
            Turns turns,
            Escalation escalation,
            Needs needs,
            CaseHistory history,
            ReferralRepository referrals,
            Steps steps,
            District district,
            AppClock clock) {
        this.turns = turns;
        this.escalation = escalation;
        this.needs = needs;
        this.history = history;
        this.referrals = referrals;
        this.steps = steps;
        this.district = district;
        this.clock = clock;
    }

    /** One way of counting: needs that are open, of these overdue, and of these not raised as far as they should be. */
    public record Count(long open, long overdue, long unescalated) {}

    /** @param disagree the needs that only one of the two calls overdue */
    public record Proof(Count byTurns, Count byHistory, Set<Long> disagree) {
        public boolean holds() {
            return byTurns.equals(byHistory) && byTurns.unescalated() == 0 && disagree.isEmpty();
        }
    }

    @Transactional
    public Proof count() {
        Map<Long, List<CaseEvent>> events = history.ofOpenNeeds();
        Map<Long, Referral> open =
                referrals.allOpen().stream().collect(Collectors.toMap(Referral::needId, referral -> referral));
        List<Need> all = needs.allOpen();
        Set<Long> overdue = new HashSet<>();
        long unescalated = 0;
        LocalDate today = clock.today();
        Instant patience = escalation.patience();
        for (Need need : all) {
            Story story = Story.of(need, events.getOrDefault(need.key(), List.of()));
            if (due(need, story, open.get(need.key())).isBefore(today)) {
                overdue.add(need.key());
                unescalated += story.told(patience) ? 0 : 1;
            }
        }
        Set<Long> late = Set.copyOf(turns.overdueNeeds());
        Set<Long> disagree = new TreeSet<>(late);
        disagree.addAll(overdue);
        disagree.removeIf(need -> late.contains(need) && overdue.contains(need));
        return new Proof(
                new Count(turns.countOpen(), late.size(), escalation.unescalated()),
                new Count(all.size(), overdue.size(), unescalated),
                disagree);
    }

    private LocalDate due(Need need, Story story, @Nullable Referral referral) {
        if (need.parkedUntil() != null) {
            return need.parkedUntil();
        }
        NextStep step = Objects.requireNonNull(need.nextStep());
        if (!step.withAgency() || referral == null) {
            return after(story, steps.workingDays(step));
        }
        return referral.dueOn() == null ? after(story, ReferralClock.DAYS_TO_WAIT) : referral.dueOn();
    }

    private LocalDate after(Story story, int workingDays) {
        return district.workingDays().add(AppClock.day(story.began()), workingDays);
    }
}

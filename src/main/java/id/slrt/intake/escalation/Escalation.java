package id.slrt.intake.escalation;

import id.slrt.access.Users;
import id.slrt.access.Viewer;
import id.slrt.district.District;
import id.slrt.intake.CaseHistory;
import id.slrt.intake.need.Parked;
import id.slrt.intake.turn.Turn;
import id.slrt.shared.AppClock;
import id.slrt.shared.Text;
import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Raises what is late: an agency's to its head and two working days later to the manager, straight to the manager where
 * the agency has no head and for the desk itself. Any number of instances may do it: a case that one of them or anybody
 * else is changing is left for the next look.
 */
@Singleton
public class Escalation {
    /** Told to the head of the agency. */
    public static final int HEAD = 1;

    /** Told to the manager. */
    public static final int MANAGER = 2;

    private static final int DAYS_FOR_THE_HEAD = 2;
    private static final int AT_ONCE = 200;

    private final EscalationRows rows;
    private final Parked parked;
    private final CaseHistory history;
    private final Users users;
    private final District district;
    private final AppClock clock;
    private final ApplicationEventPublisher<TurnEscalated> escalated;

    Escalation(
            EscalationRows rows,
            Parked parked,
            CaseHistory history,
            Users users,
            District district,
            AppClock clock,
            ApplicationEventPublisher<TurnEscalated> escalated) {
        this.rows = rows;
        this.parked = parked;
        this.history = history;
        this.users = users;
        this.district = district;
        this.clock = clock;
        this.escalated = escalated;
    }

    /** One look: what is parked and due comes back, what is late is raised. */
    public ClockRun look() {
        long begin = System.nanoTime();
        int cameBack = 0;
        for (long need : parked.due(AT_ONCE)) {
            parked.comeBack(need);
            cameBack++;
        }
        int raised = 0;
        for (int batch = raise(); batch > 0; batch = raise()) {
            raised += batch;
        }
        ClockRun run = new ClockRun(clock.instant(), raised, cameBack, (int) ((System.nanoTime() - begin) / 1_000_000));
        rows.ran(run.at(), run.raised(), run.cameBack(), run.millis());
        return run;
    }

    public Optional<ClockRun> last() {
        return rows.last();
    }

    /** How many turns are overdue. */
    public long overdue() {
        return rows.overdue(clock.today());
    }

    /** How many of them have not been raised as far as they should be: none, once the clocks have looked. */
    public long unescalated() {
        return rows.untold(clock.today()) + rows.toldTooLongAgo(patience());
    }

    /** Before this moment a head of an agency must have been told for the manager to be told too. */
    public Instant patience() {
        LocalDate day = clock.today();
        while (district.workingDays().add(day, DAYS_FOR_THE_HEAD).isAfter(clock.today())) {
            day = day.minusDays(1);
        }
        return AppClock.start(day.plusDays(1));
    }

    @Transactional
    int raise() {
        LocalDate today = clock.today();
        Instant patience = patience();
        List<Turn> seen = Stream.concat(rows.late(today, AT_ONCE).stream(), rows.stillLate(patience, AT_ONCE).stream())
                .toList();
        if (seen.isEmpty()) {
            return 0;
        }
        List<Long> cases = rows.lock(seen.stream().map(Turn::caseId).distinct().toList());
        if (cases.isEmpty()) {
            return 0;
        }
        Set<String> heads = users.agenciesWithHead();
        List<Turn> due = rows.again(seen.stream().map(Turn::key).toList(), cases).stream()
                .filter(turn -> turn.level() == 0
                        ? turn.overdue(today)
                        : turn.level() == HEAD
                                && turn.escalatedAt() != null
                                && turn.escalatedAt().isBefore(patience))
                .toList();
        return raise(due, HEAD, turn -> toHead(turn, heads)) + raise(due, MANAGER, turn -> !toHead(turn, heads));
    }

    private static boolean toHead(Turn turn, Set<String> heads) {
        return turn.level() == 0 && turn.referralId() != null && heads.contains(turn.owner());
    }

    private int raise(List<Turn> due, int level, Predicate<Turn> which) {
        List<Turn> turns = due.stream().filter(which).toList();
        if (turns.isEmpty()) {
            return 0;
        }
        rows.raise(turns.stream().map(Turn::key).toList(), level, clock.instant());
        history.escalated(turns, level == HEAD ? "agency_head" : "manager", Viewer.system(Text.ID));
        turns.forEach(turn -> escalated.publishEvent(
                new TurnEscalated(turn.key(), turn.needId(), turn.caseId(), turn.referralId(), turn.owner(), level)));
        return turns.size();
    }
}

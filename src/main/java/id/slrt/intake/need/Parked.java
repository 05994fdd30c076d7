package id.slrt.intake.need;

import id.slrt.access.Viewer;
import id.slrt.intake.Need;
import id.slrt.intake.turn.Holder;
import id.slrt.intake.turn.NextStep;
import id.slrt.shared.AppClock;
import id.slrt.shared.Text;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;

/** Needs that wait until a date. */
@Singleton
public class Parked {
    private final NeedRepositories.NeedRows needs;
    private final NeedLock lock;
    private final NeedCourse course;
    private final Holders holders;
    private final AppClock clock;

    Parked(NeedRepositories.NeedRows needs, NeedLock lock, NeedCourse course, Holders holders, AppClock clock) {
        this.needs = needs;
        this.lock = lock;
        this.course = course;
        this.holders = holders;
        this.clock = clock;
    }

    /** Those whose day has come, at most so many. */
    public List<Long> due(int limit) {
        return needs.parkedUntil(clock.today(), limit);
    }

    /** Comes back to be referred; the agencies that had no room may be asked again. */
    @Transactional
    public void comeBack(long needId) {
        Need need = lock.take(needId);
        boolean due = need.parkedUntil() != null && !need.parkedUntil().isAfter(clock.today());
        if (need.nextStep() == NextStep.PARKED && due) {
            Holder holder = holders.of(need, NextStep.REFER);
            course.go(need, need.state(), holder, "need_came_back", null, Viewer.system(Text.ID));
        }
    }
}

package id.slrt.referral.queue;

import id.slrt.access.Role;
import id.slrt.access.Viewer;
import id.slrt.referral.Referral;
import id.slrt.shared.AppClock;
import id.slrt.shared.Problem;
import id.slrt.shared.Slice;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;

/** The queues of referrals; each is one range of an index, whatever else is stored. */
@Singleton
public class ReferralQueue {
    private final QueueStore store;
    private final AppClock clock;

    ReferralQueue(QueueStore store, AppClock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * One page of a queue; its total is counted to {@link Slice#COUNTED} and one.
     *
     * @throws Problem 403 when the viewer works for no agency and the queue is one of an agency
     */
    @Transactional
    public Slice<Referral> list(QueueFilter filter, int page, int size, Viewer viewer) {
        Condition condition = Condition.of(filter, agency(filter, viewer), viewer.userId(), clock.today());
        return new Slice<>(
                store.rows(condition, order(filter), (long) page * size, size), page, size, store.count(condition));
    }

    /** How many open referrals the viewer's agency has in its queues. */
    @Transactional
    public QueueCounts counts(Viewer viewer) {
        return viewer.agency() == null
                ? QueueCounts.NONE
                : store.counts(viewer.agency(), viewer.userId(), clock.today());
    }

    private static String order(QueueFilter filter) {
        return filter.ended() ? "ended_at DESC, id DESC" : filter.order().sql();
    }

    private static @Nullable String agency(QueueFilter filter, Viewer viewer) {
        boolean all = filter.kind() == QueueKind.OVERDUE && viewer.is(Role.MANAGER);
        if (all || filter.kind() == QueueKind.SENT) {
            return null;
        }
        if (viewer.agency() == null) {
            throw Problem.forbidden("no_agency_queue");
        }
        return viewer.agency();
    }
}

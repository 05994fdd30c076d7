package id.slrt.referral;

import id.slrt.access.Role;
import id.slrt.access.Viewer;
import id.slrt.shared.AppClock;
import id.slrt.shared.Problem;
import id.slrt.shared.Slice;
import io.micronaut.data.model.Page;
import io.micronaut.data.model.Pageable;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The queues of referrals; each is one indexed query, whatever else is stored. */
@Singleton
public class ReferralQueue {
    /** Which queue: of the viewer's agency, taken up by the viewer, sent by the viewer, or past their due date. */
    public enum Kind {
        AGENCY,
        MINE,
        SENT,
        OVERDUE
    }

    private final ReferralRepository referrals;
    private final AppClock clock;

    ReferralQueue(ReferralRepository referrals, AppClock clock) {
        this.referrals = referrals;
        this.clock = clock;
    }

    /** @param states which states; empty for all open ones */
    public Slice<Referral> list(Kind kind, Collection<ReferralState> states, int page, int size, Viewer viewer) {
        List<String> names = (states.isEmpty()
                        ? Stream.of(ReferralState.values())
                                .filter(ReferralState::open)
                                .toList()
                        : states)
                .stream().map(Enum::name).toList();
        Pageable pageable = Pageable.from(page, size);
        Page<Referral> found = switch (kind) {
            case AGENCY -> referrals.ofAgency(agency(viewer), names, pageable);
            case MINE -> referrals.ofAssignee(viewer.userId(), agency(viewer), names, pageable);
            case SENT -> referrals.ofSender(viewer.userId(), names, pageable);
            case OVERDUE ->
                viewer.is(Role.MANAGER)
                        ? referrals.late(clock.today(), pageable)
                        : referrals.lateOf(agency(viewer), clock.today(), pageable);
        };
        return new Slice<>(found.getContent(), page, size, found.getTotalSize());
    }

    /** How many open referrals the viewer's agency has in each state. */
    public Map<ReferralState, Long> counts(Viewer viewer) {
        return referrals.counts(agency(viewer)).stream()
                .collect(Collectors.toMap(StateCount::state, StateCount::number));
    }

    private static String agency(Viewer viewer) {
        if (viewer.agency() == null) {
            throw Problem.forbidden("no_agency_queue");
        }
        return Objects.requireNonNull(viewer.agency());
    }
}

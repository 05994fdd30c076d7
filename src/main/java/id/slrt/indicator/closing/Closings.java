package id.slrt.indicator.closing;

import id.slrt.access.Audit;
import id.slrt.access.Permission;
import id.slrt.access.Viewer;
import id.slrt.indicator.closing.Keeping.Kept;
import id.slrt.shared.AppClock;
import id.slrt.shared.Inputs;
import id.slrt.shared.Problem;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Closes months with four eyes: one of manager, leader and administrator proposes, another confirms or declines. What is
 * closed stays closed.
 */
@Singleton
public class Closings {
    private static final int TEXT = 1000;

    private final ClosingRows.Closings closings;
    private final ClosingRows.Steps steps;
    private final ClosingRows.Sheets sheets;
    private final ClosingRows.Gate gate;
    private final ClosingRows.Lines lines;
    private final Snapshot snapshot;
    private final Order order;
    private final Audit audit;
    private final AppClock clock;

    Closings(
            ClosingRows.Closings closings,
            ClosingRows.Steps steps,
            ClosingRows.Sheets sheets,
            ClosingRows.Gate gate,
            ClosingRows.Lines lines,
            Snapshot snapshot,
            Order order,
            Audit audit,
            AppClock clock) {
        this.closings = closings;
        this.steps = steps;
        this.sheets = sheets;
        this.gate = gate;
        this.lines = lines;
        this.snapshot = snapshot;
        this.order = order;
        this.audit = audit;
        this.clock = clock;
    }

    public static boolean mayClose(Viewer viewer) {
        return viewer.may(Permission.CLOSE_MONTHS) && viewer.area() == null;
    }

    /**
     * @param seen the seal of the figures that the viewer saw
     * @throws Problem 409 when the month is not over, not its turn, waits or is closed already, or its figures are not
     *     those seen any more; 422 without a remark
     */
    @Transactional
    public void propose(YearMonth month, @Nullable String remark, @Nullable String seen, Viewer viewer) {
        check(viewer);
        Inputs inputs = new Inputs();
        String said = inputs.required("remark", remark, TEXT);
        inputs.orThrow();
        gate.shut();
        Closing before = find(month);
        if (before != null && before.state() != ClosingState.DECLINED) {
            throw done(before);
        }
        order.obstacle(month).ifPresent(problem -> {
            throw problem;
        });
        String seal = snapshot.ofDistrict(month).sheet().seal();
        checkSeen(seal, seen);
        Closing proposed = new Closing(
                before == null ? null : before.id(),
                month.getYear(),
                month.getMonthValue(),
                ClosingState.PROPOSED,
                clock.instant(),
                viewer.userId(),
                viewer.displayName(),
                said,
                seal,
                null,
                null,
                null,
                null,
                null);
        if (before == null) {
            closings.save(proposed);
        } else {
            closings.update(proposed);
        }
        told(month, "proposed", said, null, viewer);
    }

    /**
     * Keeps the figures of the district and of every sub-district as they are now.
     *
     * @throws Problem 403 for whoever proposed it, 409 when it does not wait or its figures are not those seen any more
     */
    @Transactional
    public void confirm(YearMonth month, @Nullable String seen, Viewer viewer) {
        Closing proposed = waiting(month, viewer);
        order.obstacle(month).ifPresent(problem -> {
            throw problem;
        });
        List<Kept> kept = snapshot.of(month);
        checkSeen(kept.getFirst().sheet().seal(), seen);
        List<KeptSheet> all = kept.stream().map(Kept::sheet).toList();
        sheets.saveAll(all);
        lines.saveAll(kept.stream().flatMap(one -> one.lines().stream()).toList());
        String seal = Seal.of(proposed, all);
        decide(proposed, ClosingState.CLOSED, null, seal, viewer);
        told(month, "confirmed", null, "SHA-256 " + seal, viewer);
    }

    /** @throws Problem 403 for whoever proposed it, 409 when it does not wait, 422 without a reason */
    @Transactional
    public void decline(YearMonth month, @Nullable String reason, Viewer viewer) {
        Inputs inputs = new Inputs();
        String why = inputs.required("reason", reason, TEXT);
        inputs.orThrow();
        Closing proposed = waiting(month, viewer);
        decide(proposed, ClosingState.DECLINED, why, null, viewer);
        told(month, "declined", why, null, viewer);
    }

    private Closing waiting(YearMonth month, Viewer viewer) {
        check(viewer);
        gate.shut();
        Closing closing = find(month);
        if (closing == null) {
            throw Problem.conflict("closing_not_proposed", month);
        }
        if (closing.state() != ClosingState.PROPOSED) {
            throw done(closing);
        }
        if (closing.proposedBy() == viewer.userId()) {
            throw Problem.forbidden("closing_same_person");
        }
        return closing;
    }

    private void decide(
            Closing proposed, ClosingState state, @Nullable String reason, @Nullable String seal, Viewer viewer) {
        Instant now = clock.instant();
        closings.decide(proposed.key(), state.name(), now, viewer.userId(), viewer.displayName(), reason, seal);
    }

    private void told(YearMonth month, String deed, @Nullable String note, @Nullable String reason, Viewer viewer) {
        steps.save(new ClosingStep(
                null,
                month.getYear(),
                month.getMonthValue(),
                clock.instant(),
                deed,
                viewer.userId(),
                viewer.displayName(),
                note));
        audit.record(viewer, "closing_" + deed, "month", month, reason);
    }

    private @Nullable Closing find(YearMonth month) {
        return closings.findByYearAndMonth(month.getYear(), month.getMonthValue())
                .orElse(null);
    }

    private static Problem done(Closing closing) {
        String decider = Objects.requireNonNullElse(closing.decider(), "");
        return switch (closing.state()) {
            case PROPOSED -> Problem.conflict("closing_proposed_already", closing.of(), closing.proposer());
            case DECLINED -> Problem.conflict("closing_declined_already", closing.of(), decider);
            case CLOSED -> Problem.conflict("closing_closed_already", closing.of(), decider);
        };
    }

    private static void checkSeen(String seal, @Nullable String seen) {
        if (!seal.equals(seen)) {
            throw Problem.conflict("closing_figures_changed");
        }
    }

    private static void check(Viewer viewer) {
        if (!mayClose(viewer)) {
            throw Problem.forbidden("closing_not_yours");
        }
    }
}

package id.slrt.indicator.closing;

import id.slrt.indicator.IndicatorTree;
import id.slrt.indicator.Scope;
import id.slrt.shared.Problem;
import id.slrt.shared.Slice;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A month and its closing, as somebody sees it.
 *
 * @param closing null when nobody proposed it yet
 * @param then the figures as they were closed; null while it is open
 * @param lines every indicator then and now; empty while it is open
 * @param seen the seal of the district's figures now, to be sent with a proposal or confirmation; null when closed
 * @param changedSinceProposal the figures are not those that were proposed
 * @param inAudit the audit trail has the same seal
 * @param obstacle why it cannot be closed now; null when it can or is
 * @param yours the viewer proposed it, so somebody else must decide
 */
public record ClosingPage(
        YearMonth month,
        @Nullable Closing closing,
        Scope scope,
        IndicatorTree now,
        @Nullable IndicatorTree then,
        List<Compared> lines,
        Slice<Corrections.Line> corrections,
        List<ClosingStep> steps,
        @Nullable String seen,
        boolean changedSinceProposal,
        boolean inAudit,
        @Nullable Problem obstacle,
        boolean mayPropose,
        boolean mayDecide,
        boolean yours) {

    /** What is not as it was. */
    public List<Compared> differences() {
        return lines.stream().filter(Compared::differs).toList();
    }

    /** Whether what was kept is what was sealed, and the audit trail says so too. */
    public boolean isIntact() {
        return then == null || then.closed() != null && then.closed().intact() && inAudit;
    }
}

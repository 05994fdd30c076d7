package id.slrt.referral;

import id.slrt.access.Audit;
import id.slrt.access.User;
import id.slrt.access.Users;
import id.slrt.access.Viewer;
import id.slrt.intake.CaseHistory;
import id.slrt.intake.Need;
import id.slrt.intake.need.Needs;
import id.slrt.shared.Problem;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Gives an agency's referral to one of its people; the agency goes on owning it. */
@Singleton
public class Assignments {
    private final ReferralRepository referrals;
    private final ReferralMoves moves;
    private final Needs needs;
    private final ReferralClock due;
    private final Users users;
    private final CaseHistory history;
    private final Audit audit;

    Assignments(
            ReferralRepository referrals,
            ReferralMoves moves,
            Needs needs,
            ReferralClock due,
            Users users,
            CaseHistory history,
            Audit audit) {
        this.referrals = referrals;
        this.moves = moves;
        this.needs = needs;
        this.due = due;
        this.users = users;
        this.history = history;
        this.audit = audit;
    }

    /**
     * Assigns; what nobody had taken up is claimed by it.
     *
     * @param colleague id of a user of the referral's agency
     * @throws Problem 403 for another agency's referral, 409 when it has ended, 422 when the colleague is of no use
     */
    @Transactional
    public Referral assign(long id, @Nullable Long colleague, Viewer viewer) {
        Referral seen = referrals.findById(id).orElseThrow(() -> Problem.notFound("no_referral", id));
        ReferralAccess.checkMove(seen, Move.CLAIM, viewer);
        User to = users.colleagues(seen.agency()).stream()
                .filter(user -> Objects.equals(user.id(), colleague))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("colleague", "no_colleague"));
        Need need = needs.lock(seen.needId());
        Referral now = referrals.lock(id).orElseThrow();
        if (!now.state().open()) {
            throw Problem.conflict("assign_ended");
        }
        if (now.state() == ReferralState.SENT) {
            now = moves.move(id, Move.CLAIM, MoveForm.EMPTY, viewer);
        }
        referrals.assign(id, Objects.requireNonNull(to.id()), to.displayName());
        Referral after = referrals.findById(id).orElseThrow();
        needs.underWay(need, due.holder(after));
        history.ofReferral(need, id, "referral_assigned", now.state(), now.state(), to.displayName(), viewer);
        audit.record(viewer, "referral_assigned", "referral", id, to.username());
        return after;
    }
}

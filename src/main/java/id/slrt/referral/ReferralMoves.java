package id.slrt.referral;

import id.slrt.access.Audit;
import id.slrt.access.Viewer;
import id.slrt.intake.CaseEvent;
import id.slrt.intake.CaseHistory;
import id.slrt.intake.Need;
import id.slrt.intake.NeedState;
import id.slrt.intake.need.DeliveredOn;
import id.slrt.intake.need.Needs;
import id.slrt.intake.turn.NextStep;
import id.slrt.shared.AppClock;
import id.slrt.shared.Inputs;
import id.slrt.shared.Problem;
import id.slrt.shared.Text;
import id.slrt.shared.Word;
import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Moves referrals through the state table, and the need with them. One wins, the other is told who was first. */
@Singleton
public class ReferralMoves {
    private static final int MOST_WANTED = 160;
    private static final Pattern NUMBER = Pattern.compile("(?:\\d[ .-]?){10}");

    private final ReferralRepository referrals;
    private final Needs needs;
    private final CaseHistory history;
    private final Audit audit;
    private final AppClock clock;
    private final ReferralClock due;
    private final DeliveredOn deliveredOn;
    private final ApplicationEventPublisher<ReferralMoved> moved;

    ReferralMoves(
            ReferralRepository referrals,
            Needs needs,
            CaseHistory history,
            Audit audit,
            AppClock clock,
            ReferralClock due,
            DeliveredOn deliveredOn,
            ApplicationEventPublisher<ReferralMoved> moved) {
        this.referrals = referrals;
        this.needs = needs;
        this.history = history;
        this.audit = audit;
        this.clock = clock;
        this.due = due;
        this.deliveredOn = deliveredOn;
        this.moved = moved;
    }

    /**
     * Makes one move.
     *
     * @throws Problem 403 for another agency's referral, 409 when the move is not possible now or somebody was first,
     *     422 when a reason or note is missing
     */
    @Transactional
    public Referral move(long id, Move move, MoveForm form, Viewer viewer) {
        if (!move.direct()) {
            throw Problem.notFound("no_move", Word.of(move));
        }
        Referral seen = referrals.findById(id).orElseThrow(() -> Problem.notFound("no_referral", id));
        ReferralAccess.checkMove(seen, move, viewer);
        Need need = needs.lock(seen.needId());
        Referral now = referrals.lock(id).orElseThrow();
        ReferralState to = target(now, move, form, viewer);
        Details details = details(move, form, need);
        Referral after = make(now, move, to, details, need, move.byAgency(), viewer);
        moveNeed(move, need, now, after, details, viewer);
        tell(now, move, to, viewer);
        return after;
    }

    /** A move that follows from what the desk did with the need, whose lock and further course are the caller's. */
    @Transactional(Transactional.TxType.MANDATORY)
    Referral follow(Referral now, Move move, @Nullable String note, Need need, Viewer viewer) {
        ReferralState to = Transitions.from(now.state(), move).orElseThrow();
        Details details = new Details(null, null, null, note, null, clock.today());
        Referral after = make(now, move, to, details, need, false, viewer);
        tell(now, move, to, viewer);
        return after;
    }

    private void tell(Referral before, Move move, ReferralState to, Viewer viewer) {
        audit.record(viewer, "referral_" + Word.of(move), "referral", before.key(), null);
        moved.publishEvent(new ReferralMoved(before.key(), before.caseId(), before.needId(), move, before.state(), to));
    }

    private Referral make(
            Referral now, Move move, ReferralState to, Details details, Need need, boolean byAgency, Viewer viewer) {
        long id = now.key();
        boolean takes = byAgency && (now.assignee() == null || move == Move.CLAIM);
        Instant at = clock.instant();
        LocalDate dueComplete = move == Move.RESUME ? due.dueAfterHold(now) : now.dueComplete();
        referrals.move(
                id,
                to.name(),
                takes ? viewer.account() : now.assignee(),
                takes ? viewer.displayName() : now.assigneeName(),
                name(details.hold()),
                name(details.returned()),
                name(details.outcome()),
                details.note() == null || move == Move.RESUME && !byAgency ? now.answer() : details.note(),
                details.wanted() == null ? now.wanted() : details.wanted(),
                move == Move.ACCEPT ? at : now.acceptedAt(),
                to.open() ? null : at,
                dueComplete,
                ReferralClock.dueOn(to, details.hold(), now.dueAccept(), dueComplete));
        history.ofReferral(need, id, "referral_" + Word.of(move), now.state(), to, told(details), viewer);
        return referrals.findById(id).orElseThrow();
    }

    private ReferralState target(Referral now, Move move, MoveForm form, Viewer viewer) {
        boolean stale = form.version() != null && form.version() != now.version();
        if (move == Move.CLAIM && now.state() == ReferralState.RECEIVED && now.assignee() != null) {
            throw Problem.conflict("already_claimed", Objects.requireNonNullElse(now.assigneeName(), ""));
        }
        return Transitions.from(now.state(), move)
                .filter(_ -> !stale)
                .orElseThrow(() -> Problem.conflict(
                        stale ? "referral_changed" : "move_not_possible",
                        new Text.Key("referral.move." + Word.of(move)),
                        new Text.Key("referral.state." + Word.of(now.state())),
                        possible(now, viewer),
                        now.assigneeName() == null ? new Text.Key("referral.nobody") : now.assigneeName(),
                        new Text.Key("event." + last(now).kind()),
                        last(now).actor()));
    }

    private CaseEvent last(Referral now) {
        return history.lastOf(now.needId()).orElseThrow();
    }

    private static final Text.Key REVOKE = new Text.Key("referral.move.revoke");

    private static List<Text.Key> possible(Referral now, Viewer viewer) {
        List<Text.Key> moves = Transitions.possible(now.state()).stream()
                .filter(move -> ReferralAccess.may(now, move, viewer))
                .map(move -> new Text.Key("referral.move." + Word.of(move)))
                .toList();
        boolean called = ReferralAccess.may(now, Move.REVOKE, viewer)
                && Transitions.from(now.state(), Move.CALL_OFF).isPresent();
        if (called && !moves.contains(REVOKE)) {
            return Stream.concat(moves.stream(), Stream.of(new Text.Key("referral.move.call_off")))
                    .toList();
        }
        return moves.isEmpty() ? List.of(new Text.Key("referral.move.none")) : moves;
    }

    private record Details(
            @Nullable HoldReason hold,
            @Nullable ReturnReason returned,
            @Nullable Outcome outcome,
            @Nullable String note,
            @Nullable String wanted,
            LocalDate on) {}

    private Details details(Move move, MoveForm form, Need need) {
        Inputs inputs = new Inputs();
        HoldReason hold = move == Move.HOLD ? inputs.word("reason", HoldReason.class, form.reason()) : null;
        ReturnReason returned = move == Move.RETURN ? inputs.word("reason", ReturnReason.class, form.reason()) : null;
        String word = form.outcome() == null || form.outcome().isBlank() ? Word.of(Outcome.FULFILLED) : form.outcome();
        Outcome outcome = move == Move.COMPLETE ? inputs.word("outcome", Outcome.class, word) : null;
        boolean why = outcome == Outcome.NOT_FULFILLED || move == Move.REVOKE || move == Move.ENTER_IN_ERROR;
        String note = why
                ? inputs.required("note", form.note() == null ? form.reason() : form.note(), 1000)
                : inputs.optional("note", form.note(), 1000);
        boolean asks = hold == HoldReason.APPLICANT || returned == ReturnReason.MISSING_DOCUMENT;
        String wanted = asks ? wanted(inputs, form.wanted()) : null;
        String day = outcome == Outcome.FULFILLED ? form.deliveredOn() : null;
        LocalDate on = deliveredOn.read(inputs, day, need);
        inputs.orThrow();
        return new Details(hold, returned, outcome, note, wanted, on);
    }

    /** Goes out in a message: short, on one line, and without the number of anybody's card or phone. */
    private static String wanted(Inputs inputs, @Nullable String typed) {
        String wanted = inputs.required("wanted", typed, MOST_WANTED).replaceAll("\\s*\\R\\s*", ", ");
        if (NUMBER.matcher(wanted).find()) {
            inputs.reject("wanted", "wanted_number");
        }
        return wanted;
    }

    private void moveNeed(Move move, Need need, Referral before, Referral after, Details details, Viewer viewer) {
        switch (after.state()) {
            case COMPLETED ->
                needs.end(
                        need,
                        details.outcome() == Outcome.FULFILLED ? NeedState.FULFILLED : NeedState.NOT_FULFILLED,
                        after.agency(),
                        after.key(),
                        details.note(),
                        details.on(),
                        viewer);
            case RETURNED ->
                needs.backToDesk(
                        need, Objects.requireNonNull(details.returned()).nextStep());
            case REVOKED -> needs.backToDesk(need, NextStep.REFER);
            case ENTERED_IN_ERROR -> enteredInError(need, before, Objects.requireNonNull(details.note()), viewer);
            default -> {
                if (ReferralClock.begins(move, before.holdReason(), after.holdReason())) {
                    needs.underWay(need, due.holder(after));
                } else {
                    needs.takenUp(need, after.assignee());
                }
            }
        }
    }

    /** An open one goes back to the desk; the outcome of the last attempt is taken back; an older attempt changes nothing. */
    private void enteredInError(Need need, Referral before, String reason, Viewer viewer) {
        if (before.state().open()) {
            needs.backToDesk(need, NextStep.REFER);
        } else if (before.state() == ReferralState.COMPLETED
                && need.state().ended()
                && referrals.countByNeedId(need.key()) == before.attempt()) {
            needs.outcomeInError(need, reason, viewer);
        }
    }

    private static @Nullable String told(Details details) {
        Enum<?> reason = details.hold() != null ? details.hold() : details.returned();
        String told = Stream.of(reason == null ? null : Word.of(reason), details.wanted(), details.note())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(": "));
        return told.isEmpty() ? null : told;
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}

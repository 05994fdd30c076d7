package id.slrt.intake;

import id.slrt.access.Viewer;
import id.slrt.intake.turn.Turn;
import id.slrt.shared.AppClock;
import id.slrt.shared.Word;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What happened to a case, line by line; nothing in it is ever changed. */
@Singleton
public class CaseHistory {
    private final IntakeRepositories.Events events;
    private final AppClock clock;

    CaseHistory(IntakeRepositories.Events events, AppClock clock) {
        this.events = events;
        this.clock = clock;
    }

    public void ofCase(long caseId, String kind, Viewer viewer) {
        save(caseId, null, null, kind, null, null, null, viewer);
    }

    public void ofNeed(Need need, String kind, NeedState to, @Nullable String note, Viewer viewer) {
        save(need.caseId(), need.key(), null, kind, need.state(), to, note, viewer);
    }

    /** A referral moved; {@code kind} is {@code referral_<move>}. */
    public void ofReferral(
            Need need,
            long referralId,
            String kind,
            @Nullable Enum<?> from,
            Enum<?> to,
            @Nullable String note,
            Viewer viewer) {
        save(need.caseId(), need.key(), referralId, kind, from, to, note, viewer);
    }

    /** Something said or done about a case outside its needs; {@code event.<kind>} is its text. */
    public void note(long caseId, String kind, @Nullable String note, Viewer viewer) {
        save(caseId, null, null, kind, null, null, note, viewer);
    }

    /** What happened to a need last: who was first, for whoever comes second. */
    public Optional<CaseEvent> lastOf(long needId) {
        return events.lastOf(needId);
    }

    /** These turns are late and {@code to} was told; in one statement. */
    public void escalated(List<Turn> turns, String to, Viewer viewer) {
        Instant now = clock.instant();
        events.saveAll(turns.stream()
                .map(turn -> new CaseEvent(
                        null,
                        turn.caseId(),
                        turn.needId(),
                        turn.referralId(),
                        now,
                        viewer.userId(),
                        viewer.displayName(),
                        "turn_escalated",
                        null,
                        to,
                        null))
                .toList());
    }

    /** A referral as a line of the history needs it. */
    public record ReferralLine(long caseId, long needId, long referralId, String state) {}

    /** The same happened to these referrals, and their state stayed; in one statement. */
    public void ofReferrals(List<ReferralLine> referrals, String kind, @Nullable String note, Viewer viewer) {
        Instant now = clock.instant();
        events.saveAll(referrals.stream()
                .map(line -> new CaseEvent(
                        null,
                        line.caseId(),
                        line.needId(),
                        line.referralId(),
                        now,
                        viewer.userId(),
                        viewer.displayName(),
                        kind,
                        line.state(),
                        line.state(),
                        note))
                .toList());
    }

    /** What happened to each need that is open, oldest first: the history from which the clocks can be proved. */
    public Map<Long, List<CaseEvent>> ofOpenNeeds() {
        return events.ofOpenNeeds().stream()
                .collect(Collectors.groupingBy(event -> Objects.requireNonNull(event.needId())));
    }

    List<CaseEvent> of(long caseId) {
        return events.findByCaseIdOrderById(caseId);
    }

    private void save(
            long caseId,
            @Nullable Long needId,
            @Nullable Long referralId,
            String kind,
            @Nullable Enum<?> from,
            @Nullable Enum<?> to,
            @Nullable String note,
            Viewer viewer) {
        events.save(new CaseEvent(
                null,
                caseId,
                needId,
                referralId,
                clock.instant(),
                viewer.userId(),
                viewer.displayName(),
                kind,
                from == null ? null : Word.of(from),
                to == null ? null : Word.of(to),
                note));
    }
}

package id.slrt.referral.bulk;

import id.slrt.access.Viewer;
import id.slrt.district.District;
import id.slrt.intake.need.NeedAct;
import id.slrt.intake.need.NeedForm;
import id.slrt.intake.need.Needs;
import id.slrt.referral.Assignments;
import id.slrt.referral.Move;
import id.slrt.referral.MoveForm;
import id.slrt.referral.Referral;
import id.slrt.referral.ReferralMoves;
import id.slrt.referral.Referrals;
import id.slrt.shared.AppClock;
import id.slrt.shared.Problem;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does the same to up to 500 items, one after the other; one that fails does not stop the others. */
@Singleton
public class Bulk {
    public static final int MOST = 500;
    private static final Duration KEPT = Duration.ofHours(1);
    /** No item takes so long: whoever went through them was stopped. */
    private static final Duration SILENCE = Duration.ofMinutes(2);

    private static final Logger LOG = LoggerFactory.getLogger(Bulk.class);

    private final ReferralMoves moves;
    private final Assignments assignments;
    private final Referrals referrals;
    private final Needs needs;
    private final BulkLabels labels;
    private final District district;
    private final AppClock clock;
    private final ExecutorService executor;
    private final BulkRows rows;
    private final BulkWords words;

    Bulk(
            ReferralMoves moves,
            Assignments assignments,
            Referrals referrals,
            Needs needs,
            BulkLabels labels,
            District district,
            AppClock clock,
            BulkRows rows,
            BulkWords words,
            @Named(TaskExecutors.BLOCKING) ExecutorService executor) {
        this.moves = moves;
        this.assignments = assignments;
        this.referrals = referrals;
        this.needs = needs;
        this.labels = labels;
        this.district = district;
        this.clock = clock;
        this.rows = rows;
        this.words = words;
        this.executor = executor;
    }

    /**
     * Starts and comes back at once.
     *
     * @param ids of referrals, or of needs where the deed is of needs; a repeated one counts once
     * @param colleague to whom to assign; only for {@link BulkDeed#ASSIGN}
     * @param back the address to go on to afterwards
     * @throws Problem 422 for none or too many
     */
    public BulkRun start(BulkDeed deed, List<Long> ids, @Nullable Long colleague, String back, Viewer viewer) {
        if (ids.isEmpty() || ids.size() > MOST) {
            throw Problem.invalid("ids", "bulk_ids", MOST);
        }
        List<Long> items = ids.stream().distinct().toList();
        Instant now = clock.instant();
        BulkRows.Run row =
                new BulkRows.Run(UUID.randomUUID().toString(), viewer.userId(), deed, back, items.size(), now, null);
        rows.forget(now.minus(KEPT));
        rows.save(row);
        BulkRun run = new BulkRun(row.id(), deed, back, Map.of(), items.size(), now);
        executor.execute(() -> {
            try {
                items.forEach(id -> add(run, one(deed, id, colleague, viewer)));
                rows.end(run.id(), clock.instant());
            } finally {
                run.end();
            }
        });
        return run;
    }

    /** Kept for whichever instance is asked; a result that cannot be kept does not stop the others. */
    private void add(BulkRun run, BulkResult result) {
        int position = run.results().size();
        run.add(result);
        try {
            rows.add(
                    run.id(),
                    position,
                    result.id(),
                    result.referralId(),
                    result.ok(),
                    result.problem(),
                    result.wordsId(),
                    result.wordsEn(),
                    clock.instant());
        } catch (RuntimeException e) {
            LOG.error("result {} of {} is not kept", position, run.id(), e);
        }
    }

    /**
     * How far it is, or what came of it; kept for an hour.
     *
     * @throws Problem 404 when it is forgotten, or somebody else's
     */
    public BulkRun require(String id, Viewer viewer) {
        BulkRows.Run row = rows.find(id, viewer.userId()).orElseThrow(() -> Problem.notFound("no_bulk"));
        List<BulkRows.Line> lines = rows.lines(id);
        List<Long> items = lines.stream().map(BulkRows.Line::item).toList();
        BulkRun run = new BulkRun(
                id, row.deed(), row.back(), labels.of(row.deed(), items, viewer), row.total(), row.startedAt());
        lines.forEach(line -> run.add(line.result()));
        Instant last = lines.isEmpty() ? row.startedAt() : lines.getLast().at();
        if (row.endedAt() != null || last.isBefore(clock.instant().minus(SILENCE))) {
            run.end();
        }
        return run;
    }

    private BulkResult one(BulkDeed deed, long id, @Nullable Long colleague, Viewer viewer) {
        try {
            return switch (deed) {
                case CLAIM -> moved(deed, moves.move(id, Move.CLAIM, MoveForm.EMPTY, viewer));
                case ACCEPT -> moved(deed, moves.move(id, Move.ACCEPT, MoveForm.EMPTY, viewer));
                case ASSIGN -> moved(deed, assignments.assign(id, colleague, viewer));
                case SEND -> {
                    Referral sent = referrals.send(id, null, null, viewer);
                    yield words.done(deed, id, sent.key(), district.agencyName(sent.agency()));
                }
                case VERIFY -> act(deed, id, NeedAct.VERIFY, viewer);
                case RECOMMEND -> act(deed, id, NeedAct.RECOMMEND, viewer);
                case DETERMINE -> act(deed, id, NeedAct.DETERMINE, viewer);
            };
        } catch (Problem problem) {
            return words.refused(deed, id, problem);
        } catch (RuntimeException e) {
            LOG.error("{} of {} failed", deed, id, e);
            return words.failed(deed, id);
        }
    }

    private BulkResult act(BulkDeed deed, long id, NeedAct act, Viewer viewer) {
        needs.act(id, act, NeedForm.note(null), viewer);
        return words.done(deed, id, null, "");
    }

    private BulkResult moved(BulkDeed deed, Referral now) {
        return words.done(deed, now.key(), now.key(), Objects.requireNonNullElse(now.assigneeName(), ""));
    }
}

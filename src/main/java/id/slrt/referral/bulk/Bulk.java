package id.slrt.referral.bulk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
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
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does the same to up to 500 items, one after the other; one that fails does not stop the others. */
@Singleton
public class Bulk {
    public static final int MOST = 500;
    private static final Logger LOG = LoggerFactory.getLogger(Bulk.class);

    private final ReferralMoves moves;
    private final Assignments assignments;
    private final Referrals referrals;
    private final Needs needs;
    private final BulkLabels labels;
    private final District district;
    private final AppClock clock;
    private final ExecutorService executor;
    private final Cache<String, BulkRun> runs = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofHours(1))
            .maximumSize(1000)
            .build();

    Bulk(
            ReferralMoves moves,
            Assignments assignments,
            Referrals referrals,
            Needs needs,
            BulkLabels labels,
            District district,
            AppClock clock,
            @Named(TaskExecutors.BLOCKING) ExecutorService executor) {
        this.moves = moves;
        this.assignments = assignments;
        this.referrals = referrals;
        this.needs = needs;
        this.labels = labels;
        this.district = district;
        this.clock = clock;
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
        List<Long> items = ids.stream().distinct().toList();
        if (items.isEmpty() || items.size() > MOST) {
            throw Problem.invalid("ids", "bulk_ids", MOST);
        }
        BulkRun run =
                new BulkRun(viewer.userId(), deed, back, labels.of(deed, items, viewer), items.size(), clock.instant());
        runs.put(run.id(), run);
        executor.execute(() -> {
            try {
                items.forEach(id -> run.add(one(deed, id, colleague, viewer)));
            } finally {
                run.end();
            }
        });
        return run;
    }

    /** @throws Problem 404 when it is forgotten, or somebody else's */
    public BulkRun require(String id, Viewer viewer) {
        BulkRun run = runs.getIfPresent(id);
        if (run == null || !run.isOf(viewer.userId())) {
            throw Problem.notFound("no_bulk");
        }
        return run;
    }

    private BulkResult one(BulkDeed deed, long id, @Nullable Long colleague, Viewer viewer) {
        try {
            return switch (deed) {
                case CLAIM -> moved(moves.move(id, Move.CLAIM, MoveForm.EMPTY, viewer));
                case ACCEPT -> moved(moves.move(id, Move.ACCEPT, MoveForm.EMPTY, viewer));
                case ASSIGN -> moved(assignments.assign(id, colleague, viewer));
                case SEND -> {
                    Referral sent = referrals.send(id, null, null, viewer);
                    yield done(id, sent.key(), district.agencyName(sent.agency()));
                }
                case VERIFY -> act(id, NeedAct.VERIFY, viewer);
                case RECOMMEND -> act(id, NeedAct.RECOMMEND, viewer);
                case DETERMINE -> act(id, NeedAct.DETERMINE, viewer);
            };
        } catch (Problem problem) {
            return new BulkResult(id, deed.ofNeeds() ? null : id, List.of(), problem, false);
        } catch (RuntimeException e) {
            LOG.error("{} of {} failed", deed, id, e);
            return new BulkResult(id, deed.ofNeeds() ? null : id, List.of(), null, true);
        }
    }

    private BulkResult act(long id, NeedAct act, Viewer viewer) {
        needs.act(id, act, NeedForm.note(null), viewer);
        return done(id, null, "");
    }

    private static BulkResult moved(Referral now) {
        return done(now.key(), now.key(), Objects.requireNonNullElse(now.assigneeName(), ""));
    }

    private static BulkResult done(long id, @Nullable Long referral, String told) {
        return new BulkResult(id, referral, List.of(told), null, false);
    }
}

package id.slrt.notification;

import id.slrt.access.Audit;
import id.slrt.access.Viewer;
import id.slrt.intake.CaseHistory;
import id.slrt.intake.Cases;
import id.slrt.shared.AppClock;
import id.slrt.shared.Inputs;
import id.slrt.shared.Problem;
import id.slrt.shared.Slice;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.Page;
import io.micronaut.data.model.Pageable;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whom the facilitators have to call or visit, because no message arrives there. */
@Singleton
public class ContactTasks {
    private static final int PAGE = 25;
    private static final List<String> OUTCOMES = List.of("told", "not_found");

    private final Rows rows;
    private final Cases cases;
    private final CaseHistory history;
    private final Audit audit;
    private final AppClock clock;

    ContactTasks(Rows rows, Cases cases, CaseHistory history, Audit audit, AppClock clock) {
        this.rows = rows;
        this.cases = cases;
        this.history = history;
        this.audit = audit;
        this.clock = clock;
    }

    void open(long caseId, long messageId, String reason) {
        rows.open(caseId, messageId, cases.require(caseId).village(), reason, clock.instant());
    }

    /** The message came through late, so nobody has to go. */
    void arrived(Message message) {
        Long first = message.insteadOf();
        rows.arrived(first == null ? message.key() : first, clock.instant());
    }

    /** Nobody has to go any more. */
    void close(long caseId, String outcome) {
        rows.close(caseId, outcome, clock.instant());
    }

    /** Those of the viewer's area, oldest first. */
    public Slice<ContactTask> waiting(Viewer viewer, int page) {
        Page<ContactTask> found = rows.waiting(viewer.area(), Pageable.from(page, PAGE));
        return new Slice<>(found.getContent(), page, PAGE, found.getTotalSize());
    }

    /** @throws Problem 409 when somebody was first, 422 when it is not said what came of it */
    @Transactional
    public void done(long id, @Nullable String outcome, @Nullable String note, Viewer viewer) {
        ContactTask task = rows.findById(id).orElseThrow(() -> Problem.notFound("no_task"));
        if (!viewer.covers(task.village())) {
            throw Problem.forbidden("case_outside_area");
        }
        Inputs inputs = new Inputs();
        String said = inputs.required("outcome", outcome, 20);
        String text = inputs.optional("note", note, 500);
        if (!said.isEmpty() && !OUTCOMES.contains(said)) {
            inputs.reject("outcome", "unknown_word", String.join(", ", OUTCOMES));
        }
        inputs.orThrow();
        if (rows.done(id, clock.instant(), viewer.displayName(), said, text) == 0) {
            throw Problem.conflict("task_done");
        }
        history.note(task.caseId(), "contact_" + said, text, viewer);
        audit.record(viewer, "contact_task_done", "case", task.caseId(), null);
    }

    @JdbcRepository(dialect = Dialect.MYSQL)
    interface Rows extends GenericRepository<ContactTask, Long> {
        Optional<ContactTask> findById(long id);

        @Query("""
                INSERT INTO contact_task (case_id, message_id, village, reason, opened_at)
                VALUES (:caseId, :messageId, :village, :reason, :at) ON DUPLICATE KEY UPDATE case_id = case_id""")
        void open(long caseId, long messageId, String village, String reason, Instant at);

        @Query("""
                UPDATE contact_task SET done_at = :at, outcome = 'arrived'
                WHERE message_id = :messageId AND done_at IS NULL""")
        void arrived(long messageId, Instant at);

        @Query("UPDATE contact_task SET done_at = :at, outcome = :outcome WHERE case_id = :caseId AND done_at IS NULL")
        void close(long caseId, String outcome, Instant at);

        @Query("""
                UPDATE contact_task SET done_at = :at, done_by = :by, outcome = :outcome, note = :note
                WHERE id = :id AND done_at IS NULL""")
        int done(long id, Instant at, String by, String outcome, @Nullable String note);

        @Query(value = """
                SELECT * FROM contact_task
                WHERE done_at IS NULL AND (:area IS NULL OR village LIKE CONCAT(:area, '%')) ORDER BY id""", countQuery = """
                SELECT COUNT(*) FROM contact_task
                WHERE done_at IS NULL AND (:area IS NULL OR village LIKE CONCAT(:area, '%'))""")
        Page<ContactTask> waiting(@Nullable String area, Pageable pageable);
    }
}

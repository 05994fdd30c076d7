package id.slrt.registry.duplicates.matching;

import id.slrt.registry.PersonRegistered;
import id.slrt.registry.SnapshotApplied;
import id.slrt.registry.duplicates.PairStore;
import id.slrt.registry.duplicates.Proposal;
import id.slrt.registry.duplicates.Retrying;
import id.slrt.registry.duplicates.Sql;
import id.slrt.registry.linkage.Model;
import id.slrt.shared.AppClock;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Compares people of the desk, who are in no snapshot, with everybody else: each when registered, all after a snapshot.
 * The wish is a row, written with what causes it; who works it off holds the row until a portion is done, so that it is
 * done once and goes on where it stopped.
 */
@Singleton
class DeskMatching {
    private static final int PORTION = 50;

    private final SubjectReader reader;
    private final ModelStore models;
    private final PairStore pairs;
    private final Sql sql;
    private final Retrying transaction;
    private final AppClock clock;

    DeskMatching(
            SubjectReader reader, ModelStore models, PairStore pairs, Sql sql, Retrying transaction, AppClock clock) {
        this.transaction = transaction;
        this.reader = reader;
        this.models = models;
        this.pairs = pairs;
        this.sql = sql;
        this.clock = clock;
    }

    private record Task(long id, @Nullable Long person, long after) {}

    @EventListener
    void registered(PersonRegistered event) {
        ask(event.personId());
    }

    @EventListener
    void applied(SnapshotApplied event) {
        ask(null);
    }

    private void ask(@Nullable Long person) {
        sql.update("INSERT INTO duplicate_task (person_id, requested_at) VALUES (?, ?)", person, clock.instant());
    }

    /** Works off a portion of the oldest wish nobody works on; false when there is none. */
    boolean work() {
        return transaction.write(this::portion);
    }

    private boolean portion() {
        Optional<Task> found = sql.one(
                "SELECT id, person_id, after_id FROM duplicate_task ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED",
                row -> new Task(row.getLong(1), row.getObject(2, Long.class), row.getLong(3)));
        if (found.isEmpty()) {
            return false;
        }
        Task task = found.get();
        List<Subject> people =
                task.person() == null ? reader.atDeskAfter(task.after(), PORTION) : reader.of(List.of(task.person()));
        people.forEach(this::match);
        if (task.person() == null && people.size() == PORTION) {
            sql.update(
                    "UPDATE duplicate_task SET after_id = ? WHERE id = ?",
                    people.getLast().id(),
                    task.id());
        } else {
            sql.update("DELETE FROM duplicate_task WHERE id = ?", task.id());
        }
        return true;
    }

    private void match(Subject one) {
        Model<Subject> model = models.model(one);
        List<Proposal> found = new ArrayList<>();
        for (Subject other : reader.near(one)) {
            double bits = model.bits(one, other);
            if (bits >= PeopleLinkage.THRESHOLD) {
                found.add(Subject.proposal(one, other, model, bits));
            }
        }
        pairs.propose(found);
    }
}

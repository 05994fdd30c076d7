package id.slrt.shared;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.annotation.TransactionalEventListener;
import io.micronaut.transaction.annotation.TransactionalEventListener.TransactionPhase;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells every instance that something kept in memory has changed: each thing has a mark in the database, new after each
 * change, which all instances ask for once a second in one query. {@link Remembered} follows it.
 */
@Singleton
public class Changes {
    private static final long FRESH = Duration.ofSeconds(1).toNanos();

    private final Rows rows;
    private final ApplicationEventPublisher<Told> told;
    private final ReentrantLock asking = new ReentrantLock();
    private final AtomicLong here = new AtomicLong();
    private volatile @Nullable Known known;

    Changes(Rows rows, ApplicationEventPublisher<Told> told) {
        this.rows = rows;
        this.told = told;
    }

    private record Known(long askedAt, long here, Map<String, String> marks) {}

    record Told(String what) {}

    /** Something has changed; said in the transaction that changes it. This instance knows at once, others within a second. */
    @Transactional
    public void tell(String what) {
        rows.put(what, UUID.randomUUID().toString());
        here.incrementAndGet();
        told.publishEvent(new Told(what));
    }

    /** What was read while the change was not committed yet may be the old state, or one that never came to be. */
    @TransactionalEventListener(TransactionPhase.AFTER_COMPLETION)
    void completed(Told event) {
        here.incrementAndGet();
    }

    /** Another one after each change of {@code what}; at most a second old. */
    String mark(String what) {
        Known now = known;
        long changed = here.get();
        if (now == null || now.here() != changed) {
            now = ask(changed);
        } else if (System.nanoTime() - now.askedAt() > FRESH && asking.tryLock()) {
            // one asks, the others go on with what is known
            try {
                now = ask(changed);
            } finally {
                asking.unlock();
            }
        }
        return now.here() + " " + now.marks().getOrDefault(what, "");
    }

    private Known ask(long changed) {
        Map<String, String> marks = rows.all().stream().collect(Collectors.toMap(Row::what, Row::mark));
        Known now = new Known(System.nanoTime(), changed, marks);
        known = now;
        return now;
    }

    @MappedEntity("change_mark")
    @Introspected
    record Row(@Id String what, String mark) {}

    @JdbcRepository(dialect = Dialect.MYSQL)
    interface Rows extends GenericRepository<Row, String> {
        @Query("SELECT what, mark FROM change_mark")
        List<Row> all();

        @Query("INSERT INTO change_mark (what, mark) VALUES (:what, :mark) ON DUPLICATE KEY UPDATE mark = VALUES(mark)")
        void put(String what, String mark);
    }
}

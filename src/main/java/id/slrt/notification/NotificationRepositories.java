package id.slrt.notification;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tables of notification. */
public interface NotificationRepositories {
    @JdbcRepository(dialect = Dialect.MYSQL)
    interface Messages extends GenericRepository<Message, Long> {
        Message save(Message message);

        List<Message> findByCaseIdOrderById(long caseId);

        /** What is due and no other worker has its hands on. */
        @Query("SELECT * FROM message WHERE due_at <= :now ORDER BY due_at, id LIMIT :most FOR UPDATE SKIP LOCKED")
        List<Message> due(Instant now, int most);

        @Query("UPDATE message SET state = 'SENDING', attempts = attempts + 1, due_at = :lease WHERE id IN (:ids)")
        void take(Collection<Long> ids, Instant lease);

        @Query("""
                UPDATE message SET state = 'QUEUED', attempts = attempts - 1, due_at = :now
                WHERE id IN (:ids) AND state = 'SENDING' AND due_at = :lease""")
        void giveBack(Collection<Long> ids, Instant lease, Instant now);

        @Query("""
                UPDATE message SET state = :state, provider_sid = :sid, reason = NULL, due_at = NULL, sent_at = :at,
                    delivered_at = :deliveredAt
                WHERE id = :id""")
        void sent(long id, String state, @Nullable String sid, Instant at, @Nullable Instant deliveredAt);

        /** Only by the holder of the lease: after it another worker may be sending. */
        @Query("""
                UPDATE message SET state = :state, reason = :reason, attempts = :attempts, due_at = :dueAt
                WHERE id = :id AND state = 'SENDING' AND due_at = :lease""")
        void notSent(long id, String state, String reason, int attempts, @Nullable Instant dueAt, Instant lease);

        @Query("""
                UPDATE message SET state = :state, reason = :reason, delivered_at = :deliveredAt
                WHERE provider_sid = :sid AND state IN (:superseded)""")
        void receipt(
                String sid,
                String state,
                @Nullable String reason,
                @Nullable Instant deliveredAt,
                Collection<String> superseded);

        @Query("""
                SELECT * FROM message
                WHERE state = 'DELIVERED' AND (:caseId IS NULL OR case_id = :caseId)
                ORDER BY id DESC LIMIT 50""")
        List<Message> latest(@Nullable Long caseId);
    }

    @JdbcRepository(dialect = Dialect.MYSQL)
    interface Attempts extends GenericRepository<MessageAttempt, Long> {
        void save(MessageAttempt attempt);

        List<MessageAttempt> findByMessageIdOrderById(long messageId);
    }

    @JdbcRepository(dialect = Dialect.MYSQL)
    interface ReceiptRows extends GenericRepository<Message, Long> {
        @Query("""
                INSERT IGNORE INTO message_receipt (provider_sid, state, error_code, at)
                VALUES (:sid, :state, :errorCode, :at)""")
        void add(String sid, String state, @Nullable Integer errorCode, Instant at);

        @Query("SELECT state, error_code, at FROM message_receipt WHERE provider_sid = :sid")
        List<MessageReceipt> of(String sid);
    }

    @JdbcRepository(dialect = Dialect.MYSQL)
    interface TemplateRows extends GenericRepository<MessageTemplate, Long> {
        void deleteAll();

        void saveAll(List<MessageTemplate> templates);

        List<MessageTemplate> findAll();
    }
}

package id.slrt.notification;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tables of notification: what was written, tried and told. */
public interface NotificationRepositories {
    @JdbcRepository(dialect = Dialect.MYSQL)
    interface Messages extends GenericRepository<Message, Long> {
        Message save(Message message);

        Optional<Message> findById(long id);

        List<Message> findByCaseIdOrderById(long caseId);

        boolean existsByInsteadOf(long insteadOf);

        @Query("SELECT * FROM message WHERE id = :id FOR UPDATE")
        Optional<Message> lock(long id);

        @Query("SELECT * FROM message WHERE provider_sid = :sid FOR UPDATE")
        Optional<Message> lockBySid(String sid);

        @Query("SELECT provider_sid FROM message WHERE provider_sid IN (:sids) AND id <> :id")
        List<String> othersAmong(Collection<String> sids, long id);

        /** The newest message of a case to a number that nobody has begun to send, kept from being begun. */
        @Query("""
                SELECT * FROM message
                WHERE case_id = :caseId AND recipient = :recipient AND channel = :channel AND state = 'QUEUED'
                    AND attempts = 0 AND doubt_since IS NULL AND due_at IS NOT NULL AND urgent = :urgent
                ORDER BY id DESC LIMIT 1 FOR UPDATE""")
        Optional<Message> waiting(long caseId, String recipient, String channel, boolean urgent);

        /** Whether this address was written to with this template since then. */
        @Query("""
                SELECT COUNT(*) FROM message
                WHERE recipient = :recipient AND template = :template AND created_at >= :since""")
        long written(String recipient, String template, Instant since);

        /** The newest that the applicant has not got, or that went to {@code before}; one that was sent again counts as sent. */
        @Query("""
                SELECT m.* FROM message m
                WHERE m.case_id = :caseId AND m.text <> '' AND m.template NOT LIKE 'agency%'
                    AND (m.state IN ('FAILED', 'UNDELIVERED')
                        OR m.state = 'SUPPRESSED' AND m.reason IN ('no_phone', 'phone_changed', 'bounced')
                        OR m.recipient = :before AND m.state IN ('SENDING', 'SENT', 'DELIVERED'))
                    AND NOT EXISTS (SELECT 1 FROM message again WHERE again.instead_of = m.id)
                ORDER BY m.id DESC LIMIT :most""")
        List<Message> notArrived(long caseId, @Nullable String before, int most);

        /** What nobody has begun to send to the applicant of a case is not sent. */
        @Query("""
                UPDATE message SET state = 'SUPPRESSED', reason = :reason, due_at = NULL
                WHERE case_id = :caseId AND state = 'QUEUED' AND doubt_since IS NULL AND due_at IS NOT NULL
                    AND template NOT LIKE 'agency%'""")
        void suppress(long caseId, String reason);

        @Query("UPDATE message SET text = :text, parts = :parts WHERE id = :id")
        void retell(long id, String text, int parts);

        @Query("SELECT MAX(sent_at) FROM message WHERE case_id = :caseId AND recipient = :recipient")
        Optional<Instant> lastSent(long caseId, String recipient);

        @Query("""
                SELECT * FROM message
                WHERE state = 'DELIVERED' AND recipient IS NOT NULL AND channel <> 'EMAIL'
                    AND (:caseId IS NULL OR case_id = :caseId)
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
                INSERT INTO message_receipt (provider_sid, state, error_code, at)
                VALUES (:sid, :state, :errorCode, :at) ON DUPLICATE KEY UPDATE state = state""")
        void add(String sid, String state, @Nullable Integer errorCode, Instant at);

        @Query("SELECT state, error_code, at FROM message_receipt WHERE provider_sid = :sid")
        List<MessageReceipt> of(String sid);

        @Query("""
                UPDATE message SET state = :state, reason = :reason, delivered_at = :deliveredAt, sweep_at = NULL
                WHERE id = :id""")
        void apply(long id, String state, @Nullable String reason, @Nullable Instant deliveredAt);

        /** The provider named our message with its own number before its answer reached us. */
        @Query("""
                UPDATE message SET provider_sid = :sid, state = 'SENT', reason = NULL, doubt_since = NULL, due_at = NULL,
                    sent_at = :at, sweep_at = :sweepAt, cost = :cost
                WHERE id = :id AND provider_sid IS NULL AND doubt_since IS NOT NULL""")
        int adopt(long id, String sid, Instant at, Instant sweepAt, int cost);

        @Query("""
                SELECT * FROM message WHERE sweep_at <= :now ORDER BY sweep_at LIMIT :most FOR UPDATE SKIP LOCKED""")
        List<Message> unheardOf(Instant now, int most);

        @Query("UPDATE message SET sweep_at = :until WHERE id IN (:ids)")
        void ask(Collection<Long> ids, Instant until);

        @Query("UPDATE message SET reason = 'no_receipt', sweep_at = NULL WHERE id = :id AND state = 'SENT'")
        void swept(long id);
    }
}

package id.slrt.notification.reply;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.Page;
import io.micronaut.data.model.Pageable;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What came in. */
@JdbcRepository(dialect = Dialect.MYSQL)
public interface InboundRows extends GenericRepository<Inbound, Long> {
    /** The first to say so takes it as {@link Inbound#NEW}; a repeat of the webhook waits for the first and finds its answer. */
    @Query("""
            INSERT INTO message_inbound (provider_sid, sender, channel, text, kind, at, waiting)
            VALUES (:sid, :sender, :channel, :text, 'new', :at, FALSE) ON DUPLICATE KEY UPDATE id = id""")
    void take(String sid, String sender, String channel, String text, Instant at);

    Optional<Inbound> findByProviderSid(String providerSid);

    Optional<Inbound> findById(long id);

    @Query("SELECT * FROM message_inbound WHERE id = :id FOR UPDATE")
    Optional<Inbound> lock(long id);

    @Query("""
            UPDATE message_inbound SET kind = :kind, answer = :answer, case_id = :caseId, waiting = :waiting
            WHERE id = :id""")
    void answered(long id, String kind, @Nullable String answer, @Nullable Long caseId, boolean waiting);

    @Query("""
            UPDATE message_inbound SET waiting = FALSE, case_id = COALESCE(:caseId, case_id), handled_at = :at, handled_by = :by
            WHERE id = :id""")
    void handled(long id, @Nullable Long caseId, Instant at, String by);

    @Query(
            value = "SELECT * FROM message_inbound WHERE waiting = TRUE ORDER BY id",
            countQuery = "SELECT COUNT(*) FROM message_inbound WHERE waiting = TRUE")
    Page<Inbound> waiting(Pageable pageable);

    @Query("SELECT * FROM message_inbound WHERE waiting = TRUE ORDER BY id LIMIT :most")
    List<Inbound> firstWaiting(int most);

    List<Inbound> findByCaseIdOrderById(long caseId);

    @Query("SELECT * FROM message_inbound WHERE sender IN (:senders) ORDER BY id DESC LIMIT 50")
    List<Inbound> of(Collection<String> senders);
}

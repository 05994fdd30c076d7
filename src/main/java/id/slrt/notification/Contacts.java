package id.slrt.notification;

import id.slrt.access.Viewer;
import id.slrt.shared.AppClock;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known of a number by each way: that its owner stopped messages, that it is no number. */
@Singleton
public class Contacts {
    private final Rows rows;
    private final AppClock clock;

    Contacts(Rows rows, AppClock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** BERHENTI: from now on no message of this way is begun. What waits is suppressed at once. */
    @Transactional
    public void stop(String number, Way way) {
        rows.stop(number, way.name(), clock.instant());
        rows.choose(number, way.name(), "STOP", clock.instant(), null, null);
        rows.suppressWaiting(number, way.name());
    }

    /** An officer stops both ways to a number: its owner said so, in words of her own or at the desk. */
    @Transactional
    void stop(String number, Viewer by, String reason) {
        for (Way way : Way.PHONE) {
            rows.stop(number, way.name(), clock.instant());
            rows.choose(number, way.name(), "STOP", clock.instant(), by.displayName(), reason);
            rows.suppressWaiting(number, way.name());
        }
    }

    /** An officer opens both ways again, because the owner asks for it. */
    @Transactional
    void start(String number, Viewer by, String reason) {
        for (Way way : Way.PHONE) {
            rows.start(number, way.name());
            rows.choose(number, way.name(), "START", clock.instant(), by.displayName(), reason);
        }
    }

    /** The last word about a number that is stopped in some way; null when messages may go there. */
    public @Nullable Choice stoppedBy(String number) {
        return rows.stopped(number).orElse(null);
    }

    /**
     * Who stopped or started messages.
     *
     * @param actor null: the owner of the phone, by message
     */
    @MappedEntity("message_choice")
    public record Choice(
            Way channel,
            Instant at,
            @Nullable String actor,
            @Nullable String reason) {}

    /** MULAI: messages are welcome again; those stopped meanwhile stay stopped. */
    @Transactional
    public void start(String number, Way way) {
        rows.start(number, way.name());
        rows.choose(number, way.name(), "START", clock.instant(), null, null);
    }

    void bounced(String number, Way way, int code) {
        rows.bounce(number, way.name(), clock.instant(), code);
    }

    /** Something arrived there or came from there, so it is a number after all. */
    public void alive(String number, Way way) {
        rows.alive(number, way.name());
    }

    /** Why nothing may go there: {@code opted_out}, {@code bounced}; null when it may. */
    @Nullable
    String obstacle(String number, Way way) {
        return rows.find(number, way.name())
                .map(row -> row.stoppedAt() != null ? "opted_out" : row.bouncedAt() != null ? "bounced" : null)
                .orElse(null);
    }

    boolean stopped(String number, Way way) {
        return "opted_out".equals(obstacle(number, way));
    }

    @MappedEntity("message_contact")
    record Contact(@Nullable Instant stoppedAt, @Nullable Instant bouncedAt) {}

    @JdbcRepository(dialect = Dialect.MYSQL)
    interface Rows extends GenericRepository<Contact, Void> {
        @Query("SELECT stopped_at, bounced_at FROM message_contact WHERE recipient = :number AND channel = :way")
        Optional<Contact> find(String number, String way);

        @Query("""
                INSERT INTO message_contact (recipient, channel, stopped_at) VALUES (:number, :way, :at)
                ON DUPLICATE KEY UPDATE stopped_at = COALESCE(stopped_at, VALUES(stopped_at))""")
        void stop(String number, String way, Instant at);

        @Query("UPDATE message_contact SET stopped_at = NULL WHERE recipient = :number AND channel = :way")
        void start(String number, String way);

        @Query("""
                INSERT INTO message_contact (recipient, channel, bounced_at, bounce_code) VALUES (:number, :way, :at, :code)
                ON DUPLICATE KEY UPDATE bounced_at = VALUES(bounced_at), bounce_code = VALUES(bounce_code)""")
        void bounce(String number, String way, Instant at, int code);

        @Query("""
                UPDATE message_contact SET bounced_at = NULL, bounce_code = NULL
                WHERE recipient = :number AND channel = :way AND bounced_at IS NOT NULL""")
        void alive(String number, String way);

        @Query("""
                INSERT INTO message_choice (recipient, channel, choice, at, actor, reason)
                VALUES (:number, :way, :choice, :at, :actor, :reason)""")
        void choose(
                String number, String way, String choice, Instant at, @Nullable String actor, @Nullable String reason);

        @Query("""
                SELECT h.channel, h.at, h.actor, h.reason
                FROM message_contact c JOIN message_choice h ON h.recipient = c.recipient AND h.channel = c.channel
                WHERE c.recipient = :number AND c.stopped_at IS NOT NULL AND h.choice = 'STOP' ORDER BY h.id DESC LIMIT 1""")
        Optional<Choice> stopped(String number);

        @Query("SELECT choice FROM message_choice WHERE recipient = :number AND channel = :way ORDER BY id")
        java.util.List<String> choices(String number, String way);

        @Query("""
                UPDATE message SET state = 'SUPPRESSED', reason = 'opted_out', due_at = NULL
                WHERE recipient = :number AND channel = :way AND state = 'QUEUED' AND doubt_since IS NULL
                    AND due_at IS NOT NULL""")
        void suppressWaiting(String number, String way);
    }
}

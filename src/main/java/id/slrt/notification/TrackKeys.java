package id.slrt.notification;

import id.slrt.access.Audit;
import id.slrt.access.Viewer;
import id.slrt.intake.CaseHistory;
import id.slrt.intake.ServiceCase;
import id.slrt.shared.AppClock;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/** Makes and keeps the keys of the tracking page, one a case; a new one ends the old. */
@Singleton
public class TrackKeys {
    private static final int TOKEN_BYTES = 20;

    private final Rows rows;
    private final CaseHistory history;
    private final Audit audit;
    private final AppClock clock;
    private final SecureRandom random = new SecureRandom();

    TrackKeys(Rows rows, CaseHistory history, Audit audit, AppClock clock) {
        this.rows = rows;
        this.history = history;
        this.audit = audit;
        this.clock = clock;
    }

    public Optional<TrackKey> of(long caseId) {
        return rows.findByCaseId(caseId);
    }

    /** The key of the case, made when there is none. */
    TrackKey require(long caseId) {
        rows.addUnlessThere(caseId, pin(), token(), clock.instant());
        return rows.findByCaseId(caseId).orElseThrow();
    }

    /** Another key: the first of an old case, or because a receipt was lost; what was printed and sent opens nothing more. */
    @Transactional
    public void renew(ServiceCase file, Viewer viewer) {
        rows.put(file.key(), pin(), token(), clock.instant());
        history.note(file.key(), "track_key_made", null, viewer);
        audit.record(viewer, "track_key_made", "case", file.key(), null);
    }

    private String pin() {
        return String.format(Locale.ROOT, "%06d", random.nextInt(1_000_000));
    }

    private String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @JdbcRepository(dialect = Dialect.MYSQL)
    interface Rows extends GenericRepository<TrackKey, Long> {
        Optional<TrackKey> findByCaseId(long caseId);

        @Query("""
                INSERT INTO track_key (case_id, pin, token, made_at) VALUES (:caseId, :pin, :token, :at)
                ON DUPLICATE KEY UPDATE case_id = case_id""")
        void addUnlessThere(long caseId, String pin, String token, Instant at);

        @Query("""
                INSERT INTO track_key (case_id, pin, token, made_at) VALUES (:caseId, :pin, :token, :at)
                ON DUPLICATE KEY UPDATE pin = VALUES(pin), token = VALUES(token), made_at = VALUES(made_at)""")
        void put(long caseId, String pin, String token, Instant at);
    }
}

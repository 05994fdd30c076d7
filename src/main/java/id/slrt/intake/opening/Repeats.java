package id.slrt.intake.opening;

import id.slrt.access.Viewer;
import id.slrt.shared.AppClock;
import id.slrt.shared.Problem;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Knows a request sent twice: a double click, or a repeat because the first answer was lost. The key is taken in the
 * transaction of what it makes (a case, a hand-over), so the second one waits for the first and then gets its answer.
 */
@Singleton
public class Repeats {
    private final Keys keys;
    private final AppClock clock;

    Repeats(Keys keys, AppClock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * The number of what this request already made; null when it is the first.
     *
     * @param form what was asked for, as text in {@code toString}
     * @throws Problem 409 when the key was used for something else
     */
    public @Nullable Long first(Record form, @Nullable String key, Viewer viewer) {
        if (key == null || key.isBlank()) {
            return null;
        }
        if (key.length() > 80) {
            throw Problem.invalid("Idempotency-Key", "too_long", 80);
        }
        String digest = digest(form);
        keys.take(viewer.userId(), key, digest, clock.instant());
        RequestKey taken = keys.taken(viewer.userId(), key);
        if (!taken.digest().equals(digest)) {
            throw Problem.conflict("key_reused");
        }
        return taken.answer();
    }

    public void answered(@Nullable String key, long answer, Viewer viewer) {
        if (key != null && !key.isBlank()) {
            keys.answered(viewer.userId(), key, answer);
        }
    }

    private static String digest(Record form) {
        try {
            byte[] content = form.toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @JdbcRepository(dialect = Dialect.MYSQL)
    interface Keys extends GenericRepository<RequestKey, Void> {
        /** Takes the key, or waits for whoever holds it; asks for the exclusive lock at once, so nobody deadlocks. */
        @Query("""
                INSERT INTO idempotency_key (user_id, request_key, digest, created_at)
                VALUES (:user, :key, :digest, :at) ON DUPLICATE KEY UPDATE user_id = user_id""")
        void take(long user, String key, String digest, Instant at);

        @Query("SELECT digest, answer FROM idempotency_key WHERE user_id = :user AND request_key = :key")
        RequestKey taken(long user, String key);

        @Query("UPDATE idempotency_key SET answer = :answer WHERE user_id = :user AND request_key = :key")
        void answered(long user, String key, long answer);
    }

    /** A request seen before; {@code answer} is the number of what it made, null until it has. */
    @MappedEntity("idempotency_key")
    record RequestKey(String digest, @Nullable Long answer) {}
}

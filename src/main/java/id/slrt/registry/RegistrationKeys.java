package id.slrt.registry;

import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One row for each registration form that was sent; see intake's keys, which work the same way. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface RegistrationKeys extends GenericRepository<RegistrationKeys.Key, Void> {
    /** {@code personId} is null until the person is registered. */
    @MappedEntity("registration_key")
    record Key(String digest, @Nullable Long personId) {}

    /** Takes the key, or waits for whoever holds it. */
    @Query("""
            INSERT INTO registration_key (user_id, request_key, digest, created_at)
            VALUES (:user, :key, :digest, :at) ON DUPLICATE KEY UPDATE user_id = user_id""")
    void take(long user, String key, String digest, Instant at);

    @Query("SELECT digest, person_id FROM registration_key WHERE user_id = :user AND request_key = :key")
    Optional<Key> taken(long user, String key);

    @Query("UPDATE registration_key SET person_id = :person WHERE user_id = :user AND request_key = :key")
    void answered(long user, String key, long person);
}

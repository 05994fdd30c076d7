package id.slrt.intake.change;

import id.slrt.intake.ServiceCase;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import org.jspecify.annotations.Nullable;

/** What of a case can be changed, column by column; whoever calls holds the lock on it. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ChangeRows extends GenericRepository<ServiceCase, Long> {
    /** Another number is another reader: what was silent for the one may be told to the other. */
    @Query("UPDATE service_case SET phone = :phone, quiet_since = NULL, version = version + 1 WHERE id = :id")
    void phone(long id, @Nullable String phone);

    @Query("UPDATE service_case SET message_channel = :channel, version = version + 1 WHERE id = :id")
    void messageChannel(long id, String channel);

    @Query("UPDATE service_case SET channel = :channel, version = version + 1 WHERE id = :id")
    void channel(long id, String channel);

    @Query("UPDATE service_case SET sharing = :sharing, version = version + 1 WHERE id = :id")
    void sharing(long id, String sharing);

    @Query("UPDATE service_case SET contact_address = :address, version = version + 1 WHERE id = :id")
    void contact(long id, @Nullable String address);

    @Query("""
            UPDATE service_case SET reporter_name = :name, reporter_relation = :relation, version = version + 1
            WHERE id = :id""")
    void reporter(long id, @Nullable String name, @Nullable String relation);

    @Query("UPDATE complaint SET text = :text WHERE id = :complaint AND case_id = :id")
    void complaint(long id, long complaint, String text);

    @Query("UPDATE service_case SET version = version + 1 WHERE id = :id")
    void touch(long id);
}

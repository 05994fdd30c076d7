package id.slrt.intake;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.inject.Singleton;
import java.util.List;

/** The cases behind a phone number; families share phones. */
@Singleton
public class CasePhones {
    private final Rows rows;

    CasePhones(Rows rows) {
        this.rows = rows;
    }

    /** Whether several people applied with this number, so that what is sent there may be read by another of them. */
    public boolean isShared(String phone) {
        return rows.applicants(phone) > 1;
    }

    /** The newest 50 of a number, newest first. */
    public List<ServiceCase> of(String phone) {
        return rows.of(phone);
    }

    @JdbcRepository(dialect = Dialect.MYSQL)
    interface Rows extends GenericRepository<ServiceCase, Long> {
        @Query("SELECT * FROM service_case WHERE phone = :phone ORDER BY id DESC LIMIT 50")
        List<ServiceCase> of(String phone);

        @Query("""
                SELECT COUNT(DISTINCT p.person_id) FROM (
                    SELECT id FROM service_case WHERE phone = :phone ORDER BY id DESC LIMIT 50) c
                JOIN case_person p ON p.case_id = c.id AND p.position = 0""")
        long applicants(String phone);
    }
}

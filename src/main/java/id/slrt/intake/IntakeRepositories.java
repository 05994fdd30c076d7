package id.slrt.intake;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.Page;
import io.micronaut.data.model.Pageable;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tables of intake, as they are kept and read; what changes a need is in {@code need}. */
interface IntakeRepositories {
    @JdbcRepository(dialect = Dialect.MYSQL)
    interface CaseRows extends GenericRepository<ServiceCase, Long> {
        ServiceCase save(ServiceCase serviceCase);

        Optional<ServiceCase> findById(Long id);

        Optional<ServiceCase> findByTicket(String ticket);

        List<ServiceCase> findByIdIn(Collection<Long> ids);

        @Query("""
                SELECT c.* FROM service_case c JOIN case_person p ON p.case_id = c.id
                WHERE p.person_id IN (:people) ORDER BY c.id DESC LIMIT 50""")
        List<ServiceCase> ofPeople(Collection<Long> people);
    }

    @JdbcRepository(dialect = Dialect.MYSQL)
    interface CasePeople extends GenericRepository<CasePerson, Void> {
        @Query("INSERT INTO case_person (case_id, person_id, position) VALUES (:caseId, :personId, :position)")
        void add(long caseId, long personId, int position);

        @Query("SELECT * FROM case_person WHERE case_id IN (:cases) ORDER BY case_id, position")
        List<CasePerson> of(Collection<Long> cases);

        @Query("""
                SELECT DISTINCT c.ticket FROM case_person p JOIN service_case c ON c.id = p.case_id
                WHERE p.person_id IN (:people)""")
        List<String> tickets(Collection<Long> people);
    }

    @JdbcRepository(dialect = Dialect.MYSQL)
    interface Complaints extends GenericRepository<Complaint, Long> {
        void saveAll(List<Complaint> complaints);

        List<Complaint> findByCaseIdOrderById(long caseId);
    }

    @JdbcRepository(dialect = Dialect.MYSQL)
    interface NeedRows extends GenericRepository<Need, Long> {
        List<Need> findByCaseIdInOrderById(Collection<Long> cases);

        /** Needs of these people in cases of this area; what is still open first, then the newest. */
        @Query(value = """
                        SELECT n.* FROM need n JOIN service_case c ON c.id = n.case_id
                        WHERE n.person_id IN (:people) AND (:area IS NULL OR c.village LIKE CONCAT(:area, '%'))
                        ORDER BY n.next_step IS NULL, n.id DESC""", countQuery = """
                        SELECT COUNT(*) FROM need n JOIN service_case c ON c.id = n.case_id
                        WHERE n.person_id IN (:people) AND (:area IS NULL OR c.village LIKE CONCAT(:area, '%'))""")
        Page<Need> ofPeople(Collection<Long> people, @Nullable String area, Pageable pageable);
    }

    @JdbcRepository(dialect = Dialect.MYSQL)
    interface Events extends GenericRepository<CaseEvent, Long> {
        void save(CaseEvent event);

        void saveAll(List<CaseEvent> events);

        @Query("""
                SELECT e.* FROM need n JOIN case_event e ON e.need_id = n.id WHERE n.next_step IS NOT NULL
                ORDER BY e.id""")
        List<CaseEvent> ofOpenNeeds();

        List<CaseEvent> findByCaseIdOrderById(long caseId);

        @Query("SELECT * FROM case_event WHERE need_id = :needId AND kind <> 'turn_escalated' ORDER BY id DESC LIMIT 1")
        Optional<CaseEvent> lastOf(long needId);
    }
}

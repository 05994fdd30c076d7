package id.slrt.intake.handover;

import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.Page;
import io.micronaut.data.model.Pageable;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tables of hand-overs. */
interface HandoverRows {
    @JdbcRepository(dialect = Dialect.MYSQL)
    interface Handovers extends GenericRepository<Handover, Long> {
        Handover save(Handover handover);

        Optional<Handover> findById(Long id);

        @Query("SELECT * FROM handover WHERE agency = :agency ORDER BY id DESC LIMIT 1")
        Optional<Handover> last(String agency);

        @Query("SELECT * FROM handover WHERE id = :id FOR UPDATE")
        Optional<Handover> lock(long id);

        @Query("""
                UPDATE handover SET state = 'RECEIVED', received_by = :by, received_name = :name, received_at = :at,
                    received_note = :note, arrived = :arrived WHERE id = :id""")
        void receive(long id, long by, String name, Instant at, @Nullable String note, int arrived);

        @Query(value = """
                        SELECT * FROM handover
                        WHERE (:agency IS NULL OR agency = :agency) AND (:state IS NULL OR state = :state)
                        ORDER BY id DESC""", countQuery = """
                        SELECT COUNT(*) FROM handover
                        WHERE (:agency IS NULL OR agency = :agency) AND (:state IS NULL OR state = :state)""")
        Page<Handover> list(@Nullable String agency, @Nullable String state, Pageable pageable);
    }

    @JdbcRepository(dialect = Dialect.MYSQL)
    interface People extends GenericRepository<FoundPerson, Long> {
        void saveAll(List<FoundPerson> people);

        List<FoundPerson> findByHandoverIdOrderByPosition(long handoverId);

        Optional<FoundPerson> findByHandoverIdAndPosition(long handoverId, int position);

        @Query("UPDATE handover_person SET arrived = position IN (:positions) WHERE handover_id = :handoverId")
        void arrived(long handoverId, Collection<Integer> positions);

        @Query("""
                UPDATE handover_person SET category_state = :state
                WHERE id = :id AND category_state = 'PROPOSED'""")
        int decide(long id, String state);

        /** The needs of the cases of a hand-over: what came of each. */
        @Query("""
                SELECT p.position, n.service, n.state FROM handover_person p JOIN need n ON n.case_id = p.case_id
                WHERE p.handover_id = :handoverId ORDER BY p.position, n.id""")
        List<NeedOf> needs(long handoverId);
    }

    @MappedEntity
    record NeedOf(int position, String service, String state) {}

    @JdbcRepository(dialect = Dialect.MYSQL)
    interface Rules extends CrudRepository<HandoverRule, Long> {}
}

package id.slrt.registry;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface HouseholdRepository extends CrudRepository<Household, Long> {
    /** The household of this card; of a card that was merged into another, the other. */
    @Query("""
            SELECT s.* FROM household h JOIN household s ON s.id = COALESCE(h.merged_into, h.id)
            WHERE h.family_card_no = :familyCardNo""")
    Optional<Household> findByFamilyCardNo(String familyCardNo);

    @Query("SELECT id FROM household WHERE id = :id OR merged_into = :id")
    List<Long> recordsOf(long id);

    List<Household> findByIdIn(Collection<Long> ids);

    /** Waits for whoever is adding the same card; asks for the exclusive lock at once, so nobody deadlocks. */
    @Query("""
            INSERT INTO household (family_card_no, village) VALUES (:card, :village)
            ON DUPLICATE KEY UPDATE family_card_no = family_card_no""")
    void addUnlessThere(String card, String village);
}

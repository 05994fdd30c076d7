package id.slrt.registry;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface PersonRepository extends CrudRepository<Person, Long> {
    boolean existsByNik(String nik);

    Optional<Person> findByNik(String nik);

    @Query("SELECT * FROM person WHERE id = :id FOR UPDATE")
    Optional<Person> lock(long id);

    @Query("SELECT COUNT(*) FROM person WHERE id = :id AND (origin = 'import' OR last_import IS NOT NULL)")
    long ofTheRegistry(long id);

    @Query("""
            INSERT INTO person_ppks (person_id, category) VALUES (:person, :category)
            ON DUPLICATE KEY UPDATE category = category""")
    void categorize(long person, String category);

    @Query("DELETE FROM person_ppks WHERE person_id = :person AND category = :category")
    int uncategorize(long person, String category);

    List<Person> findByIdIn(Collection<Long> ids);

    /** The head first, then as the card lists them. */
    @Query("""
            SELECT * FROM person WHERE household_id = :householdId AND merged_into IS NULL
            ORDER BY relation = 'kepala_keluarga' DESC, id""")
    List<Person> members(long householdId);

    List<Person> findByHouseholdIdIn(Collection<Long> householdIds);

    @Query("SELECT id FROM person WHERE id = :id OR merged_into = :id")
    List<Long> recordsOf(long id);

    @Query("SELECT category FROM person_ppks WHERE person_id = :personId ORDER BY category")
    List<String> categories(long personId);

    @Query("""
            SELECT * FROM person WHERE relation = 'kepala_keluarga' AND merged_into IS NULL
              AND household_id IN (:householdIds)""")
    List<Person> heads(Collection<Long> householdIds);

    /** Held until the transaction ends, so that nobody merges this person meanwhile. */
    @Query("SELECT COALESCE(merged_into, id) FROM person WHERE id = :id LOCK IN SHARE MODE")
    long countsAs(long id);

    @Query("SELECT id FROM person WHERE merged_into IN (:ids)")
    List<Long> mergedInto(Collection<Long> ids);

    /** Tells the search index of a change, in the transaction that makes it. */
    @Query("INSERT INTO person_change (person_id, at) VALUES (:personId, :at)")
    void changed(long personId, Instant at);

    @Query("SELECT * FROM person WHERE id > :after ORDER BY id LIMIT :limit")
    List<Person> page(long after, int limit);
}

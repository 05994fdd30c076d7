package id.slrt.registry.snapshot;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.Page;
import io.micronaut.data.model.Pageable;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The imports. A change of state names the state it starts from, so that of two at once one wins. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ImportRepository extends GenericRepository<RegistryImport, Long> {
    RegistryImport save(RegistryImport registryImport);

    Optional<RegistryImport> findById(long id);

    List<RegistryImport> findByFileHashOrderByIdDesc(String fileHash);

    @Query(
            value = "SELECT * FROM registry_import ORDER BY as_of DESC, id DESC",
            countQuery = "SELECT COUNT(*) FROM registry_import")
    Page<RegistryImport> latest(Pageable page);

    @Query("SELECT * FROM registry_import WHERE state = 'DONE' ORDER BY as_of DESC, id DESC LIMIT 1")
    Optional<RegistryImport> applied();

    /** What is to be done, the first come first. */
    @Query("""
            SELECT * FROM registry_import WHERE state IN ('QUEUED', 'READING', 'COMPARING', 'APPLYING')
            ORDER BY id LIMIT 500""")
    List<RegistryImport> runnable();

    @Query("SELECT COUNT(*) FROM registry_import WHERE state = 'DONE' AND as_of > :asOf")
    long appliedAfter(LocalDate asOf);

    /** Counts it as a failure until it is known to be none, for who runs out of memory cannot count any more. */
    @Query(
            "UPDATE registry_import SET state = 'READING', started_at = :at, failures = failures + 1 WHERE id = :id AND state = :before")
    int start(long id, String before, Instant at);

    @Query("UPDATE registry_import SET state = :state WHERE id = :id AND state = :before")
    int move(long id, String before, String state);

    @Query("""
            UPDATE registry_import SET rows_read = :read, rows_accepted = :accepted, rows_rejected = :rejected
            WHERE id = :id""")
    void rows(long id, int read, int accepted, int rejected);

    @Query("""
            UPDATE registry_import SET people_before = :before, people_added = :added, people_changed = :changed,
                people_removed = :removed
            WHERE id = :id""")
    void people(long id, int before, int added, int changed, int removed);

    @Query("UPDATE registry_import SET state = 'DONE', finished_at = :at WHERE id = :id AND state = 'APPLYING'")
    int done(long id, Instant at);

    @Query("""
            UPDATE registry_import SET state = :state, problem = :problem, finished_at = :at
            WHERE id = :id AND state NOT IN ('DONE', 'FAILED', 'CANCELLED')""")
    int end(long id, String state, String problem, Instant at);

    @Query("UPDATE registry_import SET finished_at = :at WHERE id = :id")
    void finished(long id, Instant at);

    @Query("UPDATE registry_import SET confirmed = TRUE, state = 'QUEUED' WHERE id = :id AND state = 'WAITING'")
    int confirm(long id);

    @Query("UPDATE registry_import SET failures = GREATEST(failures - 1, 0) WHERE id = :id")
    void notFailed(long id);

    @Query("""
            SELECT COUNT(*) FROM registry_import
            WHERE file_hash = :hash AND state NOT IN ('DONE', 'FAILED', 'CANCELLED')""")
    long needing(String hash);

    @Query("SELECT COUNT(*) FROM registry_import WHERE file_hash = :hash")
    long known(String hash);

    @Query("SELECT fault FROM import_fault WHERE import_id = :id ORDER BY line LIMIT 1")
    Optional<String> firstFault(long id);
}

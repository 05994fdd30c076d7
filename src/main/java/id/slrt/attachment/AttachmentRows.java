package id.slrt.attachment;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.MYSQL)
interface AttachmentRows extends GenericRepository<Attachment, Long> {
    Attachment save(Attachment attachment);

    Optional<Attachment> findById(long id);

    List<Attachment> findByCaseIdOrderById(long caseId);

    @Query("""
            UPDATE attachment SET removed_at = :at, remover = :by, remove_reason = :reason
            WHERE id = :id AND removed_at IS NULL""")
    int remove(long id, Instant at, String by, String reason);

    /** How many live attachments keep this file. */
    @Query("SELECT COUNT(*) FROM attachment WHERE sha256 = :sha256 AND removed_at IS NULL")
    long keeping(String sha256);

    /** How many attachments kept this file, removed ones too. */
    @Query("SELECT COUNT(*) FROM attachment WHERE sha256 = :sha256")
    long known(String sha256);

    /** When the first of all was added. */
    @Query("SELECT MIN(added_at) FROM attachment")
    @Nullable
    Instant first();
}

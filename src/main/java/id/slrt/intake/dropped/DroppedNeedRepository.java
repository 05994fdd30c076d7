package id.slrt.intake.dropped;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.Page;
import io.micronaut.data.model.Pageable;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.MYSQL)
interface DroppedNeedRepository extends GenericRepository<DroppedNeed, Long> {
    /** All at once; people who were merged into somebody lose what that one loses. */
    @Query("""
            INSERT INTO dropped_need (import_id, as_of, case_id, need_id, person_id, lost)
            SELECT gone.import_id, gone.as_of, n.case_id, n.id, n.person_id,
                GROUP_CONCAT(DISTINCT gone.lost ORDER BY gone.lost SEPARATOR ',')
            FROM (
                SELECT l.import_id, l.as_of, l.person_id, l.lost FROM v_snapshot_loss l
                WHERE l.import_id = :importId AND l.lost <> ''
                UNION ALL
                SELECT l.import_id, l.as_of, k.person_id, l.lost
                FROM v_snapshot_loss l JOIN v_person_kin k ON k.merged_into = l.person_id
                WHERE l.import_id = :importId AND l.lost <> ''
            ) gone JOIN need n ON n.person_id = gone.person_id
            WHERE n.next_step IS NOT NULL
            GROUP BY gone.import_id, gone.as_of, n.case_id, n.id, n.person_id
            ON DUPLICATE KEY UPDATE import_id = dropped_need.import_id""")
    int collect(long importId);

    Optional<DroppedNeed> findById(Long id);

    @Query(value = """
                    SELECT d.* FROM dropped_need d JOIN need n ON n.id = d.need_id JOIN service_case c ON c.id = d.case_id
                    WHERE d.acknowledged_at IS NULL AND n.next_step IS NOT NULL
                      AND (:area IS NULL OR c.village LIKE CONCAT(:area, '%')) ORDER BY d.id""", countQuery = """
                    SELECT COUNT(*) FROM dropped_need d JOIN need n ON n.id = d.need_id
                    JOIN service_case c ON c.id = d.case_id
                    WHERE d.acknowledged_at IS NULL AND n.next_step IS NOT NULL
                      AND (:area IS NULL OR c.village LIKE CONCAT(:area, '%'))""")
    Page<DroppedNeed> toDo(@Nullable String area, Pageable pageable);

    @Query(value = """
                    SELECT d.* FROM dropped_need d JOIN service_case c ON c.id = d.case_id
                    WHERE d.acknowledged_at IS NOT NULL AND (:area IS NULL OR c.village LIKE CONCAT(:area, '%'))
                    ORDER BY d.acknowledged_at DESC, d.id DESC""", countQuery = """
                    SELECT COUNT(*) FROM dropped_need d JOIN service_case c ON c.id = d.case_id
                    WHERE d.acknowledged_at IS NOT NULL AND (:area IS NULL OR c.village LIKE CONCAT(:area, '%'))""")
    Page<DroppedNeed> done(@Nullable String area, Pageable pageable);

    @Query("""
            UPDATE dropped_need SET acknowledged_at = :at, acknowledged_by = :user, acknowledged_name = :name, note = :note
            WHERE id = :id AND acknowledged_at IS NULL""")
    int acknowledge(long id, Instant at, long user, String name, String note);

    @Query("""
            UPDATE dropped_need SET acknowledged_at = NULL, acknowledged_by = NULL, acknowledged_name = NULL, note = NULL
            WHERE id = :id AND acknowledged_at IS NOT NULL""")
    int takeBack(long id);
}

package id.slrt.referral.comment;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.Page;
import io.micronaut.data.model.Pageable;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface CommentRepository extends GenericRepository<Comment, Long> {
    Comment save(Comment comment);

    Optional<Comment> findById(long id);

    /** Newest first. */
    Page<Comment> findByReferralIdOrderByIdDesc(long referralId, Pageable pageable);

    /** Since then, newest first. */
    Page<Comment> findByReferralIdAndAtGreaterThanEqualsOrderByIdDesc(
            long referralId, Instant since, Pageable pageable);

    @Query("SELECT DISTINCT user_id FROM referral_comment WHERE referral_id = :referralId AND user_id > 0")
    List<Long> authors(long referralId);

    @Query("UPDATE referral_comment SET withdrawn_at = :now WHERE id = :id AND withdrawn_at IS NULL")
    int withdraw(long id, Instant now);

    /** How many, by referral. */
    @Introspected
    record Count(long referralId, long number) {}

    @Query("""
            SELECT referral_id, COUNT(*) AS number FROM referral_comment
            WHERE referral_id IN (:referrals) AND withdrawn_at IS NULL GROUP BY referral_id""")
    List<Count> counts(Collection<Long> referrals);
}

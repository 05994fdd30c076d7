package id.slrt.referral.comment;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface UnreadRepository extends GenericRepository<UnreadRepository.Unread, Void> {
    @MappedEntity("comment_unread")
    record Unread(long userId, long referralId, long commentId, boolean mentioned) {}

    void saveAll(Iterable<Unread> unread);

    @Query("SELECT COUNT(*) FROM comment_unread WHERE user_id = :user")
    long count(long user);

    @Query("""
            SELECT referral_id, COUNT(*) AS number FROM comment_unread
            WHERE user_id = :user AND referral_id IN (:referrals) GROUP BY referral_id""")
    List<CommentRepository.Count> counts(long user, Collection<Long> referrals);

    /** A referral with comments that wait for somebody. */
    @Introspected
    record Waiting(long referralId, long number, long latest, boolean mentioned) {}

    @Query("""
            SELECT referral_id, COUNT(*) AS number, MAX(comment_id) AS latest, MAX(mentioned) AS mentioned
            FROM comment_unread WHERE user_id = :user GROUP BY referral_id
            ORDER BY latest DESC LIMIT :size OFFSET :first""")
    List<Waiting> waiting(long user, int first, int size);

    @Query("SELECT COUNT(DISTINCT referral_id) FROM comment_unread WHERE user_id = :user")
    long threads(long user);

    @Query("DELETE FROM comment_unread WHERE user_id = :user AND referral_id = :referralId")
    void seen(long user, long referralId);

    @Query("DELETE FROM comment_unread WHERE comment_id = :comment")
    void forget(long comment);
}

package id.slrt.referral.link;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface LinkRepository extends GenericRepository<PartnerLink, Long> {
    PartnerLink save(PartnerLink link);

    Optional<PartnerLink> findById(long id);

    Optional<PartnerLink> findByDigest(String digest);

    Optional<PartnerLink> findByNonce(String nonce);

    List<PartnerLink> findByReferralIdOrderByIdDesc(long referralId);

    @Query(
            "SELECT COUNT(*) FROM partner_link WHERE referral_id = :referralId AND revoked_at IS NULL AND expires_at > :now")
    long alive(long referralId, Instant now);

    @Query("UPDATE partner_link SET opened_at = :now, opened_by = :name WHERE id = :id AND opened_at IS NULL")
    void open(long id, String name, Instant now);

    @Query("UPDATE partner_link SET used_at = :now, used_by = :name, used_for = :move WHERE id = :id")
    void use(long id, String name, String move, Instant now);

    @Query("UPDATE partner_link SET revoked_at = :now, revoked_by = :by WHERE id = :id AND revoked_at IS NULL")
    int revoke(long id, String by, Instant now);
}

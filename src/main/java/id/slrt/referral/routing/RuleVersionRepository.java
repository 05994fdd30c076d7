package id.slrt.referral.routing;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.Page;
import io.micronaut.data.model.Pageable;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface RuleVersionRepository extends GenericRepository<RuleVersion, Long> {
    void save(RuleVersion version);

    Page<RuleVersion> findByRuleIdOrderByIdDesc(long ruleId, Pageable pageable);

    Optional<RuleVersion> findFirstByRuleIdOrderByIdDesc(long ruleId);

    boolean existsByRuleId(long ruleId);
}

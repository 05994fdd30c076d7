package id.slrt.referral.routing;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.Page;
import io.micronaut.data.model.Pageable;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

@JdbcRepository(dialect = Dialect.MYSQL)
interface RuleVersionRepository extends GenericRepository<RuleVersion, Long> {
    void save(RuleVersion version);

    Page<RuleVersion> findByRuleIdOrderByIdDesc(long ruleId, Pageable pageable);

    boolean existsByRuleId(long ruleId);
}

package id.slrt.referral.routing;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface RoutingRuleRepository extends CrudRepository<RoutingRule, Long> {
    List<RoutingRule> findAllOrderByPosition();

    @Query("UPDATE routing_rule SET position = :position WHERE id = :id")
    void place(long id, int position);

    @Query("SELECT version FROM routing_table WHERE id = 1")
    long tableVersion();

    /** Waits for whoever is editing the table, and makes others wait. */
    @Query("SELECT version FROM routing_table WHERE id = 1 FOR UPDATE")
    long lockTable();

    @Query("SELECT reordered FROM routing_table WHERE id = 1")
    boolean reordered();

    @Query("UPDATE routing_table SET version = version + 1, reordered = reordered OR :reordered WHERE id = 1")
    void changed(boolean reordered);
}

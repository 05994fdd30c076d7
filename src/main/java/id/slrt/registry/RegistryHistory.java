package id.slrt.registry;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;

/** What the deliveries of the social registry changed of people over time. */
@JdbcRepository(dialect = Dialect.MYSQL)
public interface RegistryHistory extends GenericRepository<RegistryChange, Void> {
    int MOST = 100;

    /** The newest first, at most {@value #MOST}. */
    @Query("""
            SELECT i.as_of, i.source, c.person_id, c.kind, c.old_value, c.new_value
            FROM snapshot_change c JOIN registry_import i ON i.id = c.import_id
            WHERE c.person_id IN (:people) ORDER BY i.as_of DESC, c.id DESC LIMIT 100""")
    List<RegistryChange> of(Collection<Long> people);
}

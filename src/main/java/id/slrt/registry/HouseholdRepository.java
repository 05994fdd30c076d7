package id.slrt.registry;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface HouseholdRepository extends CrudRepository<Household, Long> {
    Optional<Household> findByFamilyCardNo(String familyCardNo);

    List<Household> findByIdIn(Collection<Long> ids);
}

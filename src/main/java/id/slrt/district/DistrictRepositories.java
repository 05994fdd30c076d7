package id.slrt.district;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.LocalDate;
import java.util.List;

/** The tables of the pack. Small, read as a whole. */
interface DistrictRepositories {
    @JdbcRepository(dialect = Dialect.MYSQL)
    interface Settings extends CrudRepository<Setting, String> {}

    @JdbcRepository(dialect = Dialect.MYSQL)
    interface Regions extends CrudRepository<Region, String> {
        List<Region> findAllOrderByCode();
    }

    @JdbcRepository(dialect = Dialect.MYSQL)
    interface Agencies extends CrudRepository<Agency, String> {
        List<Agency> findAllOrderByName();
    }

    @JdbcRepository(dialect = Dialect.MYSQL)
    interface Services extends CrudRepository<Service, String> {
        List<Service> findAllOrderByNameId();
    }

    @JdbcRepository(dialect = Dialect.MYSQL)
    interface AgencyServices extends CrudRepository<AgencyService, Long> {}

    @JdbcRepository(dialect = Dialect.MYSQL)
    interface Categories extends CrudRepository<PpksCategory, String> {
        List<PpksCategory> findAllOrderByCode();
    }

    @JdbcRepository(dialect = Dialect.MYSQL)
    interface Holidays extends CrudRepository<Holiday, LocalDate> {}
}

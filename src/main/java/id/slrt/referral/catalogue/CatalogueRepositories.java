package id.slrt.referral.catalogue;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.Page;
import io.micronaut.data.model.Pageable;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The catalogue's tables: as many rows as there are agencies and services; only the changes grow. */
interface CatalogueRepositories {
    @JdbcRepository(dialect = Dialect.MYSQL)
    interface Entries extends CrudRepository<AgencyEntry, String> {
        @Query("""
                UPDATE agency_entry SET address = :address, phone = :phone, hours = :hours, note = :note, by_link = :byLink,
                    version = version + 1, changed_by = :by, changed_at = :at
                WHERE agency = :agency AND version = :version""")
        int change(
                String agency,
                @Nullable String address,
                @Nullable String phone,
                @Nullable String hours,
                @Nullable String note,
                boolean byLink,
                String by,
                Instant at,
                int version);

        /** An empty entry of version 0 to be changed; nothing when somebody was first. */
        @Query("""
                INSERT INTO agency_entry (agency, by_link, version, changed_by, changed_at) VALUES (:agency, FALSE, 0, :by, :at)
                ON DUPLICATE KEY UPDATE agency = agency""")
        void begin(String agency, String by, Instant at);
    }

    @JdbcRepository(dialect = Dialect.MYSQL)
    interface Offers extends CrudRepository<AgencyOffer, Long> {
        @Query("DELETE FROM agency_offer WHERE agency = :agency AND service = :service")
        void forget(String agency, String service);
    }

    @JdbcRepository(dialect = Dialect.MYSQL)
    interface Changes extends GenericRepository<AgencyChange, Long> {
        void saveAll(Iterable<AgencyChange> changes);

        Page<AgencyChange> findByAgencyOrderByIdDesc(String agency, Pageable pageable);
    }
}

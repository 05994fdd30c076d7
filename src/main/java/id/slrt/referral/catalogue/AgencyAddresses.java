package id.slrt.referral.catalogue;

import id.slrt.access.Audit;
import id.slrt.access.Viewer;
import id.slrt.district.District;
import id.slrt.district.PackFiles;
import id.slrt.district.PackPart;
import id.slrt.shared.Changes;
import id.slrt.shared.Inputs;
import id.slrt.shared.Problem;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where agencies want to be told by e-mail: from the pack's {@code agencies.csv} (email), until the agency itself or the
 * administrator says otherwise. An address that somebody has set is not changed by a later pack.
 */
@Singleton
public class AgencyAddresses implements PackPart {
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>,;]{1,64}@[A-Za-z0-9.-]{1,180}\\.[A-Za-z]{2,20}");

    private final Rows rows;
    private final District district;
    private final Audit audit;
    private final Changes changes;

    AgencyAddresses(Rows rows, District district, Audit audit, Changes changes) {
        this.rows = rows;
        this.district = district;
        this.audit = audit;
        this.changes = changes;
    }

    @Override
    public void apply(PackFiles files) {
        files.rows("agencies.csv", row -> row).forEach(row -> {
            String email = row.optional("email");
            if (email != null) {
                rows.putFromPack(row.text("code"), email);
            }
        });
        changes.tell(PartnerCatalogue.CHANGED);
    }

    public Optional<String> of(String agency) {
        return rows.find(agency);
    }

    /** By agency. */
    public Map<String, String> all() {
        return rows.all().stream().collect(Collectors.toMap(AgencyAddress::agency, AgencyAddress::email));
    }

    /** Blank forgets the address. */
    @Transactional
    public void set(String agency, @Nullable String email, Viewer viewer) {
        Inputs inputs = new Inputs();
        String address = check(inputs, email);
        if (district.agency(agency).isEmpty()) {
            throw Problem.notFound("no_agency_address");
        }
        inputs.orThrow();
        put(agency, address, viewer);
        audit.record(viewer, "agency_email_changed", "agency", agency, null);
    }

    /** Rejects at the field {@code email}; null when blank. */
    static @Nullable String check(Inputs inputs, @Nullable String email) {
        String address = inputs.optional("email", email, 254);
        if (address != null && !ADDRESS.matcher(address).matches()) {
            inputs.reject("email", "email");
        }
        return address;
    }

    void put(String agency, @Nullable String address, Viewer viewer) {
        rows.put(agency, Objects.requireNonNullElse(address, ""), viewer.displayName());
        changes.tell(PartnerCatalogue.CHANGED);
    }

    @MappedEntity("agency_email")
    record AgencyAddress(@Id String agency, String email) {}

    @JdbcRepository(dialect = Dialect.MYSQL)
    interface Rows extends GenericRepository<AgencyAddress, String> {
        @Query("SELECT email FROM agency_email WHERE agency = :agency AND email <> ''")
        Optional<String> find(String agency);

        @Query("SELECT agency, email FROM agency_email WHERE email <> '' ORDER BY agency")
        List<AgencyAddress> all();

        @Query("""
                INSERT INTO agency_email (agency, email, changed_by) VALUES (:agency, :email, :by)
                ON DUPLICATE KEY UPDATE email = VALUES(email), changed_by = VALUES(changed_by)""")
        void put(String agency, String email, String by);

        @Query("""
                INSERT INTO agency_email (agency, email) VALUES (:agency, :email)
                ON DUPLICATE KEY UPDATE email = CASE WHEN changed_by IS NULL THEN VALUES(email) ELSE email END""")
        void putFromPack(String agency, String email);
    }
}

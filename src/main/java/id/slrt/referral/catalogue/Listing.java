package id.slrt.referral.catalogue;

import id.slrt.district.Agency;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An agency as the catalogue shows it, the pack's words where it has none of its own. {@code version} 0: nobody has
 * changed it yet.
 */
public record Listing(
        Agency agency,
        @Nullable String address,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String hours,
        @Nullable String note,
        boolean byLink,
        List<AgencyOffer> offers,
        int version,
        @Nullable String changedBy,
        @Nullable Instant changedAt) {

    public String code() {
        return agency.code();
    }

    /** What it offers, in the order of the services' names. */
    public List<AgencyOffer> offered() {
        return offers.stream().filter(AgencyOffer::offered).toList();
    }

    /** What it says about a service, whether it offers it or not. */
    public Optional<AgencyOffer> offer(String service) {
        return offers.stream().filter(offer -> offer.service().equals(service)).findFirst();
    }
}

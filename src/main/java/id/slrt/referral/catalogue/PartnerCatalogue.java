package id.slrt.referral.catalogue;

import id.slrt.district.Agency;
import id.slrt.district.District;
import id.slrt.district.Service;
import id.slrt.shared.Changes;
import id.slrt.shared.Remembered;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What agencies offer: the district pack, and over it what the agencies say themselves. Answered from memory; a change
 * made by another instance is seen within a second.
 */
@Singleton
public class PartnerCatalogue {
    static final String CHANGED = "partner_catalogue";

    private final Remembered<Own> own;
    private final District district;

    PartnerCatalogue(
            CatalogueRepositories.Entries entries,
            CatalogueRepositories.Offers offers,
            AgencyAddresses addresses,
            District district,
            Changes changes) {
        this.own = new Remembered<>(
                changes,
                CHANGED,
                () -> new Own(
                        entries.findAll().stream().collect(Collectors.toMap(AgencyEntry::agency, Function.identity())),
                        offers.findAll(),
                        addresses.all()));
        this.district = district;
    }

    /** What agencies have said themselves. */
    private record Own(Map<String, AgencyEntry> entries, List<AgencyOffer> offers, Map<String, String> emails) {}

    void forget() {
        own.forget();
    }

    /** Who offers a service: those of the pack in its order, without those that stopped, then those that took it up. */
    public List<String> agenciesFor(String service) {
        Map<String, Boolean> says = own.get().offers().stream()
                .filter(offer -> offer.service().equals(service))
                .collect(Collectors.toMap(
                        AgencyOffer::agency, AgencyOffer::offered, (one, _) -> one, LinkedHashMap::new));
        return Stream.concat(
                        district.agenciesFor(service).stream().filter(agency -> says.getOrDefault(agency, true)),
                        says.keySet().stream().filter(agency -> says.getOrDefault(agency, false)))
                .distinct()
                .toList();
    }

    /** The last day without capacity when there is none now; empty when there is, or nobody said. */
    public Optional<LocalDate> fullUntil(String agency, String service, LocalDate today) {
        return own.get().offers().stream()
                .filter(offer ->
                        offer.agency().equals(agency) && offer.service().equals(service) && offer.full(today))
                .map(AgencyOffer::noCapacityUntil)
                .findFirst();
    }

    /** Whether it has no accounts, so that referrals go to it as links. */
    public boolean byLink(String agency) {
        AgencyEntry entry = own.get().entries().get(agency);
        return entry != null && entry.byLink();
    }

    public Optional<Listing> of(String agency) {
        return district.agency(agency).map(this::listing);
    }

    /** Every active agency by name; those that offer {@code service} when one is asked for. */
    public List<Listing> list(@Nullable String service) {
        List<String> offering = service == null ? List.of() : agenciesFor(service);
        return district.agencies().stream()
                .filter(agency -> agency.active() && (service == null || offering.contains(agency.code())))
                .map(this::listing)
                .toList();
    }

    private Listing listing(Agency agency) {
        String code = agency.code();
        String email = own.get().emails().get(code);
        AgencyEntry entry = own.get().entries().get(code);
        Map<String, AgencyOffer> said = own.get().offers().stream()
                .filter(offer -> offer.agency().equals(code))
                .collect(Collectors.toMap(AgencyOffer::service, Function.identity()));
        List<AgencyOffer> offers = district.services().stream()
                .map(Service::code)
                .map(service -> said.getOrDefault(
                        service,
                        AgencyOffer.ofPack(
                                code, service, district.agenciesFor(service).contains(code))))
                .toList();
        return entry == null
                ? new Listing(agency, null, agency.phone(), email, null, null, false, offers, 0, null, null)
                : new Listing(
                        agency,
                        entry.address(),
                        entry.phone(),
                        email,
                        entry.hours(),
                        entry.note(),
                        entry.byLink(),
                        offers,
                        entry.version(),
                        entry.changedBy(),
                        entry.changedAt());
    }
}

package id.slrt.district;

import id.slrt.shared.Changes;
import id.slrt.shared.Remembered;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The district and its partners, answered from memory; a pack applied by another instance is seen within a second. */
@Singleton
public class District {
    /** Told when a pack was applied. */
    public static final String CHANGED = "district";

    private final Remembered<Catalogue> catalogue;

    District(CatalogueReader reader, Changes changes) {
        this.catalogue = new Remembered<>(changes, CHANGED, reader::read);
    }

    private Catalogue catalogue() {
        return catalogue.get();
    }

    /** Whether a pack has been applied. */
    public boolean isEmpty() {
        return catalogue().settings().isEmpty();
    }

    /** A line of {@code district.yml}, such as {@code office}; empty when it has none. */
    public String setting(String name) {
        return catalogue().settings().getOrDefault(name, "");
    }

    /** The agency of the office itself. */
    public String host() {
        return setting("hostAgency");
    }

    public List<Agency> agencies() {
        return List.copyOf(catalogue().agencies().values());
    }

    public Optional<Agency> agency(@Nullable String code) {
        return Optional.ofNullable(code).map(catalogue().agencies()::get);
    }

    public String agencyName(@Nullable String code) {
        return agency(code).map(Agency::name).orElse(code == null ? "" : code);
    }

    /** Who offers a service besides the one its rule names. */
    public List<String> agenciesFor(String service) {
        return catalogue().agenciesByService().getOrDefault(service, List.of());
    }

    public List<Service> services() {
        return List.copyOf(catalogue().services().values());
    }

    public Optional<Service> service(@Nullable String code) {
        return Optional.ofNullable(code).map(catalogue().services()::get);
    }

    public List<PpksCategory> categories() {
        return List.copyOf(catalogue().categories().values());
    }

    public Optional<PpksCategory> category(String code) {
        return Optional.ofNullable(catalogue().categories().get(code));
    }

    public List<Region> subdistricts() {
        return catalogue().regions().values().stream()
                .filter(Region::subdistrict)
                .toList();
    }

    public List<Region> villages() {
        return catalogue().regions().values().stream()
                .filter(region -> !region.subdistrict())
                .toList();
    }

    public Optional<Region> region(@Nullable String code) {
        return Optional.ofNullable(code).map(catalogue().regions()::get);
    }

    /** "Bedahan, Babat"; the code itself when it is unknown (a village of another district). */
    public String place(@Nullable String code) {
        if (code == null) {
            return "";
        }
        return region(code)
                .map(region -> region.subdistrict() ? region.name() : region.name() + ", " + place(region.parent()))
                .orElse(code);
    }

    public WorkingDays workingDays() {
        return catalogue().workingDays();
    }
}

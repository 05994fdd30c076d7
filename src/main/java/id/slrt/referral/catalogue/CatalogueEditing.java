package id.slrt.referral.catalogue;

import id.slrt.access.Audit;
import id.slrt.access.Role;
import id.slrt.access.Viewer;
import id.slrt.district.District;
import id.slrt.shared.AppClock;
import id.slrt.shared.Changes;
import id.slrt.shared.Inputs;
import id.slrt.shared.Problem;
import id.slrt.shared.Slice;
import io.micronaut.data.model.Page;
import io.micronaut.data.model.Pageable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Changes an agency's entry: its own people and the administrator. Each change is kept with who made it. */
@Singleton
public class CatalogueEditing {
    private static final int PAGE = 20;

    private final CatalogueRepositories.Entries entries;
    private final CatalogueRepositories.Offers offers;
    private final CatalogueRepositories.Changes changes;
    private final PartnerCatalogue catalogue;
    private final Changes told;
    private final AgencyAddresses addresses;
    private final District district;
    private final Audit audit;
    private final AppClock clock;

    CatalogueEditing(
            CatalogueRepositories.Entries entries,
            CatalogueRepositories.Offers offers,
            CatalogueRepositories.Changes changes,
            PartnerCatalogue catalogue,
            Changes told,
            AgencyAddresses addresses,
            District district,
            Audit audit,
            AppClock clock) {
        this.entries = entries;
        this.offers = offers;
        this.changes = changes;
        this.catalogue = catalogue;
        this.told = told;
        this.addresses = addresses;
        this.district = district;
        this.audit = audit;
        this.clock = clock;
    }

    public static boolean may(String agency, Viewer viewer) {
        return viewer.is(Role.ADMIN)
                || viewer.worksFor(agency) && viewer.is(Role.AGENCY, Role.BACK_OFFICE, Role.MANAGER);
    }

    /** The entry as it is now, read past the memory, for whoever may change it. */
    public Listing toEdit(String agency, Viewer viewer) {
        catalogue.forget();
        Listing listing = catalogue.of(agency).orElseThrow(() -> Problem.notFound("no_agency_entry"));
        if (!may(agency, viewer)) {
            throw Problem.forbidden("catalogue_not_yours");
        }
        return listing;
    }

    /**
     * Saves the whole entry as typed ({@link CatalogueForm}).
     *
     * @throws Problem 409 when somebody changed it since {@code version}, 422 with what is wrong
     */
    @Transactional
    public void save(String agency, Map<String, String> typed, Viewer viewer) {
        Listing was = toEdit(agency, viewer);
        Inputs inputs = new Inputs();
        CatalogueForm form = CatalogueForm.read(inputs, typed, was, district.services(), clock.today());
        String email = AgencyAddresses.check(inputs, typed.get("email"));
        inputs.orThrow();
        boolean byLink = viewer.is(Role.ADMIN) ? form.byLink() : was.byLink();
        List<AgencyChange> made = new ArrayList<>();
        Instant at = clock.instant();
        note(made, was, "address", null, was.address(), form.address(), at, viewer);
        note(made, was, "phone", null, was.phone(), form.phone(), at, viewer);
        note(made, was, "email", null, was.email(), email, at, viewer);
        note(made, was, "hours", null, was.hours(), form.hours(), at, viewer);
        note(made, was, "note", null, was.note(), form.note(), at, viewer);
        note(made, was, "by_link", null, yes(was.byLink()), yes(byLink), at, viewer);
        for (AgencyOffer offer : form.offers()) {
            AgencyOffer before = was.offer(offer.service()).orElseThrow();
            if (!offer.says(before)) {
                note(made, was, "offered", offer, yes(before.offered()), yes(offer.offered()), at, viewer);
                note(made, was, "documents", offer, before.documents(), offer.documents(), at, viewer);
                note(made, was, "capacity", offer, before.capacity(), offer.capacity(), at, viewer);
                note(made, was, "until", offer, before.noCapacityUntil(), offer.noCapacityUntil(), at, viewer);
                offers.forget(agency, offer.service());
                offers.save(offer);
            }
        }
        String by = viewer.displayName();
        if (form.version() == 0) {
            entries.begin(agency, by, at);
        }
        int written = entries.change(
                agency, form.address(), form.phone(), form.hours(), form.note(), byLink, by, at, form.version());
        if (written == 0) {
            throw Problem.conflict("catalogue_changed", Objects.requireNonNullElse(was.changedBy(), ""));
        }
        if (!Objects.equals(email, was.email())) {
            addresses.put(agency, email, viewer);
        }
        changes.saveAll(made);
        audit.record(viewer, "catalogue_changed", "agency", agency, null);
        told.tell(PartnerCatalogue.CHANGED);
    }

    /** Who changed what, newest first. */
    public Slice<AgencyChange> changes(String agency, int page) {
        Page<AgencyChange> found = changes.findByAgencyOrderByIdDesc(agency, Pageable.from(Math.max(0, page), PAGE));
        return new Slice<>(found.getContent(), Math.max(0, page), PAGE, found.getTotalSize());
    }

    private static void note(
            List<AgencyChange> made,
            Listing listing,
            String field,
            @Nullable AgencyOffer offer,
            @Nullable Object was,
            @Nullable Object became,
            Instant at,
            Viewer viewer) {
        if (!Objects.equals(was, became)) {
            made.add(new AgencyChange(
                    null,
                    listing.code(),
                    at,
                    viewer.userId(),
                    viewer.displayName(),
                    field,
                    offer == null ? null : offer.service(),
                    was == null ? null : was.toString(),
                    became == null ? null : became.toString()));
        }
    }

    private static String yes(boolean value) {
        return value ? "yes" : "no";
    }
}

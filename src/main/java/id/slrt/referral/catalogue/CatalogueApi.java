package id.slrt.referral.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.slrt.shared.AppClock;
import id.slrt.shared.Slice;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The catalogue of partners for programs. */
@Controller("/api/v1/catalogue")
@Tag(name = "referral")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class CatalogueApi {
    private final PartnerCatalogue catalogue;
    private final AppClock clock;

    CatalogueApi(PartnerCatalogue catalogue, AppClock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** {@code full}: no capacity today; {@code noCapacityUntil} is the last such day. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OfferOut(
            String service,
            @Nullable String documents,
            @Nullable Integer capacity,
            boolean full,
            @Nullable LocalDate noCapacityUntil) {}

    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ListingOut(
            String agency,
            String name,
            @Nullable String address,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String hours,
            @Nullable String note,
            List<OfferOut> services) {}

    @Operation(summary = "What partner agencies offer; with a service, those that offer it")
    @Get
    Slice<ListingOut> list(@QueryValue @Nullable String service) {
        LocalDate today = clock.today();
        List<ListingOut> found = catalogue.list(service).stream()
                .map(listing -> out(listing, today))
                .toList();
        return new Slice<>(found, 0, Slice.MAX_SIZE, found.size());
    }

    private static ListingOut out(Listing listing, LocalDate today) {
        return new ListingOut(
                listing.code(),
                listing.agency().name(),
                listing.address(),
                listing.phone(),
                listing.email(),
                listing.hours(),
                listing.note(),
                listing.offered().stream()
                        .map(offer -> new OfferOut(
                                offer.service(),
                                offer.documents(),
                                offer.capacity(),
                                offer.full(today),
                                offer.noCapacityUntil()))
                        .toList());
    }
}

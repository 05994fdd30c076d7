package id.slrt.referral.catalogue;

import id.slrt.access.Role;
import id.slrt.access.Viewer;
import id.slrt.district.District;
import id.slrt.district.Service;
import id.slrt.shared.AppClock;
import id.slrt.shared.FieldError;
import id.slrt.shared.Problem;
import id.slrt.shared.web.Pages;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The catalogue of partners for all staff, and an agency's own entry to edit. */
@Controller("/catalogue")
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class CataloguePages {
    private final PartnerCatalogue catalogue;
    private final CatalogueEditing editing;
    private final District district;
    private final AppClock clock;
    private final Pages pages;

    CataloguePages(
            PartnerCatalogue catalogue, CatalogueEditing editing, District district, AppClock clock, Pages pages) {
        this.catalogue = catalogue;
        this.editing = editing;
        this.district = district;
        this.clock = clock;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request, @QueryValue @Nullable String service, Viewer viewer) {
        String wanted = district.service(service).map(Service::code).orElse(null);
        return pages.show(
                request,
                "referral/catalogue",
                Map.of(
                        "listings",
                        catalogue.list(wanted),
                        "service",
                        Objects.requireNonNullElse(wanted, ""),
                        "district",
                        district,
                        "own",
                        Objects.requireNonNullElse(viewer.agency(), ""),
                        "mayEditOwn",
                        viewer.agency() != null && CatalogueEditing.may(viewer.agency(), viewer)));
    }

    @Get("/{agency}")
    HttpResponse<?> read(
            HttpRequest<?> request, String agency, @QueryValue(defaultValue = "0") int page, Viewer viewer) {
        Listing listing = catalogue.of(agency).orElseThrow(() -> Problem.notFound("no_agency_entry"));
        return pages.show(
                request,
                "referral/catalogueEntry",
                Map.of(
                        "listing",
                        listing,
                        "changes",
                        editing.changes(agency, page),
                        "district",
                        district,
                        "mayEdit",
                        CatalogueEditing.may(agency, viewer),
                        "mayCount",
                        viewer.worksFor(agency)
                                || viewer.is(
                                        Role.FRONT_OFFICE, Role.BACK_OFFICE, Role.MANAGER, Role.LEADER, Role.ADMIN)));
    }

    @Get("/{agency}/edit")
    HttpResponse<?> edit(HttpRequest<?> request, String agency, Viewer viewer) {
        return pages.show(request, "referral/catalogueEdit", model(agency, null, List.of(), viewer));
    }

    @Post(value = "/{agency}", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> save(HttpRequest<?> request, String agency, @Body Map<String, String> form, Viewer viewer) {
        try {
            editing.save(agency, form, viewer);
            return pages.done("/catalogue/" + agency, "catalogue_saved");
        } catch (Problem problem) {
            boolean changed = problem.status() == HttpStatus.CONFLICT;
            if (!changed && problem.errors().isEmpty()) {
                throw problem;
            }
            List<FieldError> errors = changed
                    ? List.of(FieldError.of(
                            "version", problem.code(), problem.args().toArray()))
                    : problem.errors();
            return pages.show(problem.status(), request, "referral/catalogueEdit", model(agency, form, errors, viewer));
        }
    }

    private Map<String, Object> model(
            String agency, @Nullable Map<String, String> typed, List<FieldError> errors, Viewer viewer) {
        Map<String, Object> model = new HashMap<>();
        model.put("listing", editing.toEdit(agency, viewer));
        model.put("typed", typed);
        model.put("district", district);
        model.put("viewer", viewer);
        model.put("today", clock.today());
        model.put("errors", errors);
        return model;
    }
}

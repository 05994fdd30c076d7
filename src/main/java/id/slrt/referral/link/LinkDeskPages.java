package id.slrt.referral.link;

import id.slrt.access.Allowed;
import id.slrt.access.Permission;
import id.slrt.access.Viewer;
import id.slrt.district.District;
import id.slrt.referral.Referral;
import id.slrt.referral.Referrals;
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
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The links of a referral: making one, seeing who used it, ending it. A part of the referral's page. */
@Controller("/referrals/{id}/links")
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Allowed(Permission.LINK_PARTNERS)
class LinkDeskPages {
    private final PartnerLinks links;
    private final Referrals referrals;
    private final District district;
    private final AppClock clock;
    private final Pages pages;

    LinkDeskPages(PartnerLinks links, Referrals referrals, District district, AppClock clock, Pages pages) {
        this.links = links;
        this.referrals = referrals;
        this.district = district;
        this.clock = clock;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request, long id, Viewer viewer) {
        String template = Pages.isFragment(request) ? "referral/links" : "referral/linksPage";
        return pages.show(request, template, model(id, null, List.of(), viewer));
    }

    /** The page itself shows the address, once: an answer to look at, not one to come back to. */
    @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> issue(HttpRequest<?> request, long id, @Body Map<String, String> form, Viewer viewer) {
        try {
            PartnerLinks.Issued issued = links.issue(id, form.get("way"), viewer);
            return pages.show(HttpStatus.CREATED, request, "referral/linksPage", model(id, issued, List.of(), viewer));
        } catch (Problem problem) {
            return pages.invalid(
                    request, "referral/linksPage", model(id, null, problem.errors(), viewer), asError(problem));
        }
    }

    private static Problem asError(Problem problem) {
        if (problem.errors().isEmpty() && problem.status() != HttpStatus.CONFLICT) {
            throw problem;
        }
        return problem.errors().isEmpty()
                ? Problem.invalid("way", problem.code(), problem.args().toArray())
                : problem;
    }

    @Post(value = "/{link}/revoke", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> revoke(long id, long link, Viewer viewer) {
        links.revoke(id, link, viewer);
        return pages.done("/referrals/" + id + "/links", "link_revoked");
    }

    private Map<String, Object> model(
            long id, PartnerLinks.@Nullable Issued issued, List<FieldError> errors, Viewer viewer) {
        Referral referral = referrals.require(id);
        Map<String, Object> model = new HashMap<>();
        model.put("referral", referral);
        model.put("links", links.of(referral));
        model.put("may", links.may(referral, viewer) && referral.state().open());
        model.put("reach", links.reach(referral.agency()));
        model.put("issued", issued);
        model.put("district", district);
        model.put("now", clock.instant());
        model.put("errors", errors);
        return model;
    }
}

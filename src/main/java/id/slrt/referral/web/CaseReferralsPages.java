package id.slrt.referral.web;

import id.slrt.access.Allowed;
import id.slrt.access.Permission;
import id.slrt.access.Role;
import id.slrt.access.Viewer;
import id.slrt.district.District;
import id.slrt.intake.Cases;
import id.slrt.intake.Need;
import id.slrt.intake.ServiceCase;
import id.slrt.intake.need.Needs;
import id.slrt.intake.turn.NextStep;
import id.slrt.referral.Referral;
import id.slrt.referral.Referrals;
import id.slrt.referral.Routing;
import id.slrt.referral.catalogue.PartnerCatalogue;
import id.slrt.referral.comment.Comments;
import id.slrt.referral.routing.RoutingRule;
import id.slrt.registry.Registry;
import id.slrt.shared.web.Pages;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;

/** The part of a case's page that belongs to referral: where each need went, and sending it. */
@Controller
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Allowed(Permission.REFER_NEEDS)
class CaseReferralsPages {
    private final Referrals referrals;
    private final Routing routing;
    private final Needs needs;
    private final Cases cases;
    private final Registry registry;
    private final PartnerCatalogue catalogue;
    private final Comments comments;
    private final District district;
    private final Pages pages;

    CaseReferralsPages(
            Referrals referrals,
            Routing routing,
            Needs needs,
            Cases cases,
            Registry registry,
            PartnerCatalogue catalogue,
            Comments comments,
            District district,
            Pages pages) {
        this.referrals = referrals;
        this.routing = routing;
        this.needs = needs;
        this.cases = cases;
        this.registry = registry;
        this.catalogue = catalogue;
        this.comments = comments;
        this.district = district;
        this.pages = pages;
    }

    @Get("/cases/{ticket}/referrals")
    HttpResponse<?> ofCase(HttpRequest<?> request, String ticket, Viewer viewer) {
        ServiceCase file = cases.require(ticket, viewer);
        List<Referral> all = referrals.ofCase(file.key());
        List<Need> wanted = needs.ofCase(file.key());
        return pages.show(
                request,
                Pages.isFragment(request) ? "referral/ofCase" : "referral/ofCasePage",
                Map.of(
                        "file",
                        file,
                        "needs",
                        wanted.stream().map(need -> view(need, all, viewer)).toList(),
                        "people",
                        registry.all(
                                wanted.stream().map(Need::personId).distinct().toList()),
                        "district",
                        district,
                        "catalogue",
                        catalogue,
                        "comments",
                        comments.counts(all.stream().map(Referral::key).toList()),
                        "mayOpen",
                        viewer.may(Permission.REVOKE_REFERRALS)));
    }

    @Post(value = "/needs/{id}/referrals", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> send(long id, @Body Map<String, String> form, Viewer viewer) {
        Referral sent = referrals.send(id, form.get("agency"), form.get("note"), viewer);
        return pages.done(
                "/cases/" + cases.require(sent.caseId()).ticket(), "referral_sent", district.agencyName(sent.agency()));
    }

    private NeedReferrals view(Need need, List<Referral> all, Viewer viewer) {
        NextStep step = need.nextStep();
        boolean ready = step != null && step.refers() && (step != NextStep.ROUTE || viewer.is(Role.MANAGER));
        List<Referral> attempts =
                all.stream().filter(referral -> referral.needId() == need.key()).toList();
        RoutingRule rule =
                ready && step != NextStep.TO_PROVINCE ? routing.route(need).orElse(null) : null;
        return new NeedReferrals(need, attempts, rule, ready ? routing.choices(need, rule) : List.of(), ready);
    }
}

package id.slrt.referral.routing.web;

import id.slrt.access.Allowed;
import id.slrt.access.Permission;
import id.slrt.access.Viewer;
import id.slrt.district.District;
import id.slrt.district.Places;
import id.slrt.referral.routing.RoutingRule;
import id.slrt.referral.routing.RuleEditing;
import id.slrt.referral.routing.RuleForm;
import id.slrt.referral.routing.RuleHistory;
import id.slrt.referral.routing.RuleTrial;
import id.slrt.referral.routing.RuleWarnings;
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
import io.swagger.v3.oas.annotations.Hidden;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The routing rules in the order in which they are tried: reading, trying, editing them. */
@Controller("/routing")
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Allowed(Permission.EDIT_ROUTING)
class RoutingPages {
    private static final int PAGE_SIZE = 25;

    private final RuleEditing editing;
    private final RuleTrial trial;
    private final RuleWarnings warnings;
    private final RuleHistory history;
    private final District district;
    private final Pages pages;

    RoutingPages(
            RuleEditing editing,
            RuleTrial trial,
            RuleWarnings warnings,
            RuleHistory history,
            District district,
            Pages pages) {
        this.editing = editing;
        this.trial = trial;
        this.warnings = warnings;
        this.history = history;
        this.district = district;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> rules(HttpRequest<?> request) {
        RuleEditing.Edition edition = editing.edition();
        return pages.show(
                request,
                "routing/rules",
                Map.of("edition", edition, "warnings", warnings.of(edition.rules()), "district", district));
    }

    @Get("/try")
    HttpResponse<?> tryOut(HttpRequest<?> request) {
        return pages.show(request, "routing/try", tryModel(new RuleForm(Map.of()), null));
    }

    @Post(value = "/try", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> tryOut(HttpRequest<?> request, @Body Map<String, String> values) {
        RuleForm form = new RuleForm(values);
        try {
            return pages.show(request, "routing/try", tryModel(form, trial.of(imagined(form), null)));
        } catch (Problem problem) {
            return again(request, "routing/try", tryModel(form, null), problem);
        }
    }

    @Get("/new")
    HttpResponse<?> form(HttpRequest<?> request) {
        return pages.show(request, "routing/rule", model(null, new RuleForm(Map.of()), null));
    }

    @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> add(HttpRequest<?> request, @Body Map<String, String> values, Viewer viewer) {
        RuleForm form = new RuleForm(values);
        try {
            return pages.done(
                    "/routing", "rule_added", editing.add(form, viewer).position());
        } catch (Problem problem) {
            return again(request, "routing/rule", model(null, form, null), problem);
        }
    }

    @Get("/{id}")
    HttpResponse<?> rule(HttpRequest<?> request, long id) {
        RoutingRule rule = editing.require(id);
        return pages.show(request, "routing/rule", model(rule, RuleForm.of(rule, district), null));
    }

    @Post(value = "/{id}", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> change(HttpRequest<?> request, long id, @Body Map<String, String> values, Viewer viewer) {
        RuleForm form = new RuleForm(values);
        try {
            return pages.done(
                    "/routing", "rule_changed", editing.change(id, form, viewer).position());
        } catch (Problem problem) {
            return again(request, "routing/rule", model(editing.require(id), form, null), problem);
        }
    }

    /** What the rule as typed would do, without keeping it. */
    @Post(value = "/draft", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> tryNew(HttpRequest<?> request, @Body Map<String, String> values) {
        return tryDraft(request, null, new RuleForm(values));
    }

    @Post(value = "/{id}/draft", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> tryChange(HttpRequest<?> request, long id, @Body Map<String, String> values) {
        return tryDraft(request, editing.require(id), new RuleForm(values));
    }

    private HttpResponse<?> tryDraft(HttpRequest<?> request, @Nullable RoutingRule rule, RuleForm form) {
        try {
            RoutingRule draft = editing.draft(rule == null ? null : rule.id(), form);
            return pages.show(request, "routing/rule", model(rule, form, trial.of(imagined(form), draft)));
        } catch (Problem problem) {
            return again(request, "routing/rule", model(rule, form, null), problem);
        }
    }

    @Post(value = "/{id}/{deed}", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> act(long id, String deed, @Body Map<String, String> form, Viewer viewer) {
        switch (deed) {
            case "up", "down" -> editing.move(id, deed.equals("up"), number(form.get("table")), viewer);
            case "on", "off" -> editing.activate(id, deed.equals("on"), (int) number(form.get("version")), viewer);
            default -> throw Problem.notFound("http_404");
        }
        return pages.done("/routing#rule-" + id, "rule_" + deed);
    }

    @Get("/{id}/history")
    HttpResponse<?> history(HttpRequest<?> request, long id, @QueryValue(defaultValue = "0") int page) {
        return pages.show(
                request,
                "routing/history",
                Map.of(
                        "rule",
                        editing.require(id),
                        "slice",
                        history.of(id, Math.max(0, page), PAGE_SIZE),
                        "district",
                        district));
    }

    private HttpResponse<?> again(HttpRequest<?> request, String template, Map<String, Object> model, Problem problem) {
        if (problem.status() != HttpStatus.UNPROCESSABLE_ENTITY) {
            throw problem;
        }
        return pages.invalid(request, template, model, problem);
    }

    private Map<String, Object> tryModel(RuleForm form, RuleTrial.@Nullable Answer answer) {
        return model(null, form, answer);
    }

    private Map<String, Object> model(@Nullable RoutingRule rule, RuleForm form, RuleTrial.@Nullable Answer answer) {
        Map<String, Object> model = new HashMap<>();
        model.put("rule", rule);
        model.put("form", form);
        model.put("answer", answer);
        model.put("district", district);
        model.put("places", Places.names(district));
        model.put("errors", List.of());
        return model;
    }

    private static RuleTrial.Imagined imagined(RuleForm form) {
        String outside = form.value("try.residence");
        return new RuleTrial.Imagined(
                form.value("try.service"),
                form.value("try.ppks"),
                form.value("try.age"),
                form.value("try.sex"),
                form.value("try.place"),
                outside.equals("outside"),
                form.value("try.returns"),
                form.value("try.refuser"),
                form.value("try.day"));
    }

    private static long number(@Nullable String text) {
        return text != null && text.matches("\\d{1,9}") ? Long.parseLong(text) : -1;
    }
}

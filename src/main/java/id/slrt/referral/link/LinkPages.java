package id.slrt.referral.link;

import id.slrt.district.District;
import id.slrt.intake.Cases;
import id.slrt.referral.Move;
import id.slrt.referral.MoveForm;
import id.slrt.referral.Referral;
import id.slrt.referral.Transitions;
import id.slrt.registry.Registry;
import id.slrt.shared.FieldError;
import id.slrt.shared.Inputs;
import id.slrt.shared.Problem;
import id.slrt.shared.Word;
import id.slrt.shared.web.ClientAddress;
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
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a partner's link leads. Getting it changes nothing and names nobody, since mail scanners and previews get it too;
 * who answers gives a name and presses a button. No redirect carries the link on.
 */
@Controller("/r/{token}")
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class LinkPages {
    private final LinkVisits visits;
    private final Registry registry;
    private final Cases cases;
    private final District district;
    private final Pages pages;

    LinkPages(LinkVisits visits, Registry registry, Cases cases, District district, Pages pages) {
        this.visits = visits;
        this.registry = registry;
        this.cases = cases;
        this.district = district;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> arrive(HttpRequest<?> request, String token) {
        return answer(request, () -> gate(request, token, "", List.of(), HttpStatus.OK));
    }

    /** The address of an answer, opened again. */
    @Get("/{move}")
    HttpResponse<?> arriveAgain(HttpRequest<?> request, String token, String move) {
        return arrive(request, token);
    }

    @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> open(HttpRequest<?> request, String token, @Body Map<String, String> form) {
        return answer(request, () -> {
            try {
                LinkVisits.Visit visit = visits.open(token, form.get("name"), address(request), locale(request));
                return show(request, token, form, visit.referral(), null, List.of(), HttpStatus.OK);
            } catch (Problem problem) {
                if (problem.errors().isEmpty()) {
                    throw problem;
                }
                return gate(request, token, form.getOrDefault("name", ""), problem.errors(), problem.status());
            }
        });
    }

    @Post(value = "/comment", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> say(HttpRequest<?> request, String token, @Body Map<String, String> form) {
        return answer(request, () -> {
            try {
                Referral referral =
                        visits.say(token, form.get("text"), form.get("name"), address(request), locale(request));
                return show(request, token, form, referral, "comment_said", List.of(), HttpStatus.OK);
            } catch (Problem problem) {
                if (problem.errors().isEmpty()) {
                    throw problem;
                }
                return again(request, token, form, problem);
            }
        });
    }

    @Post(value = "/{move}", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> move(HttpRequest<?> request, String token, String move, @Body Map<String, String> form) {
        Move wanted = Word.parse(Move.class, move);
        return answer(request, () -> {
            if (wanted == null) {
                throw Problem.notFound("no_move", move);
            }
            try {
                MoveForm details = new MoveForm(
                        form.get("reason"),
                        form.get("note"),
                        form.get("outcome"),
                        version(form),
                        form.get("deliveredOn"),
                        form.get("wanted"));
                Referral moved =
                        visits.move(token, wanted, details, form.get("name"), address(request), locale(request));
                return moved.state().open()
                        ? show(request, token, form, moved, "referral_" + Word.of(wanted), List.of(), HttpStatus.OK)
                        : pages.show(
                                request, "referral/linkDone", Map.of("move", Word.of(wanted), "district", district));
            } catch (Problem problem) {
                if (problem.status() == HttpStatus.NOT_FOUND || problem.status() == HttpStatus.TOO_MANY_REQUESTS) {
                    throw problem;
                }
                return again(request, token, form, problem);
            }
        });
    }

    /** What is wrong, on the page as it is now. */
    private HttpResponse<?> again(HttpRequest<?> request, String token, Map<String, String> form, Problem problem) {
        List<FieldError> errors = problem.errors().isEmpty()
                ? List.of(FieldError.of("moves", problem.code(), problem.args().toArray()))
                : problem.errors();
        if (form.getOrDefault("name", "").isBlank()) {
            return gate(request, token, "", problem.errors(), problem.status());
        }
        LinkVisits.Visit visit = visits.open(token, form.get("name"), address(request), locale(request));
        return show(request, token, form, visit.referral(), null, errors, problem.status());
    }

    private HttpResponse<?> gate(
            HttpRequest<?> request, String token, String name, List<FieldError> errors, HttpStatus status) {
        Referral referral = visits.find(token, address(request)).referral();
        return pages.show(
                status,
                request,
                "referral/linkGate",
                Map.of(
                        "token",
                        token,
                        "referral",
                        referral,
                        "service",
                        district.service(referral.service()).orElseThrow(),
                        "district",
                        district,
                        "name",
                        name,
                        "errors",
                        errors));
    }

    private HttpResponse<?> show(
            HttpRequest<?> request,
            String token,
            Map<String, String> form,
            Referral referral,
            @Nullable String done,
            List<FieldError> errors,
            HttpStatus status) {
        Map<String, Object> model = new HashMap<>();
        model.put("token", token);
        model.put("name", form.getOrDefault("name", "").strip());
        model.put(
                "view",
                new LinkView(
                        referral,
                        district.service(referral.service()).orElseThrow(),
                        registry.require(referral.personId()),
                        cases.require(referral.caseId())));
        model.put("district", district);
        model.put("said", visits.said(referral, locale(request)));
        model.put("done", done);
        model.put("form", form);
        model.put(
                "possible",
                Transitions.possible(referral.state()).stream()
                        .filter(LinkVisits::may)
                        .toList());
        model.put("errors", errors);
        return pages.show(status, request, "referral/linkOpen", model);
    }

    private interface Answer {
        HttpResponse<?> give();
    }

    /** Every link that opens nothing gets the same answer. */
    private HttpResponse<?> answer(HttpRequest<?> request, Answer answer) {
        try {
            return answer.give();
        } catch (Problem problem) {
            boolean often = problem.status() == HttpStatus.TOO_MANY_REQUESTS;
            return pages.show(
                    often ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.NOT_FOUND,
                    request,
                    "referral/linkDead",
                    Map.of("often", often, "district", district));
        }
    }

    private static Locale locale(HttpRequest<?> request) {
        return Pages.locale(request, null);
    }

    private static String address(HttpRequest<?> request) {
        return ClientAddress.of(request);
    }

    private static @Nullable Integer version(Map<String, String> form) {
        Inputs inputs = new Inputs();
        Integer version = inputs.version(form.get("version"));
        inputs.orThrow();
        return version;
    }
}

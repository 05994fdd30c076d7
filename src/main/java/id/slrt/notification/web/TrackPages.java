package id.slrt.notification.web;

import id.slrt.district.District;
import id.slrt.intake.Cases;
import id.slrt.intake.ServiceCase;
import id.slrt.intake.Tickets;
import id.slrt.notification.TrackedCase;
import id.slrt.notification.Tracking;
import id.slrt.notification.score.Scores;
import id.slrt.shared.FieldError;
import id.slrt.shared.Inputs;
import id.slrt.shared.Problem;
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
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The applicant's page: ticket and second thing in a form, never the second thing in an address. */
@Controller("/track")
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class TrackPages {
    private static final String FORM = "notification/track";

    private final Tracking tracking;
    private final Scores scores;
    private final Cases cases;
    private final District district;
    private final Pages pages;

    TrackPages(Tracking tracking, Scores scores, Cases cases, District district, Pages pages) {
        this.tracking = tracking;
        this.scores = scores;
        this.cases = cases;
        this.district = district;
        this.pages = pages;
    }

    @Serdeable
    record TrackForm(
            @Nullable String ticket,
            @Nullable String check,
            @Nullable String score) {}

    @Get
    HttpResponse<?> form(HttpRequest<?> request) {
        return pages.show(request, FORM, model("", List.of()));
    }

    @Get("/{ticket}")
    HttpResponse<?> ofTicket(HttpRequest<?> request, String ticket) {
        return pages.show(request, FORM, model(ticket, List.of()));
    }

    @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> follow(HttpRequest<?> request, @Body TrackForm form) {
        return answer(request, form.ticket(), form.check(), null);
    }

    @Post(value = "/{ticket}", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> followTicket(HttpRequest<?> request, String ticket, @Body TrackForm form) {
        return answer(request, form.ticket() == null ? ticket : form.ticket(), form.check(), null);
    }

    /** The second thing is sent again: nothing is remembered between two pages. */
    @Post(value = "/{ticket}/score", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> score(HttpRequest<?> request, String ticket, @Body TrackForm form) {
        return answer(request, ticket, form.check(), Objects.requireNonNullElse(form.score(), ""));
    }

    private HttpResponse<?> answer(
            HttpRequest<?> request, @Nullable String typedTicket, @Nullable String typedCheck, @Nullable String score) {
        String typed = Objects.requireNonNullElse(typedTicket, "");
        try {
            Inputs inputs = new Inputs();
            String ticket = inputs.required("ticket", typed, 20);
            String check = inputs.required("check", typedCheck, 30);
            inputs.orThrow();
            TrackedCase found = tracking.follow(ticket, check, ClientAddress.of(request));
            ServiceCase file = cases.byTicket(found.ticket());
            if (score != null && score.matches("[1-5]")) {
                scores.give(file, Integer.parseInt(score), "page");
            }
            Map<String, Object> model = new HashMap<>();
            model.put("found", found);
            model.put("district", district);
            model.put("check", check);
            model.put("mayScore", scores.mayBeGiven(file));
            model.put("score", scores.of(file.key()).orElse(null));
            model.put("scored", score != null);
            return pages.show(request, "notification/tracked", model);
        } catch (Problem problem) {
            List<FieldError> errors = problem.status() == HttpStatus.NOT_FOUND
                    ? List.of(FieldError.of("check", "track_no_match"))
                    : problem.errors();
            if (errors.isEmpty()) {
                throw problem;
            }
            return pages.show(problem.status(), request, FORM, model(typed, errors));
        }
    }

    /** The ticket as it is read aloud when it can be one, else as it came. */
    private Map<String, Object> model(String ticket, List<FieldError> errors) {
        String shown = Tickets.parse(ticket).map(Tickets::show).orElse(ticket);
        return Map.of(
                "ticket", shown.substring(0, Math.min(shown.length(), 20)), "district", district, "errors", errors);
    }
}

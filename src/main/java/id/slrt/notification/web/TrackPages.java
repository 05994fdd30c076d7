package id.slrt.notification.web;

import id.slrt.district.District;
import id.slrt.intake.Tickets;
import id.slrt.notification.TrackedCase;
import id.slrt.notification.Tracking;
import id.slrt.shared.ClientAddress;
import id.slrt.shared.FieldError;
import id.slrt.shared.Inputs;
import id.slrt.shared.Pages;
import id.slrt.shared.Problem;
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
    private final District district;
    private final Pages pages;

    TrackPages(Tracking tracking, District district, Pages pages) {
        this.tracking = tracking;
        this.district = district;
        this.pages = pages;
    }

    @Serdeable
    record TrackForm(@Nullable String ticket, @Nullable String check) {}

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
        return answer(request, form.ticket(), form.check());
    }

    @Post(value = "/{ticket}", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> followTicket(HttpRequest<?> request, String ticket, @Body TrackForm form) {
        return answer(request, form.ticket() == null ? ticket : form.ticket(), form.check());
    }

    private HttpResponse<?> answer(HttpRequest<?> request, @Nullable String typedTicket, @Nullable String typedCheck) {
        String typed = Objects.requireNonNullElse(typedTicket, "");
        try {
            Inputs inputs = new Inputs();
            String ticket = inputs.required("ticket", typed, 20);
            String check = inputs.required("check", typedCheck, 30);
            inputs.orThrow();
            TrackedCase found = tracking.follow(ticket, check, ClientAddress.of(request));
            return pages.show(request, "notification/tracked", Map.of("found", found, "district", district));
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

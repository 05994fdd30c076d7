package id.slrt.notification.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.slrt.district.District;
import id.slrt.notification.TrackedCase;
import id.slrt.notification.Tracking;
import id.slrt.shared.Inputs;
import id.slrt.shared.Text;
import id.slrt.shared.Word;
import id.slrt.shared.web.ClientAddress;
import id.slrt.shared.web.Pages;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Public status for programs. */
@Controller("/api/v1/track")
@Tag(name = "notification")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class TrackApi {
    private final Tracking tracking;
    private final District district;
    private final Text text;

    TrackApi(Tracking tracking, District district, Text text) {
        this.tracking = tracking;
        this.district = district;
        this.text = text;
    }

    @Serdeable
    record CheckIn(@Nullable String check) {}

    @Serdeable
    record CaseOut(String ticket, Instant openedAt, String state, List<NeedOut> needs) {}

    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NeedOut(
            @Nullable String service,
            String serviceName,
            String state,
            @Nullable String agency,
            @Nullable String agencyName,
            @Nullable LocalDate dueDate,
            @Nullable String nextStep,
            @Nullable String wanted) {}

    @Operation(
            summary = "Public status of a case",
            description = "check is the PIN of the receipt and the first message; or, until a need is referred to an"
                    + " agency and for cases without a PIN, the birth date of one of its people. A wrong ticket and a"
                    + " wrong check get the same answer: 404. Too many tries: 429. service and agency are absent for"
                    + " services that are nobody else's business. The POST keeps check out of the address.")
    @Get("/{ticket}")
    CaseOut follow(String ticket, @QueryValue @Nullable String check, HttpRequest<?> request) {
        return answer(ticket, check, request);
    }

    @Operation(summary = "As the GET, with check in the body")
    @Post("/{ticket}")
    CaseOut ask(String ticket, @Body CheckIn body, HttpRequest<?> request) {
        return answer(ticket, body.check(), request);
    }

    private CaseOut answer(String ticket, @Nullable String check, HttpRequest<?> request) {
        Inputs inputs = new Inputs();
        String given = inputs.required("check", check, 30);
        inputs.orThrow();
        TrackedCase found = tracking.follow(ticket, given, ClientAddress.of(request));
        Locale locale = Pages.locale(request, null);
        return new CaseOut(
                found.ticket(),
                found.openedAt(),
                Word.of(found.state()),
                found.needs().stream().map(need -> need(need, locale)).toList());
    }

    private NeedOut need(TrackedCase.TrackedNeed tracked, Locale locale) {
        return new NeedOut(
                tracked.service() == null ? null : tracked.service().code(),
                tracked.service() == null
                        ? text.of(locale, "track.service_neutral")
                        : locale.getLanguage().equals("en")
                                ? tracked.service().nameEn()
                                : tracked.service().nameId(),
                Word.of(tracked.need().state()),
                tracked.agency(),
                tracked.agency() == null ? null : district.agencyName(tracked.agency()),
                tracked.dueDate(),
                tracked.need().nextStep() == null
                        ? null
                        : Word.of(tracked.need().nextStep()),
                tracked.wanted());
    }
}

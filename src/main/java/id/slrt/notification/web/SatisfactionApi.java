package id.slrt.notification.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.slrt.intake.Cases;
import id.slrt.notification.Tracking;
import id.slrt.notification.score.Scores;
import id.slrt.notification.score.YearScore;
import id.slrt.shared.AppClock;
import id.slrt.shared.Inputs;
import id.slrt.shared.web.ClientAddress;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
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
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The score of a closed case, and the public figure, for programs. */
@Controller("/api/v1")
@Tag(name = "notification")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class SatisfactionApi {
    private final Scores scores;
    private final Tracking tracking;
    private final Cases cases;
    private final AppClock clock;

    SatisfactionApi(Scores scores, Tracking tracking, Cases cases, AppClock clock) {
        this.scores = scores;
        this.tracking = tracking;
        this.cases = cases;
        this.clock = clock;
    }

    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FigureOut(
            int year,
            long closed,
            long answers,
            List<Long> counts,
            @Nullable Double mean,
            @Nullable Double percent) {
        static FigureOut of(YearScore figure) {
            return new FigureOut(
                    figure.year(), figure.closed(), figure.answers(), figure.counts(), figure.mean(), figure.percent());
        }
    }

    @Serdeable
    record ScoreIn(@Nullable String check, @Nullable Integer score) {}

    @Operation(
            summary = "How satisfied applicants are",
            description =
                    "Scores of 1 to 5 given in a year after their cases were closed; counts are of 1, 2, 3, 4, 5, and"
                            + " percent is the mean as a share of 5.")
    @Get("/satisfaction")
    FigureOut figure(@QueryValue @Nullable Integer year) {
        return FigureOut.of(scores.ofYear(SatisfactionPages.year(year, clock)));
    }

    @Operation(
            summary = "The applicant's score of a closed case",
            description =
                    "check as for the public status. Taken, and changeable, for 30 days after closing; 409 otherwise.")
    @Post("/track/{ticket}/score")
    HttpResponse<?> give(HttpRequest<?> request, String ticket, @Body ScoreIn body) {
        Inputs inputs = new Inputs();
        String check = inputs.required("check", body.check(), 30);
        if (body.score() == null) {
            inputs.reject("score", "required");
        }
        inputs.orThrow();
        String known = tracking.follow(ticket, check, ClientAddress.of(request)).ticket();
        scores.give(cases.byTicket(known), Objects.requireNonNull(body.score()), "page");
        return HttpResponse.noContent();
    }
}

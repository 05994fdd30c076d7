package id.slrt.indicator.entered.web;

import id.slrt.access.Allowed;
import id.slrt.access.Permission;
import id.slrt.access.Viewer;
import id.slrt.attachment.web.Sent;
import id.slrt.indicator.entered.EnteredFigure;
import id.slrt.indicator.entered.EnteredFigures;
import id.slrt.indicator.entered.EnteredForm;
import id.slrt.indicator.entered.Entering;
import id.slrt.shared.AppClock;
import id.slrt.shared.Slice;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Figures from outside for programs. */
@Controller("/api/v1/indicators/entered")
@Tag(name = "indicator")
@ExecuteOn(TaskExecutors.BLOCKING)
@Allowed(Permission.READ_INDICATORS)
class EnteredApi {
    private final EnteredFigures figures;
    private final Entering entering;
    private final AppClock clock;

    EnteredApi(EnteredFigures figures, Entering entering, AppClock clock) {
        this.figures = figures;
        this.entering = entering;
        this.clock = clock;
    }

    @Operation(
            summary = "The figures from outside of a year, each in its latest version",
            description = "figure is null for one that was withdrawn.")
    @Get
    Slice<EnteredAnswer> list(
            @QueryValue @Nullable Integer year,
            @QueryValue(defaultValue = "0") int page,
            @QueryValue(defaultValue = "100") int size) {
        List<EnteredFigure> all =
                figures.ofYear(Objects.requireNonNullElse(year, clock.today().getYear()));
        int most = Math.clamp(size, 1, Slice.MAX_SIZE);
        int first = Math.max(0, page);
        return new Slice<>(
                all.stream()
                        .skip((long) first * most)
                        .limit(most)
                        .map(EnteredAnswer::of)
                        .toList(),
                first,
                most,
                all.size());
    }

    @Operation(summary = "All versions of a figure, the latest first")
    @Get("/{id}/versions")
    List<EnteredAnswer> versions(long id) {
        return figures.versions(id).stream().map(EnteredAnswer::of).toList();
    }

    @Operation(
            summary = "Enter a figure from outside, or the next version of one",
            description =
                    "figure in Indonesian or plain notation (1.472, 92,30, 92.30); one that may be read in two ways"
                            + " (1,472) is refused. period: year, q1-q4, m01-m12; kind: cumulative or as_at; file: the evidence"
                            + " (picture, PDF or XLSX, at most 10 MB). A correction names the version it was made from and a"
                            + " reason, and may leave the evidence as it is.")
    @Post(consumes = MediaType.MULTIPART_FORM_DATA)
    @Status(HttpStatus.CREATED)
    @Allowed(Permission.ENTER_FIGURES)
    HttpResponse<EnteredAnswer> enter(
            @Part("file") @Nullable CompletedFileUpload file,
            @Part("name") @Nullable String name,
            @Part("year") @Nullable String year,
            @Part("period") @Nullable String period,
            @Part("area") @Nullable String area,
            @Part("kind") @Nullable String kind,
            @Part("figure") @Nullable String figure,
            @Part("source") @Nullable String source,
            @Part("reason") @Nullable String reason,
            @Part("version") @Nullable String version,
            Viewer viewer) {
        EnteredForm form = Typed.form(name, year, period, area, kind, figure, source, reason, version);
        EnteredFigure entered = Sent.use(bytes -> entering.enter(form, bytes, viewer), file);
        return HttpResponse.<EnteredAnswer>created(
                        URI.create("/api/v1/indicators/entered/" + entered.key() + "/versions"))
                .body(EnteredAnswer.of(entered));
    }
}

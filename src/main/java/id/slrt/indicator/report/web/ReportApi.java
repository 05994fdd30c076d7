package id.slrt.indicator.report.web;

import id.slrt.access.Allowed;
import id.slrt.access.Permission;
import id.slrt.access.Viewer;
import id.slrt.indicator.report.Reports;
import id.slrt.indicator.report.form.Asking;
import id.slrt.indicator.report.print.ReportAnswer;
import id.slrt.shared.Problem;
import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The office's reports for programs. */
@Controller("/api/v1/reports")
@Tag(name = "indicator")
@ExecuteOn(TaskExecutors.BLOCKING)
@Allowed(Permission.READ_INDICATORS)
class ReportApi {
    private final Reports reports;
    private final ReportAsked asked;
    private final String publicUrl;

    ReportApi(Reports reports, ReportAsked asked, @Value("${slrt.public-url}") String publicUrl) {
        this.publicUrl = publicUrl;
        this.reports = reports;
        this.asked = asked;
    }

    @Operation(
            summary = "A report in the office's form, as figures (json) or as a file (xlsx, pdf)",
            description = "form is performance, quarterly, spm, individual, slrt or efficiency; of a year (this one by"
                    + " default), to its end or to the end of a quarter or month; official is whose indicators, for"
                    + " individual. lists beside the rows of a table have the address of the list behind each figure.")
    @Get("/{form}")
    HttpResponse<?> report(
            HttpRequest<?> request,
            String form,
            @QueryValue(defaultValue = "json") String format,
            @QueryValue @Nullable String year,
            @QueryValue @Nullable String quarter,
            @QueryValue @Nullable String month,
            @QueryValue @Nullable String area,
            @QueryValue @Nullable String official,
            Viewer viewer) {
        Asking asking = asked.of(request, form, viewer);
        return switch (format) {
            case "json" -> HttpResponse.ok(ReportAnswer.of(reports.read(asking)));
            case "xlsx" -> ReportFile.workbook(reports.take(asking, format, viewer), asking, publicUrl);
            case "pdf" -> ReportFile.pdf(reports.take(asking, format, viewer), asking);
            default -> throw Problem.invalid("format", "unknown_word", "json, xlsx, pdf");
        };
    }
}

package id.slrt.indicator.bansos.web;

import id.slrt.access.Allowed;
import id.slrt.access.Permission;
import id.slrt.access.Viewer;
import id.slrt.attachment.web.Sent;
import id.slrt.indicator.bansos.BansosLine;
import id.slrt.indicator.bansos.BansosSheet;
import id.slrt.indicator.bansos.BansosTable;
import id.slrt.indicator.sheet.Sheet;
import id.slrt.indicator.sheet.SheetLine;
import id.slrt.shared.AppClock;
import id.slrt.shared.Problem;
import id.slrt.shared.web.Pages;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A table of assistance is sent, looked at with everything odd about it, and stored as a whole when confirmed. */
@Controller("/bansos/import")
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Allowed(Permission.ENTER_FIGURES)
class BansosImportPages {
    private final BansosTable table;
    private final AppClock clock;
    private final Pages pages;

    BansosImportPages(BansosTable table, AppClock clock, Pages pages) {
        this.table = table;
        this.clock = clock;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request) {
        String year = Integer.toString(clock.today().getYear());
        return pages.show(request, "figure/bansosImport", model(List.of(), year, "", ""));
    }

    @Post(consumes = MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> look(
            HttpRequest<?> request,
            @Part("file") @Nullable CompletedFileUpload file,
            @Part("year") @Nullable String year,
            Viewer viewer) {
        String ofYear = Objects.requireNonNullElse(year, "").strip();
        try {
            List<BansosLine> lines = table.preview(
                    BansosSheet.read(Sent.use(bytes -> Sheet.read(bytes, BansosSheet.columns()), file)),
                    ofYear,
                    viewer);
            return pages.show(request, "figure/bansosImport", model(lines, ofYear, text(lines), ""));
        } catch (Problem problem) {
            return pages.invalid(request, "figure/bansosImport", model(List.of(), ofYear, "", ""), problem);
        }
    }

    @Post(value = "/store", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> store(HttpRequest<?> request, @Body Map<String, String> form, Viewer viewer) {
        String sent = form.getOrDefault("table", "");
        String year = form.getOrDefault("year", "").strip();
        String reason = form.getOrDefault("reason", "").strip();
        List<BansosLine> lines = List.of();
        try {
            lines = BansosSheet.read(Sheet.paste(sent, BansosSheet.columns()));
            int stored = table.store(lines, year, reason.isEmpty() ? null : reason, viewer);
            return pages.done("/bansos?year=" + year, "bansos_stored", stored);
        } catch (Problem problem) {
            if (problem.errors().isEmpty()) {
                throw problem;
            }
            List<BansosLine> again = lines.isEmpty() ? lines : table.preview(lines, year, viewer);
            return pages.invalid(request, "figure/bansosImport", model(again, year, sent, reason), problem);
        }
    }

    /** As it was understood, to be sent again with the confirmation. */
    private static String text(List<BansosLine> lines) {
        List<SheetLine> understood = lines.stream()
                .map(line -> new SheetLine(line.number(), line.entry().values(), Set.of()))
                .toList();
        return Sheet.text(understood, BansosSheet.COLUMNS);
    }

    private static Map<String, Object> model(List<BansosLine> lines, String year, String text, String reason) {
        return Map.of("lines", lines, "year", year, "table", text, "reason", reason, "errors", List.of());
    }
}

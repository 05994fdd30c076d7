package id.slrt.indicator.check.web;

import id.slrt.access.Allowed;
import id.slrt.access.Permission;
import id.slrt.attachment.web.Sent;
import id.slrt.indicator.check.CheckedLine;
import id.slrt.indicator.check.TableCheck;
import id.slrt.indicator.sheet.Sheet;
import id.slrt.indicator.sheet.SheetLine;
import id.slrt.shared.Problem;
import id.slrt.shared.Workbooks;
import id.slrt.shared.web.Page;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks a table that was sent or pasted; nothing of it is kept. */
@Controller("/tables/check")
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Allowed(Permission.READ_INDICATORS)
class TableCheckPages {
    private final Pages pages;

    TableCheckPages(Pages pages) {
        this.pages = pages;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request) {
        return pages.show(request, "figure/tableCheck", model(List.of(), "", ""));
    }

    @Post(consumes = MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> check(
            HttpRequest<?> request,
            @Part("file") @Nullable CompletedFileUpload file,
            @Part("text") @Nullable String text) {
        String pasted = Objects.requireNonNullElse(text, "");
        try {
            List<SheetLine> lines = Sent.use(
                    sent -> sent.length > 0
                            ? Sheet.read(sent, TableCheck.columns())
                            : Sheet.paste(pasted, TableCheck.columns()),
                    file);
            return pages.show(
                    request,
                    "figure/tableCheck",
                    model(TableCheck.check(lines), pasted, Sheet.text(lines, TableCheck.COLUMNS)));
        } catch (Problem problem) {
            return pages.invalid(request, "figure/tableCheck", model(List.of(), pasted, ""), problem);
        }
    }

    /** The table as it was checked, with a column of remarks. */
    @Post(value = "/xlsx", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<byte[]> export(HttpRequest<?> request, @Body Map<String, String> form) {
        Page page = pages.page(request);
        List<CheckedLine> checked = TableCheck.check(Sheet.paste(form.getOrDefault("table", ""), TableCheck.columns()));
        List<String> columns = Stream.concat(TableCheck.COLUMNS.stream(), Stream.of("remark"))
                .map(column -> page.t("check.column." + column))
                .toList();
        byte[] workbook = Workbooks.make(
                page.t("check.sheet"),
                columns,
                List.of(16, 50, 12, 16, 16, 12, 20, 16, 90),
                sheet -> {
                    int row = 1;
                    for (CheckedLine line : checked) {
                        for (int column = 0; column < TableCheck.COLUMNS.size(); column++) {
                            Workbooks.put(sheet, row, column, line.line().cell(TableCheck.COLUMNS.get(column)));
                        }
                        Workbooks.put(sheet, row, TableCheck.COLUMNS.size(), FindingText.of(line.findings(), page));
                        row++;
                    }
                },
                Map.of(page.t("check.title"), page.today(), page.t("check.flagged"), flagged(checked)));
        return Workbooks.download("periksa-tabel-" + page.today() + ".xlsx", workbook);
    }

    private static long flagged(List<CheckedLine> checked) {
        return checked.stream().filter(line -> !line.findings().isEmpty()).count();
    }

    private static Map<String, Object> model(List<CheckedLine> checked, String text, String table) {
        return Map.of(
                "checked", checked, "flagged", flagged(checked), "text", text, "table", table, "errors", List.of());
    }
}

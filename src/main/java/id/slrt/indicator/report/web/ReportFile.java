package id.slrt.indicator.report.web;

import id.slrt.indicator.report.form.Asking;
import id.slrt.indicator.report.print.ReportPdf;
import id.slrt.indicator.report.print.ReportWorkbook;
import id.slrt.indicator.report.table.Report;
import id.slrt.shared.Workbooks;
import io.micronaut.http.HttpResponse;

/** A report as a file. */
final class ReportFile {
    private ReportFile() {}

    static HttpResponse<byte[]> workbook(Report report, Asking asking, String publicUrl) {
        return Workbooks.download(report.file() + ".xlsx", ReportWorkbook.make(report, asking.words(), publicUrl));
    }

    /** Shown by the browser itself: the page's own rules would keep its viewer from working. */
    static HttpResponse<byte[]> pdf(Report report, Asking asking) {
        return HttpResponse.ok(ReportPdf.print(report, asking.words()))
                .header("Content-Type", "application/pdf")
                .header("Content-Disposition", "inline; filename=\"" + report.file() + ".pdf\"")
                .header("Content-Security-Policy", "frame-ancestors 'none'")
                .header("Cache-Control", "no-store");
    }
}

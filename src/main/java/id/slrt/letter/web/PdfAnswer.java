package id.slrt.letter.web;

import io.micronaut.http.HttpResponse;

/** A PDF of ours, shown by the browser itself: the page's own rules would keep its viewer from working. */
final class PdfAnswer {
    private PdfAnswer() {}

    static HttpResponse<byte[]> of(String name, byte[] pdf) {
        return HttpResponse.ok(pdf)
                .header("Content-Type", "application/pdf")
                .header("Content-Disposition", "inline; filename=\"" + name + ".pdf\"")
                .header("Content-Security-Policy", "frame-ancestors 'none'")
                .header("Cache-Control", "no-store");
    }
}

package id.slrt.attachment.web;

import id.slrt.attachment.Attachments;
import io.micronaut.http.HttpResponse;

/** A file as an answer in which nothing can run: pictures are shown, anything else is saved. */
final class FileAnswer {
    private FileAnswer() {}

    static HttpResponse<byte[]> of(Attachments.Opened opened) {
        long id = opened.attachment().key();
        boolean picture = opened.attachment().picture();
        return HttpResponse.ok(opened.bytes())
                .header("Content-Type", opened.attachment().mediaType())
                .header(
                        "Content-Disposition",
                        (picture ? "inline" : "attachment") + "; filename=\"lampiran-" + id
                                + (picture ? ".jpg" : ".pdf") + "\"")
                .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Cache-Control", "no-store");
    }
}

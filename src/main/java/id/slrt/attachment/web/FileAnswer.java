package id.slrt.attachment.web;

import id.slrt.attachment.Attachments;
import io.micronaut.http.HttpResponse;

/** A file as an answer in which nothing can run: pictures are shown, anything else is saved. */
public final class FileAnswer {
    private FileAnswer() {}

    static HttpResponse<byte[]> of(Attachments.Opened opened) {
        long id = opened.attachment().key();
        return of("lampiran-" + id, opened.attachment().mediaType(), opened.bytes());
    }

    /** @param name without an extension, in plain letters */
    public static HttpResponse<byte[]> of(String name, String mediaType, byte[] bytes) {
        boolean picture = mediaType.startsWith("image/");
        String extension = picture ? ".jpg" : mediaType.endsWith("pdf") ? ".pdf" : ".xlsx";
        return HttpResponse.ok(bytes)
                .header("Content-Type", mediaType)
                .header(
                        "Content-Disposition",
                        (picture ? "inline" : "attachment") + "; filename=\"" + name + extension + "\"")
                .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Cache-Control", "no-store");
    }
}

package id.slrt.attachment.web;

import id.slrt.access.Allowed;
import id.slrt.access.Permission;
import id.slrt.access.Viewer;
import id.slrt.attachment.Attachment;
import id.slrt.attachment.AttachmentForm;
import id.slrt.attachment.Attachments;
import id.slrt.district.District;
import id.slrt.intake.Cases;
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
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The papers of a case, on whichever page they are shown: case, referral or visit. */
@Controller
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Allowed(Permission.READ_ATTACHMENTS)
class AttachmentPages {
    private final Attachments attachments;
    private final Cases cases;
    private final District district;
    private final Pages pages;

    AttachmentPages(Attachments attachments, Cases cases, District district, Pages pages) {
        this.attachments = attachments;
        this.cases = cases;
        this.district = district;
        this.pages = pages;
    }

    @Get("/cases/{ticket}/attachments")
    HttpResponse<?> ofCase(HttpRequest<?> request, String ticket, Viewer viewer) {
        Attachments.Of of = attachments.ofCase(ticket, viewer);
        return pages.show(
                request,
                Pages.isFragment(request) ? "attachment/ofCase" : "attachment/ofCasePage",
                model(of, here(request, of.file().ticket()), viewer));
    }

    @Post(value = "/cases/{ticket}/attachments", consumes = MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> add(
            HttpRequest<?> request,
            String ticket,
            @Part("photo") @Nullable CompletedFileUpload photo,
            @Part("file") @Nullable CompletedFileUpload file,
            @Part("kind") @Nullable String kind,
            @Part("need") @Nullable String need,
            @Part("note") @Nullable String note,
            @Part("back") @Nullable String back,
            Viewer viewer) {
        try {
            AttachmentForm form = new AttachmentForm(kind, need, note);
            Attachments.Added added = Sent.use(bytes -> attachments.add(ticket, form, bytes, viewer), photo, file);
            return pages.done(Pages.local(back).toString(), added.fresh() ? "attachment_added" : "attachment_there");
        } catch (Problem problem) {
            if (problem.errors().isEmpty()) {
                throw problem;
            }
            return pages.invalid(
                    request,
                    "attachment/ofCasePage",
                    model(attachments.ofCase(ticket, viewer), Pages.local(back).toString(), viewer),
                    problem);
        }
    }

    @Get("/attachments/{id}")
    HttpResponse<byte[]> open(long id, Viewer viewer) {
        return FileAnswer.of(attachments.open(id, viewer));
    }

    @Post(value = "/attachments/{id}/remove", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> remove(HttpRequest<?> request, long id, @Body Map<String, String> form, Viewer viewer) {
        Attachment removed = attachments.remove(id, form.get("reason"), viewer);
        String back = form.get("back");
        String page = "/cases/" + cases.require(removed.caseId()).ticket() + "/attachments";
        return pages.done(back == null ? page : Pages.local(back).toString(), "attachment_removed");
    }

    /** The page that the part is loaded into, so that a form leads back to it; by itself it is its own page. */
    private static String here(HttpRequest<?> request, String ticket) {
        String own = "/cases/" + ticket + "/attachments";
        String current = request.getHeaders().get("HX-Current-URL");
        if (current == null) {
            return own;
        }
        try {
            return Objects.requireNonNullElse(URI.create(current).getRawPath(), own);
        } catch (IllegalArgumentException _) {
            return own;
        }
    }

    private Map<String, Object> model(Attachments.Of of, String back, Viewer viewer) {
        return Map.of("of", of, "back", back, "district", district, "viewer", viewer, "errors", List.of());
    }
}

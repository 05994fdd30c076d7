package id.slrt.registry.snapshot.web;

import id.slrt.access.Allowed;
import id.slrt.access.Permission;
import id.slrt.access.Viewer;
import id.slrt.registry.snapshot.Imports;
import id.slrt.registry.snapshot.RegistryImport;
import id.slrt.registry.snapshot.SnapshotChanges;
import id.slrt.shared.Problem;
import id.slrt.shared.web.Pages;
import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.http.server.types.files.SystemFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Uploading registry data, watching them come in, and deciding about losses. */
@Controller("/imports")
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Allowed(Permission.IMPORT_REGISTRY)
class ImportPages {
    private static final int PAGE_SIZE = 20;
    private static final int REJECTED_SHOWN = 10;

    private final Imports imports;
    private final SnapshotChanges changes;
    private final Pages pages;
    private final int megabytes;

    ImportPages(
            Imports imports,
            SnapshotChanges changes,
            Pages pages,
            @Value("${micronaut.server.multipart.max-file-size}") String largest) {
        this.imports = imports;
        this.changes = changes;
        this.pages = pages;
        this.megabytes = Integer.parseInt(largest.replaceAll("\\D", ""));
    }

    @Get
    @Allowed(Permission.READ_IMPORTS)
    HttpResponse<?> list(HttpRequest<?> request, @QueryValue(defaultValue = "0") int page, Viewer viewer) {
        return pages.show(request, "snapshot/imports", model("", "", Math.max(0, page), viewer));
    }

    @Post(consumes = MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> receive(
            HttpRequest<?> request,
            @Part("file") @Nullable CompletedFileUpload file,
            @Part("source") @Nullable String source,
            @Part("asOf") @Nullable String asOf,
            Viewer viewer) {
        try {
            RegistryImport job = Upload.receive(imports, file, source, asOf, viewer);
            return pages.done("/imports/" + job.key(), "import_received");
        } catch (Problem problem) {
            String typed = Objects.requireNonNullElse(source, "");
            String day = Objects.requireNonNullElse(asOf, "");
            return pages.invalid(request, "snapshot/imports", model(typed, day, 0, viewer), problem);
        }
    }

    private Map<String, Object> model(String source, String asOf, int page, Viewer viewer) {
        Map<String, Object> model = new HashMap<>();
        model.put("imports", imports.list(page, PAGE_SIZE));
        model.put("applied", imports.applied());
        model.put("source", source);
        model.put("asOf", asOf);
        model.put("megabytes", megabytes);
        model.put("mayUpload", viewer.may(Permission.IMPORT_REGISTRY));
        model.put("errors", List.of());
        return model;
    }

    /** The snapshot in use, for the start page. */
    @Get("/latest")
    @Allowed(Permission.READ_REGISTRY_CHANGES)
    HttpResponse<?> latest(HttpRequest<?> request) {
        return pages.show(
                request,
                Pages.isFragment(request) ? "snapshot/latest" : "snapshot/latestPage",
                Map.of(
                        "applied",
                        imports.applied(),
                        "counts",
                        imports.applied().map(job -> changes.counts(job.key())).orElse(Map.of())));
    }

    @Get("/{id}")
    @Allowed(Permission.READ_IMPORTS)
    HttpResponse<?> one(HttpRequest<?> request, long id, Viewer viewer) {
        Imports.Standing standing = imports.standing(id);
        return pages.show(
                request,
                "snapshot/import",
                Map.of(
                        "standing",
                        standing,
                        "counts",
                        changes.counts(id),
                        "rejected",
                        imports.rejectedRows(
                                id, REJECTED_SHOWN, pages.page(request).locale()),
                        "hasRejected",
                        imports.hasRejected(standing.job()) && viewer.may(Permission.IMPORT_REGISTRY),
                        "mayDecide",
                        viewer.may(Permission.IMPORT_REGISTRY),
                        "seesPeople",
                        viewer.may(Permission.READ_REGISTRY_CHANGES)));
    }

    /** Asked for again and again while it moves; when it has stopped, the whole page is. */
    @Get("/{id}/progress")
    @Allowed(Permission.READ_IMPORTS)
    HttpResponse<?> progress(HttpRequest<?> request, long id) {
        Imports.Standing standing = imports.standing(id);
        MutableHttpResponse<?> answer = pages.show(request, "snapshot/progress", Map.of("standing", standing));
        return standing.job().state().isMoving() ? answer : answer.header("HX-Refresh", "true");
    }

    @Post(value = "/{id}/apply", consumes = MediaType.ALL)
    HttpResponse<?> apply(long id, Viewer viewer) {
        imports.confirm(id, viewer);
        return pages.done("/imports/" + id, "import_confirmed");
    }

    @Post(value = "/{id}/cancel", consumes = MediaType.ALL)
    HttpResponse<?> cancel(long id, Viewer viewer) {
        imports.cancel(id, viewer);
        return pages.done("/imports/" + id, "import_cancelled");
    }

    @Get("/{id}/rejected")
    SystemFile rejected(long id, Viewer viewer) {
        return new SystemFile(imports.rejected(id, viewer).toFile()).attach();
    }
}

package id.slrt.registry.snapshot.web;

import id.slrt.access.Allowed;
import id.slrt.access.Permission;
import id.slrt.access.Viewer;
import id.slrt.registry.snapshot.ChangeKind;
import id.slrt.registry.snapshot.Imports;
import id.slrt.registry.snapshot.RegistryImport;
import id.slrt.registry.snapshot.SnapshotChanges;
import id.slrt.shared.Problem;
import id.slrt.shared.Word;
import id.slrt.shared.web.Pages;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;

/** The lists of who came, left or changed with a snapshot, as pages and as XLSX. */
@Controller("/imports/{id}/changes")
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Allowed(Permission.READ_REGISTRY_CHANGES)
class ChangePages {
    private static final int PAGE_SIZE = 50;

    private final Imports imports;
    private final SnapshotChanges changes;
    private final ChangeWorkbook workbook;
    private final ChangeText text;
    private final Pages pages;

    ChangePages(Imports imports, SnapshotChanges changes, ChangeWorkbook workbook, ChangeText text, Pages pages) {
        this.imports = imports;
        this.changes = changes;
        this.workbook = workbook;
        this.text = text;
        this.pages = pages;
    }

    @Get("/{kind}")
    HttpResponse<?> list(
            HttpRequest<?> request, long id, String kind, @QueryValue(defaultValue = "0") int page, Viewer viewer) {
        RegistryImport job = imports.require(id);
        ChangeKind wanted = kind(kind);
        return pages.show(
                request,
                "snapshot/changes",
                Map.of(
                        "job",
                        job,
                        "kind",
                        wanted,
                        "counts",
                        changes.counts(id, viewer),
                        "list",
                        changes.list(id, wanted, Math.max(0, page), PAGE_SIZE, viewer),
                        "text",
                        text,
                        "viewer",
                        viewer));
    }

    @Get("/{kind}/xlsx")
    HttpResponse<StreamedFile> export(HttpRequest<?> request, long id, String kind, Viewer viewer) {
        RegistryImport job = imports.require(id);
        ChangeKind wanted = kind(kind);
        return HttpResponse.ok(new StreamedFile(
                                workbook.make(job, wanted, pages.page(request), viewer), ChangeWorkbook.MEDIA_TYPE)
                        .attach("registri-" + job.asOf() + "-" + wanted.word() + ".xlsx"))
                .header("Cache-Control", "no-store");
    }

    private static ChangeKind kind(String word) {
        ChangeKind kind = Word.parse(ChangeKind.class, word);
        if (kind == null) {
            throw Problem.notFound("http_404");
        }
        return kind;
    }
}

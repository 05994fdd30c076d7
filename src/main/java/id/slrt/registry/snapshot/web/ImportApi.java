package id.slrt.registry.snapshot.web;

import id.slrt.access.Allowed;
import id.slrt.access.Permission;
import id.slrt.access.Viewer;
import id.slrt.registry.snapshot.ImportState;
import id.slrt.registry.snapshot.Imports;
import id.slrt.registry.snapshot.RegistryImport;
import id.slrt.shared.Slice;
import id.slrt.shared.Text;
import id.slrt.shared.Word;
import id.slrt.shared.web.Pages;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.http.server.types.files.SystemFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Imports for programs. */
@Controller("/api/v1/registry/imports")
@ExecuteOn(TaskExecutors.BLOCKING)
@Allowed(Permission.IMPORT_REGISTRY)
@Tag(name = "registry")
class ImportApi {
    private static final String HERE = "/api/v1/registry/imports/";

    private final Imports imports;
    private final Text text;

    ImportApi(Imports imports, Text text) {
        this.imports = imports;
        this.text = text;
    }

    /**
     * An import as it stands. {@code errorsUrl} only when rows were rejected; {@code problem} only when it failed.
     *
     * @param state queued, reading, comparing, waiting (for a confirmation), applying, done, failed, cancelled
     */
    @Serdeable
    record Answer(
            long id,
            String source,
            LocalDate asOf,
            String state,
            int percent,
            int rowsRead,
            int rowsAccepted,
            int rowsRejected,
            int added,
            int changed,
            int removed,
            @Nullable String errorsUrl,
            @Nullable String problem) {}

    @Operation(summary = "Deliver a registry file (CSV or XLSX); it is imported in the background")
    @Post(consumes = MediaType.MULTIPART_FORM_DATA)
    HttpResponse<Answer> receive(
            HttpRequest<?> request,
            @Part("file") @Nullable CompletedFileUpload file,
            @Part("source") @Nullable String source,
            @Part("asOf") @Nullable String asOf,
            Viewer viewer) {
        RegistryImport job = Upload.receive(imports, file, source, asOf, viewer);
        return HttpResponse.<Answer>accepted(URI.create(HERE + job.key())).body(answer(job.key(), request, viewer));
    }

    @Operation(summary = "All imports, the latest snapshot first")
    @Get
    Slice<Answer> list(
            HttpRequest<?> request,
            @QueryValue(defaultValue = "0") int page,
            @QueryValue(defaultValue = "20") int size,
            Viewer viewer) {
        return imports.list(Math.max(0, page), Math.clamp(size, 1, Slice.MAX_SIZE))
                .map(job -> answer(job.key(), request, viewer));
    }

    @Operation(summary = "How far an import is, and what came of it")
    @Get("/{id}")
    Answer one(HttpRequest<?> request, long id, Viewer viewer) {
        return answer(id, request, viewer);
    }

    @Operation(summary = "Apply an import that waits because it removes many people")
    @Post(value = "/{id}/apply", consumes = MediaType.ALL)
    Answer apply(HttpRequest<?> request, long id, Viewer viewer) {
        imports.confirm(id, viewer);
        return answer(id, request, viewer);
    }

    @Operation(summary = "Cancel an import that is not applied yet")
    @Post(value = "/{id}/cancel", consumes = MediaType.ALL)
    Answer cancel(HttpRequest<?> request, long id, Viewer viewer) {
        imports.cancel(id, viewer);
        return answer(id, request, viewer);
    }

    @Operation(summary = "The rejected rows as they were sent, with a column KESALAHAN that says what is wrong")
    @Get("/{id}/errors")
    SystemFile errors(long id, Viewer viewer) {
        return new SystemFile(imports.rejected(id, viewer).toFile()).attach();
    }

    private Answer answer(long id, HttpRequest<?> request, Viewer viewer) {
        Imports.Standing standing = imports.standing(id);
        RegistryImport job = standing.job();
        String problem = job.state() == ImportState.FAILED
                ? text.of(Pages.locale(request, viewer), "import.problem." + job.problemCode(), job.problemArgs())
                : null;
        return new Answer(
                id,
                job.source(),
                job.asOf(),
                Word.of(job.state()),
                standing.percent(),
                standing.rowsRead(),
                job.rowsAccepted(),
                job.rowsRejected(),
                job.peopleAdded(),
                job.peopleChanged(),
                job.peopleRemoved(),
                imports.hasRejected(job) ? HERE + id + "/errors" : null,
                problem);
    }
}

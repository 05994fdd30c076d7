package id.slrt.registry.snapshot.web;

import id.slrt.access.Viewer;
import id.slrt.registry.snapshot.Imports;
import id.slrt.registry.snapshot.RegistryImport;
import io.micronaut.http.multipart.CompletedFileUpload;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Hands an uploaded file, which the server has put on disk, to the imports. */
final class Upload {
    private Upload() {}

    static RegistryImport receive(
            Imports imports,
            @Nullable CompletedFileUpload file,
            @Nullable String source,
            @Nullable String asOf,
            Viewer viewer) {
        try (InputStream content = file == null ? InputStream.nullInputStream() : file.getInputStream()) {
            return imports.receive(content, file == null ? null : file.getFilename(), source, asOf, false, viewer);
        } catch (IOException e) {
            throw new UncheckedIOException("the upload cannot be read", e);
        }
    }
}

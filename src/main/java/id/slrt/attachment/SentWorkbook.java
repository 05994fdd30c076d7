package id.slrt.attachment;

import id.slrt.shared.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Whether a zip is a workbook: whole, and without macros. It is kept as it came and never unpacked here. */
final class SentWorkbook {
    private SentWorkbook() {}

    /** The same bytes. @throws Problem 422 at {@code file} when it is none */
    static byte[] checked(byte[] file) {
        Set<String> names = names(file);
        if (!names.contains("[content_types].xml") || !names.contains("xl/workbook.xml")) {
            throw Problem.invalid("file", "evidence_type");
        }
        if (names.stream().anyMatch(name -> name.endsWith("vbaproject.bin"))) {
            throw Problem.invalid("file", "evidence_macros");
        }
        return file;
    }

    /** From the directory at the end, which a file that was cut off lacks. */
    private static Set<String> names(byte[] file) {
        try {
            Path copy = Files.createTempFile("slrt-workbook-", ".xlsx");
            try {
                Files.write(copy, file);
                try (ZipFile zip = new ZipFile(copy.toFile())) {
                    return zip.stream()
                            .map(ZipEntry::getName)
                            .map(name -> name.toLowerCase(Locale.ROOT))
                            .collect(Collectors.toSet());
                }
            } finally {
                Files.deleteIfExists(copy);
            }
        } catch (ZipException _) {
            throw Problem.invalid("file", "file_damaged");
        } catch (IOException e) {
            throw new UncheckedIOException("an upload cannot be looked into", e);
        }
    }
}

package id.slrt.registry.snapshot.web;

import id.slrt.access.Viewer;
import id.slrt.registry.Registry;
import id.slrt.registry.snapshot.ChangeKind;
import id.slrt.registry.snapshot.ChangedPerson;
import id.slrt.registry.snapshot.RegistryImport;
import id.slrt.registry.snapshot.SnapshotChanges;
import id.slrt.shared.Workbooks;
import id.slrt.shared.web.Page;
import io.micronaut.http.MediaType;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A list of changes as XLSX, with real dates; written to a temporary file, for it may be long. */
@Singleton
class ChangeWorkbook {
    static final MediaType MEDIA_TYPE =
            MediaType.of("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final List<String> COLUMNS = List.of("name", "nik", "birth_date", "village", "before", "after");
    private static final List<Integer> WIDTHS = List.of(30, 20, 14, 30, 36, 36);

    private final SnapshotChanges changes;
    private final ChangeText text;
    private final int mostRows;

    @Inject
    ChangeWorkbook(SnapshotChanges changes, ChangeText text) {
        this(changes, text, Sheets.MOST_ROWS);
    }

    ChangeWorkbook(SnapshotChanges changes, ChangeText text, int mostRows) {
        this.mostRows = mostRows;
        this.changes = changes;
        this.text = text;
    }

    /** The file is gone when the stream is closed. */
    InputStream make(RegistryImport job, ChangeKind kind, Page page, Viewer viewer) {
        try {
            Path file = Files.createTempFile("slrt-", ".xlsx");
            try {
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                    write(out, job, kind, page, viewer);
                }
                return Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
            } catch (IOException | RuntimeException | Error e) {
                Files.deleteIfExists(file);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(OutputStream out, RegistryImport job, ChangeKind kind, Page page, Viewer viewer)
            throws IOException {
        try (Workbook workbook = new Workbook(out, "SLRT", "1.0")) {
            Sheets sheets = new Sheets(workbook, page.label("import.kind", kind), mostRows, sheet -> head(sheet, page));
            changes.export(
                    job.key(), kind, viewer, person -> put(sheets.next(), sheets.row(), person, kind, page, viewer));
            sheets.finish();
        }
    }

    private static void head(Worksheet sheet, Page page) {
        sheet.freezePane(0, 1);
        for (int i = 0; i < COLUMNS.size(); i++) {
            sheet.width(i, WIDTHS.get(i));
            Workbooks.text(sheet, 0, i, page.t("import." + COLUMNS.get(i)));
            sheet.style(0, i).bold().set();
        }
    }

    private void put(Worksheet sheet, int row, ChangedPerson person, ChangeKind kind, Page page, Viewer viewer) {
        Workbooks.text(sheet, row, 0, person.name());
        Workbooks.text(sheet, row, 1, Registry.number(person.nik(), viewer));
        if (person.birthDate() != null) {
            sheet.value(row, 2, person.birthDate());
            sheet.style(row, 2).format("dd/mm/yyyy").set();
        } else if (person.birthYear() != null) {
            sheet.value(row, 2, person.birthYear());
        }
        Workbooks.text(sheet, row, 3, text.place(person.village()));
        Workbooks.text(sheet, row, 4, text.of(kind, person.before(), page));
        Workbooks.text(sheet, row, 5, text.of(kind, person.after(), page));
    }
}

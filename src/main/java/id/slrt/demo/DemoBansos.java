package id.slrt.demo;

import id.slrt.access.Users;
import id.slrt.indicator.bansos.BansosSheet;
import id.slrt.indicator.bansos.BansosTable;
import id.slrt.indicator.sheet.Sheet;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The assistance of 2021 as the office printed it, mistakes and all: what the checks are shown on. */
@Singleton
class DemoBansos {
    private static final String YEAR = "2021";

    private final BansosTable table;
    private final Users users;

    DemoBansos(BansosTable table, Users users) {
        this.table = table;
        this.users = users;
    }

    /** From {@code bansos-2021.csv} of the pack, when it has one. */
    void make(Path directory) {
        Path file = directory.resolve("bansos-" + YEAR + ".csv");
        if (!Files.exists(file)) {
            return;
        }
        try {
            table.store(
                    BansosSheet.read(Sheet.read(Files.readAllBytes(file), BansosSheet.columns())),
                    YEAR,
                    null,
                    users.viewer("manajer"));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}

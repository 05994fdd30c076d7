package id.slrt.command.backup;

import id.slrt.command.backup.Manifest.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A backup that was looked through: every file is there and is what it was. */
public final class Archive {
    static final String MANIFEST = "manifest.json";
    static final String SUMS = "SHA256SUMS";
    static final String SECRET = "token.secret";
    static final String ATTACHMENTS = "attachments";

    private final Path folder;
    private final Manifest manifest;
    private final Sums sums;

    private Archive(Path folder, Manifest manifest, Sums sums) {
        this.folder = folder;
        this.manifest = manifest;
        this.sums = sums;
    }

    /** @throws IOException when it is no whole backup, naming the first file that is missing or changed */
    public static Archive open(Path folder) throws IOException {
        if (!Files.exists(folder.resolve(SUMS))) {
            String other = newest(folder)
                    .map(backup -> "; did you mean " + backup + "?")
                    .orElse("");
            throw new IOException(folder + " is no finished backup: it has no " + SUMS + other);
        }
        Sums sums = Sums.read(folder.resolve(SUMS));
        for (Map.Entry<String, String> file : sums.all().entrySet()) {
            Path path = folder.resolve(file.getKey());
            if (!Files.isRegularFile(path)) {
                throw new IOException("the backup is not whole: " + path + " is missing");
            }
            if (!PrivateFiles.sum(path).equals(file.getValue())) {
                throw new IOException("the backup is damaged: " + path + " was changed");
            }
        }
        expect(sums, MANIFEST, folder);
        Manifest manifest = Manifest.read(folder.resolve(MANIFEST));
        if (manifest.format() > Manifest.FORMAT) {
            throw new IOException(folder + " was made by a later program (" + manifest.program()
                    + ") in a format that this one does not know");
        }
        Archive archive = new Archive(folder, manifest, sums);
        for (Table table : manifest.tables()) {
            expect(sums, rows(table), folder);
        }
        if (archive.attachments().size() != manifest.files()) {
            throw new IOException("the backup is not whole: " + manifest.files() + " attachments were taken, and "
                    + archive.attachments().size() + " are named in " + folder.resolve(SUMS));
        }
        return archive;
    }

    /** The last backup that was finished in a folder of backups. */
    static Optional<Path> newest(Path target) throws IOException {
        if (!Files.isDirectory(target)) {
            return Optional.empty();
        }
        try (Stream<Path> folders = Files.list(target)) {
            return folders.filter(folder -> Files.exists(folder.resolve(SUMS)))
                    .filter(folder -> folder.getFileName().toString().matches("slrt-[0-9TZ]+"))
                    .max(Comparator.comparing(folder -> folder.getFileName().toString()));
        }
    }

    static String rows(Table table) {
        return "tables/" + table.name() + ".jsonl.gz";
    }

    static String attachment(String sha256) {
        return ATTACHMENTS + "/" + sha256.substring(0, 2) + "/" + sha256;
    }

    Path folder() {
        return folder;
    }

    Manifest manifest() {
        return manifest;
    }

    boolean hasSecret() {
        return sums.get(SECRET) != null;
    }

    List<String> attachments() {
        List<String> names = new ArrayList<>(sums.all().keySet());
        names.removeIf(name -> !name.startsWith(ATTACHMENTS + "/"));
        return names;
    }

    private static void expect(Sums sums, String name, Path folder) throws IOException {
        if (sums.get(name) == null) {
            throw new IOException("the backup is not whole: " + folder.resolve(SUMS) + " does not name " + name);
        }
    }
}

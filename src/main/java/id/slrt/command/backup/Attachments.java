package id.slrt.command.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files of cases, each under its SHA-256. One that the last backup has too is that backup's file under a second name
 * where the disk can do so: a backup each night costs what came since, and any of them may be deleted alone.
 */
final class Attachments {
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");

    private final Path home;
    private final Path folder;
    private final List<Path> damaged = new ArrayList<>();
    private long copied;

    /**
     * @param home where the program keeps them
     * @param folder of the backup
     */
    Attachments(Path home, Path folder) {
        this.home = home;
        this.folder = folder;
    }

    void copy(Optional<Path> last, Sums sums) throws IOException, SQLException {
        if (!Files.isDirectory(home)) {
            return;
        }
        try (Stream<Path> files = Files.walk(home, 2)) {
            for (Path file : (Iterable<Path>) files.filter(Attachments::isWhole)::iterator) {
                String sha256 = file.getFileName().toString();
                String name = Archive.attachment(sha256);
                Path copy = folder.resolve(name);
                PrivateFiles.directory(folder.resolve(Archive.ATTACHMENTS).resolve(sha256.substring(0, 2)));
                if (last.isPresent() && linked(copy, last.get().resolve(name), file) || copied(copy, file, sha256)) {
                    sums.put(name, sha256);
                    copied++;
                }
            }
        }
    }

    long copied() {
        return copied;
    }

    List<Path> damaged() {
        return damaged;
    }

    /** What is half-written or on its way out has another name. */
    private static boolean isWhole(Path file) {
        return NAME.matcher(file.getFileName().toString()).matches() && Files.isRegularFile(file);
    }

    private static boolean linked(Path copy, Path before, Path file) throws IOException {
        if (!Files.exists(before) || Files.size(before) != Files.size(file)) {
            return false;
        }
        try {
            Files.createLink(copy, before);
            return true;
        } catch (IOException | UnsupportedOperationException _) {
            // another disk, or one that knows no second names
            return false;
        }
    }

    private boolean copied(Path copy, Path file, String sha256) throws IOException, SQLException {
        try {
            if (PrivateFiles.write(copy, out -> Files.copy(file, out)).equals(sha256)) {
                return true;
            }
            damaged.add(file);
        } catch (NoSuchFileException _) {
            // swept away meanwhile: nothing names it
        }
        Files.deleteIfExists(copy);
        return false;
    }

    /** Puts the files of a backup where the program looks for them; what is there already is the same. */
    static void restore(Archive archive, Path home) throws IOException, SQLException {
        for (String name : archive.attachments()) {
            Path file = archive.folder().resolve(name);
            String sha256 = name.substring(name.lastIndexOf('/') + 1);
            Path directory = home.resolve(sha256.substring(0, 2));
            Path kept = directory.resolve(sha256);
            if (!Files.exists(kept) || Files.size(kept) != Files.size(file)) {
                PrivateFiles.directory(directory);
                Path part = directory.resolve("part-" + sha256 + ".tmp");
                Files.deleteIfExists(part);
                PrivateFiles.write(part, out -> Files.copy(file, out));
                Files.move(part, kept, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
                PrivateFiles.settle(directory);
            }
        }
    }
}

package id.slrt.attachment;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Files below the data directory, readable by nobody else, each under its SHA-256: the same file is kept once. A file is
 * there whole or not at all, also after a power cut.
 */
@Singleton
class AttachmentFiles {
    private static final String PART = "part-";
    private static final String GOING = ".going";

    private final Path home;

    AttachmentFiles(@Value("${slrt.data-dir}") String dataDirectory) {
        this.home = Path.of(dataDirectory).resolve("attachments");
    }

    /** Keeps the bytes; the answer is their name. One that is there already counts as new from now on. */
    String keep(byte[] bytes, Instant now) {
        String sha256 = sha256(bytes);
        Path file = path(sha256);
        try {
            if (Files.exists(file)) {
                Files.setLastModifiedTime(file, FileTime.from(now));
                return sha256;
            }
            Path directory = directory(sha256);
            create(directory);
            Path part = Files.createTempFile(home, PART, ".tmp");
            try {
                try (FileChannel out = FileChannel.open(part, StandardOpenOption.WRITE)) {
                    ByteBuffer left = ByteBuffer.wrap(bytes);
                    while (left.hasRemaining()) {
                        out.write(left);
                    }
                    out.force(true);
                }
                Files.setLastModifiedTime(part, FileTime.from(now));
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
                settle(directory);
            } finally {
                Files.deleteIfExists(part);
            }
            return sha256;
        } catch (IOException e) {
            throw new UncheckedIOException("a file cannot be kept", e);
        }
    }

    boolean has(String sha256) {
        return Files.exists(path(sha256));
    }

    /** The bytes, when they are there and still the same. */
    Optional<byte[]> read(String sha256) {
        try {
            byte[] bytes = Files.readAllBytes(path(sha256));
            return sha256(bytes).equals(sha256) ? Optional.of(bytes) : Optional.empty();
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("a file cannot be read", e);
        }
    }

    /**
     * Deletes what came before a moment and nobody keeps: halves of uploads, files of removed attachments or of
     * transactions that failed. Each is moved aside before it is asked for again, so one that is attached meanwhile comes
     * back.
     */
    int sweep(Instant before, Predicate<String> isKept) throws IOException {
        if (!Files.isDirectory(home)) {
            return 0;
        }
        int gone = 0;
        for (Path file : old(before)) {
            String name = file.getFileName().toString();
            if (name.startsWith(PART)) {
                gone += Files.deleteIfExists(file) ? 1 : 0;
            } else if (name.endsWith(GOING)) {
                gone += decide(file, name.substring(0, name.length() - GOING.length()), isKept);
            } else if (!isKept.test(name)) {
                Path aside = file.resolveSibling(name + GOING);
                Files.move(file, aside, StandardCopyOption.ATOMIC_MOVE);
                gone += decide(aside, name, isKept);
            }
        }
        return gone;
    }

    /** When a file came here, also one that is moved aside; now when it is gone. */
    Instant came(String sha256) {
        for (Path file : List.of(path(sha256), path(sha256 + GOING))) {
            long at = file.toFile().lastModified();
            if (at > 0) {
                return Instant.ofEpochMilli(at);
            }
        }
        return Instant.MAX;
    }

    private int decide(Path aside, String sha256, Predicate<String> isKept) throws IOException {
        if (isKept.test(sha256) && !has(sha256)) {
            Files.move(aside, path(sha256), StandardCopyOption.ATOMIC_MOVE);
            return 0;
        }
        return Files.deleteIfExists(aside) ? 1 : 0;
    }

    private List<Path> old(Instant before) throws IOException {
        try (Stream<Path> files = Files.walk(home, 2)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toFile().lastModified() < before.toEpochMilli())
                    .toList();
        }
    }

    private Path path(String sha256) {
        return directory(sha256).resolve(sha256);
    }

    private Path directory(String sha256) {
        return home.resolve(sha256.substring(0, 2));
    }

    private void create(Path directory) throws IOException {
        if (!Files.isDirectory(home)) {
            Files.createDirectories(home);
            if (home.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
            }
        }
        if (!Files.isDirectory(directory)) {
            Files.createDirectories(directory);
            settle(home);
        }
    }

    /** Makes the new name last; Windows has no such thing for directories. */
    private static void settle(Path directory) throws IOException {
        if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel names = FileChannel.open(directory, StandardOpenOption.READ)) {
                names.force(true);
            }
        }
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

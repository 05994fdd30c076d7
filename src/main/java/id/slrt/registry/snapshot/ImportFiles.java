package id.slrt.registry.snapshot;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.function.Predicate;

/**
 * The files of imports below the data directory, readable by nobody else: what was sent, until it is applied, and the
 * rejected rows of it.
 */
@Singleton
class ImportFiles {
    private static final String SENT = ".sent";
    private static final Duration ABANDONED = Duration.ofDays(1);
    private static final Duration STRANGE = Duration.ofDays(30);
    private static final Duration SETTLED = Duration.ofHours(1);

    private final Path home;

    ImportFiles(@Value("${slrt.data-dir}") String dataDirectory) {
        this.home = Path.of(dataDirectory).resolve("imports");
    }

    /** A file that arrived: its hash, which is also its name here. */
    record Received(String hash, long size) {}

    /** Takes a file in without holding it in memory; the same file twice is one. */
    Received receive(InputStream content) throws IOException {
        create();
        Path part = Files.createTempFile(home, "part-", ".tmp");
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            long size;
            try (OutputStream out = new DigestOutputStream(Files.newOutputStream(part), digest)) {
                size = content.transferTo(out);
            }
            Received received = new Received(HexFormat.of().formatHex(digest.digest()), size);
            Files.move(
                    part, sent(received.hash()), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return received;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    Path sent(String hash) {
        return home.resolve(hash + SENT);
    }

    Path rejected(RegistryImport job) {
        return home.resolve(job.key() + "-rejected." + job.fileType());
    }

    boolean has(RegistryImport job) {
        return Files.exists(sent(job.fileHash()));
    }

    /** Gone with the reason for keeping it. */
    void forget(String hash) {
        try {
            Files.deleteIfExists(sent(hash));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Deletes halves of uploads a day old, files of ended imports an hour after they came, and those that no import knows,
     * which may be of another state of the database, after 30 days.
     */
    void tidy(Instant now, Predicate<String> isNeeded, Predicate<String> isKnown) throws IOException {
        if (!Files.isDirectory(home)) {
            return;
        }
        try (DirectoryStream<Path> found = Files.newDirectoryStream(home, "{part-*.tmp,*" + SENT + "}")) {
            for (Path file : found) {
                String name = file.getFileName().toString();
                Instant came = Files.getLastModifiedTime(file).toInstant();
                String hash = name.substring(0, Math.max(0, name.length() - SENT.length()));
                Duration rest = !name.endsWith(SENT) ? ABANDONED : isKnown.test(hash) ? SETTLED : STRANGE;
                if (came.isBefore(now.minus(rest)) && !(name.endsWith(SENT) && isNeeded.test(hash))) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private void create() throws IOException {
        if (!Files.isDirectory(home)) {
            Files.createDirectories(home);
            if (home.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
            }
        }
    }
}

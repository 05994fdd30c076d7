package id.slrt.command;

import id.slrt.command.mariadb.Hold;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One service at a time on a data directory and port: a second start is told at once, before it does anything. */
final class ServeLock {
    /** Given back when nothing refers to it any more. */
    private static final List<Hold> HELD = new ArrayList<>();

    private ServeLock() {}

    /**
     * Held until this process ends.
     *
     * @throws IllegalStateException when another one serves or is starting
     */
    static void take(Path data, String port) {
        try {
            Files.createDirectories(data);
            Path file = data.resolve("serve-" + port + ".lock");
            HELD.add(Hold.alone(file)
                    .orElseThrow(() -> new IllegalStateException(
                            "SLRT is already being started, or serves, on port %s with %s: this start ends, the other goes on. Another instance on the same data needs another SLRT_PORT."
                                    .formatted(port, data.toAbsolutePath()))));
        } catch (IOException e) {
            throw new UncheckedIOException("the data directory " + data + " cannot be used: " + e.getMessage(), e);
        }
    }
}

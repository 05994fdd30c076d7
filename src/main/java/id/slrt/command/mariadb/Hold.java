package id.slrt.command.mariadb;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * A lock on a file, which the system takes back when this process ends, however it ends. A process opens such a file
 * once at a time: closing a second opening would give the lock of the first back.
 */
public final class Hold implements AutoCloseable {
    private final FileChannel channel;

    private Hold(FileChannel channel) {
        this.channel = channel;
    }

    /** Empty when anybody else holds it. */
    public static Optional<Hold> alone(Path file) throws IOException {
        return take(file, false);
    }

    /** Empty when somebody else holds it alone. */
    public static Optional<Hold> shared(Path file) throws IOException {
        return take(file, true);
    }

    private static Optional<Hold> take(Path file, boolean shared) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
        FileLock lock = null;
        try {
            lock = channel.tryLock(0, Long.MAX_VALUE, shared);
        } catch (OverlappingFileLockException _) {
            // this process itself
        } finally {
            if (lock == null) {
                channel.close();
            }
        }
        return lock == null ? Optional.empty() : Optional.of(new Hold(channel));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}

package id.slrt.command;

import id.slrt.command.mariadb.Hold;
import id.slrt.command.mariadb.Home;
import id.slrt.command.mariadb.PrivateFile;
import id.slrt.command.mariadb.Server;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A MariaDB server of our own below the data directory, for offices without a database administrator. Bound to
 * 127.0.0.1, with grants on and a random password; the data stay between runs (docs/decisions/0007).
 *
 * <p>All processes on a data directory share one server. The first starts it, the last ends it, and each starts it again
 * when it dies. One that nobody uses, because its users were killed, is ended and started anew.
 */
public final class EmbeddedDatabase {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final String SCHEMA = "slrt";
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final Duration TELL_EVERY = Duration.ofSeconds(10);
    private static final Duration LEAVE_WITHIN = Duration.ofSeconds(5);
    private static final Consumer<String> TOLD = line -> System.err.println("slrt: " + line);

    /** Opened by this process, by home. */
    private static final Map<Path, EmbeddedDatabase> OPEN = new HashMap<>();

    private final Home home;
    private final Server server;
    private final List<String> schemas;
    private int users = 1;
    private Hold use;
    private Access access;
    private ProcessHandle process;
    private volatile boolean leaving;

    private EmbeddedDatabase(Home home, List<String> schemas) throws IOException {
        this.home = home;
        this.server = new Server(home);
        this.schemas = schemas;
        try (Hold _ = startLock(Duration.ofDays(1)).orElseThrow()) {
            server.ensureInstalled();
            Optional<Hold> alone = Hold.alone(home.usersLock());
            if (alone.isPresent()) {
                endOrphan();
                alone.get().close();
            }
            // nobody can come in between: whoever takes or leaves holds the start lock
            use = Hold.shared(home.usersLock()).orElseThrow();
            try {
                Optional<ProcessHandle> running = server.find();
                process = running.isPresent() ? running.get() : server.start(server.freePort(), schemas);
                access = new Access(home, server.port(), SCHEMA, PrivateFile.read(home.password()));
                await();
            } catch (IOException | RuntimeException e) {
                use.close();
                throw e;
            }
        }
        Thread.ofPlatform().daemon().name("embedded-database").start(this::watch);
    }

    /** Address and account of the running server. */
    public record Access(Home place, int port, String user, String password) {
        public String url(String schema) {
            return "jdbc:mysql://127.0.0.1:" + port + "/" + schema;
        }

        public String url() {
            return url(SCHEMA);
        }

        /** Of the server's files. */
        public Path home() {
            return place.root();
        }

        /** Leaves the server; the last one ends it, and waits until its data are on disk. */
        public void release() {
            synchronized (OPEN) {
                EmbeddedDatabase database = OPEN.get(home());
                if (database != null && --database.users == 0) {
                    OPEN.remove(home());
                    database.leave();
                }
            }
        }
    }

    /**
     * Starts the server, or joins the one that already runs on this data directory. Each opening is followed by a
     * {@link Access#release}.
     *
     * @throws IllegalStateException when the server cannot be started, with what to do
     */
    public static Access open(Path dataDirectory) {
        return open(dataDirectory, List.of());
    }

    /** @param schemas patterns of schemas that the account may use too, for tests */
    public static Access open(Path dataDirectory, List<String> schemas) {
        synchronized (OPEN) {
            Path log = dataDirectory.resolve("mariadb").resolve("mariadbd.log");
            try {
                Home home = Home.of(dataDirectory);
                log = home.log();
                EmbeddedDatabase open = OPEN.get(home.root());
                if (open == null) {
                    open = new EmbeddedDatabase(home, schemas);
                    OPEN.put(home.root(), open);
                } else {
                    open.users++;
                }
                return open.access;
            } catch (IOException e) {
                throw new IllegalStateException(
                        "the embedded database did not start: " + e.getMessage() + " (see " + log
                                + "). Set SLRT_DB_URL to use a MySQL server instead.",
                        e);
            }
        }
    }

    private void endOrphan() throws IOException {
        Optional<ProcessHandle> orphan = server.find();
        if (orphan.isEmpty()) {
            return;
        }
        Optional<ProcessHandle> owner = server.formerOwner();
        if (owner.isPresent()) {
            throw new IllegalStateException("SLRT of an earlier version (process %d) works on %s: stop it first"
                    .formatted(owner.get().pid(), home.root()));
        }
        TOLD.accept("an embedded database of an interrupted run is still there: ending it first");
        server.end(orphan.get(), TOLD);
    }

    /** Until it answers, however long it recovers; not longer than it lives. */
    private void await() throws IOException {
        long started = System.nanoTime();
        long tell = started + TELL_EVERY.toNanos();
        while (!answers(access)) {
            if (!process.isAlive()) {
                throw new IOException("the server ended");
            }
            if (leaving) {
                return;
            }
            if (System.nanoTime() > tell) {
                tell += TELL_EVERY.toNanos();
                TOLD.accept(
                        "waiting for the embedded database, which is starting or recovering what was interrupted (%d s; see %s)"
                                .formatted((System.nanoTime() - started) / 1_000_000_000, home.log()));
            }
            LockSupport.parkNanos(50_000_000);
        }
    }

    private static boolean answers(Access access) throws IOException {
        try (Connection _ = DriverManager.getConnection(
                access.url("") + "?connectTimeout=2000&socketTimeout=5000", access.user(), access.password())) {
            return true;
        } catch (SQLException e) {
            if ("28000".equals(e.getSQLState())) {
                throw new IOException("the server refuses the password in " + access.home(), e);
            }
            return false;
        }
    }

    /** Starts the server again when it died under us: at the same port, where everybody looks for it. */
    private void watch() {
        while (!leaving) {
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
            if (leaving || process.isAlive()) {
                continue;
            }
            try {
                Optional<Hold> lock = Hold.alone(home.startLock());
                if (lock.isEmpty()) {
                    continue;
                }
                try (Hold _ = lock.get()) {
                    Optional<ProcessHandle> other = server.find();
                    if (leaving) {
                        return;
                    }
                    if (other.isEmpty()) {
                        LOG.error("the embedded database ended by itself (see {}): it is started again", home.log());
                    }
                    process = other.isPresent() ? other.get() : server.start(access.port(), schemas);
                    await();
                    LOG.warn("the embedded database answers again");
                }
            } catch (IOException | RuntimeException e) {
                LOG.error("the embedded database did not start: {}", e.toString());
                LockSupport.parkNanos(TELL_EVERY.toNanos());
            }
        }
    }

    private void leave() {
        leaving = true;
        try (Hold _ = startLock(LEAVE_WITHIN).orElse(null)) {
            use.close();
            Optional<Hold> alone = Hold.alone(home.usersLock());
            if (alone.isPresent()) {
                try (Hold _ = alone.get()) {
                    if (process.isAlive()) {
                        server.end(process, TOLD);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the embedded database did not end", e);
        }
    }

    private Optional<Hold> startLock(Duration patience) throws IOException {
        long end = System.nanoTime() + patience.toNanos();
        long tell = System.nanoTime() + LOOK_EVERY.toNanos();
        while (true) {
            Optional<Hold> lock = Hold.alone(home.startLock());
            if (lock.isPresent() || System.nanoTime() > end) {
                return lock;
            }
            if (System.nanoTime() > tell) {
                tell += TELL_EVERY.toNanos();
                TOLD.accept("another SLRT is starting or stopping on " + home.dataDirectory() + ": waiting for it");
            }
            LockSupport.parkNanos(50_000_000);
        }
    }
}

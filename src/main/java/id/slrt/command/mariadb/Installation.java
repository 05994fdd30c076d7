package id.slrt.command.mariadb;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files of the server: all of them, or none yet. What is there in part is never completed and never thrown away, since
 * it may be half a copy of an office: whoever starts is told what is missing.
 */
final class Installation {
    static final String SCHEMA = "slrt";

    /** Without these the server would begin an empty database of its own, or none at all. */
    private static final List<String> NEEDED =
            List.of("ibdata1", "ib_logfile0", "aria_log_control", "mysql/global_priv.frm", SCHEMA + "/db.opt");

    private static final List<String> SYSTEM_SQL = List.of(
            "mariadb_system_tables.sql",
            "mariadb_performance_tables.sql",
            "mariadb_system_tables_data.sql",
            "fill_help_tables.sql",
            "maria_add_gis_sp_bootstrap.sql",
            "mariadb_sys_schema.sql");

    private final Home home;

    Installation(Home home) {
        this.home = home;
    }

    /** @throws IllegalStateException when only a part of it is there, with what is missing and what to do */
    void ensure() throws IOException {
        if (isNew()) {
            make();
            return;
        }
        List<String> missing = missing();
        if (!missing.isEmpty()) {
            throw new IllegalStateException(
                    ("%s holds a database, but not all of it: missing, empty or cut off: %s. Nothing was changed."
                                    + " Bring back the whole folder from where it was copied, with the program stopped.%s"
                                    + " To begin with an empty database, move %s away first.")
                            .formatted(home.root(), String.join(", ", missing), way(missing), home.root()));
        }
        Binaries.unpack(home.base());
        Files.createDirectories(home.root().resolve("tmp"));
    }

    /** The password file is no key to the data: the account gets what it says at each start. */
    private String way(List<String> missing) {
        return missing.equals(List.of("password"))
                ? " If only this file is lost, a new one opens the same data: openssl rand -hex 32 > \"%s\"."
                        .formatted(home.password())
                : "";
    }

    private boolean isNew() throws IOException {
        if (!Files.exists(home.root())) {
            return true;
        }
        try (Stream<Path> inside = Files.list(home.root())) {
            return inside.findAny().isEmpty();
        }
    }

    private List<String> missing() throws IOException {
        List<String> missing = new ArrayList<>();
        if (!PrivateFile.read(home.password()).matches("[0-9A-Za-z]{32,128}")) {
            missing.add("password");
        }
        for (String name : NEEDED) {
            Path file = home.data().resolve(name);
            if (!Files.isRegularFile(file) || Files.size(file) == 0) {
                missing.add("data/" + name);
            }
        }
        for (String schema : List.of("mysql", SCHEMA)) {
            missing.addAll(TableFiles.missing(home.data(), schema));
        }
        return missing;
    }

    /** Made apart and renamed when it is whole: a start that is killed leaves nothing that another could take for data. */
    private void make() throws IOException {
        deletePart();
        Path base = home.part().resolve("base");
        Path data = home.part().resolve("data");
        Files.createDirectories(data);
        Files.createDirectories(home.part().resolve("tmp"));
        Binaries.unpack(base);
        PrivateFile.write(home.part().resolve("password"), PrivateFile.secret());
        systemTables(base, data);
        Files.move(home.part(), home.root(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** As mariadb-install-db does, which is a shell script that knows no paths with spaces. */
    private void systemTables(Path base, Path data) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Server.program(base).toString(),
                "--no-defaults",
                "--bootstrap",
                "--basedir=" + base,
                "--datadir=" + data,
                "--tmpdir=" + home.part().resolve("tmp"),
                "--lc-messages-dir=" + base.resolve("share"),
                "--log-warnings=0",
                "--enforce-storage-engine=",
                "--max-allowed-packet=8M",
                "--net-buffer-length=16K"));
        command.addAll(Server.asRoot());
        Path log = home.part().resolve("mariadbd.log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        Server.environment(builder, base);
        Process process = builder.start();
        try (OutputStream sql = process.getOutputStream()) {
            write(sql, "CREATE DATABASE mysql;\nUSE mysql;\n");
            // its own root comes through the local socket only; no anonymous accounts
            write(sql, "SET @auth_root_socket='%s';%n".formatted(System.getProperty("user.name", "root")));
            for (String file : SYSTEM_SQL) {
                Files.copy(base.resolve("share").resolve(file), sql);
                write(sql, "\n");
            }
            write(sql, "CREATE DATABASE %s CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;%n".formatted(SCHEMA));
        }
        try {
            if (process.waitFor() != 0) {
                throw new IOException("its system tables cannot be made (see " + log + ")");
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** What an interrupted first start left: never in use, since that begins with the rename. */
    private void deletePart() throws IOException {
        if (!Files.exists(home.part())) {
            return;
        }
        Server.processOn(home.part().resolve("data")).ifPresent(Server::kill);
        try (Stream<Path> paths = Files.walk(home.part())) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}

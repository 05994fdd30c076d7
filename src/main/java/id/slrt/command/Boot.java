package id.slrt.command;

import id.slrt.command.backup.Account;
import id.slrt.command.backup.Restore;
import id.slrt.command.mariadb.PrivateFile;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/** What every command needs before it can work: a database, a secret to sign tokens with, UTC. */
final class Boot {
    private Boot() {}

    /** The program without its web server; migrates the schema. */
    static ApplicationContext context(Map<String, Object> more) {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        Map<String, Object> properties = new HashMap<>(more);
        Path data = dataDirectory();
        Database database = database(data);
        AtomicReference<ApplicationContext> running = new AtomicReference<>();
        // from here on, so that whoever is stopped while it migrates leaves no server behind
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            ApplicationContext context = running.get();
            if (context != null) {
                context.stop();
            }
            database.close();
        }));
        refuseHalfARestore(database);
        properties.put("slrt.db.url", database.account().url());
        properties.put("slrt.db.user", database.account().user());
        properties.put("slrt.db.password", database.account().password());
        properties.put("slrt.token.secret", tokenSecret(data));
        String port = environment("SLRT_PORT");
        if (environment("SLRT_PUBLIC_URL").isBlank() && !port.isBlank()) {
            properties.put("slrt.public-url", "http://127.0.0.1:" + port);
        }
        ApplicationContext context = ApplicationContext.builder()
                .banner(false)
                .properties(properties)
                .singletons(new UpgradeBackup(data, database.account()))
                .overrideConfigLocations("classpath:", "file:config/")
                .build();
        running.set(context);
        return context.start();
    }

    /** The schema to work on; closing it leaves the embedded server, which ends with the last that uses it. */
    record Database(Account account, Runnable release, AtomicBoolean closed) implements AutoCloseable {
        Database(Account account, Runnable release) {
            this(account, release, new AtomicBoolean());
        }

        @Override
        public void close() {
            if (!closed.getAndSet(true)) {
                release.run();
            }
        }
    }

    /**
     * Of the server that the environment names, else of the embedded one, which is started or joined. The data directory
     * is closed to others first.
     */
    static Database database(Path data) {
        OwnerOnly.fromNowOn();
        try {
            Files.createDirectories(data);
            OwnerOnly.close(data);
        } catch (IOException e) {
            throw new UncheckedIOException("the data directory " + data + " cannot be used: " + e.getMessage(), e);
        }
        String url = environment("SLRT_DB_URL");
        if (!url.isBlank()) {
            return new Database(
                    new Account(url, environment("SLRT_DB_USER"), environment("SLRT_DB_PASSWORD")), () -> {});
        }
        EmbeddedDatabase.Access access = EmbeddedDatabase.open(data);
        return new Database(new Account(access.url(), access.user(), access.password()), access::release);
    }

    private static void refuseHalfARestore(Database database) {
        try {
            Restore.refuseHalf(database.account());
        } catch (SQLException e) {
            database.close();
            throw new IllegalStateException(e.getMessage(), e);
        } catch (IllegalStateException e) {
            database.close();
            throw e;
        }
    }

    /** The port of the pages as it was given or is by default. */
    static String port() {
        String port = environment("SLRT_PORT");
        return port.isBlank() ? "8080" : port;
    }

    static Path dataDirectory() {
        String directory = environment("SLRT_DATA_DIR");
        return Path.of(directory.isBlank() ? "data" : directory);
    }

    /**
     * From {@code SLRT_TOKEN_SECRET} (several instances share it), else made once and kept in the data directory. An empty
     * file is what an interrupted start of an earlier version left.
     */
    private static String tokenSecret(Path data) {
        String secret = environment("SLRT_TOKEN_SECRET");
        if (!secret.isBlank()) {
            return secret;
        }
        Path file = data.resolve("token.secret");
        try {
            if (PrivateFile.read(file).isEmpty()) {
                PrivateFile.write(file, PrivateFile.secret());
            }
            return PrivateFile.read(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the token secret in " + file, e);
        }
    }

    private static String environment(String name) {
        String value = System.getenv(name);
        return value == null ? "" : value;
    }
}

package id.slrt.command;

import id.slrt.command.backup.Account;
import id.slrt.command.backup.Restore;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.TimeZone;

/** What every command needs before it can work: a database, a secret to sign tokens with, UTC. */
final class Boot {
    private Boot() {}

    /** The program without its web server; migrates the schema. */
    static ApplicationContext context(Map<String, Object> more) {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        Map<String, Object> properties = new HashMap<>(more);
        Path data = dataDirectory();
        Database database = database(data);
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
                .overrideConfigLocations("classpath:", "file:config/")
                .build();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            context.stop();
            database.close();
        }));
        return context.start();
    }

    /** The schema to work on; closing it stops the embedded server when this process owns it. */
    record Database(Account account, Runnable release) implements AutoCloseable {
        @Override
        public void close() {
            release.run();
        }
    }

    /** Of the server that the environment names, else of the embedded one, which is started or joined. */
    static Database database(Path data) {
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

    static Path dataDirectory() {
        String directory = environment("SLRT_DATA_DIR");
        return Path.of(directory.isBlank() ? "data" : directory);
    }

    /** From {@code SLRT_TOKEN_SECRET} (several instances share it), else made once and kept in the data directory. */
    private static String tokenSecret(Path data) {
        String secret = environment("SLRT_TOKEN_SECRET");
        if (!secret.isBlank()) {
            return secret;
        }
        Path file = data.resolve("token.secret");
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(data);
                EmbeddedDatabase.writePrivately(file, EmbeddedDatabase.secret());
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the token secret in " + file, e);
        }
    }

    private static String environment(String name) {
        String value = System.getenv(name);
        return value == null ? "" : value;
    }
}

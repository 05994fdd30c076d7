package id.slrt.command;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        EmbeddedDatabase.Access database = null;
        String url = System.getenv("SLRT_DB_URL");
        if (url == null || url.isBlank()) {
            EmbeddedDatabase.Access access = EmbeddedDatabase.open(data);
            database = access;
            properties.put("slrt.db.url", access.url());
            properties.put("slrt.db.user", access.user());
            properties.put("slrt.db.password", access.password());
        } else {
            properties.put("slrt.db.url", url);
            properties.put("slrt.db.user", environment("SLRT_DB_USER"));
            properties.put("slrt.db.password", environment("SLRT_DB_PASSWORD"));
        }
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
        EmbeddedDatabase.Access embedded = database;
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            context.stop();
            if (embedded != null) {
                embedded.release();
            }
        }));
        return context.start();
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

package id.slrt.bench;

import id.slrt.command.EmbeddedDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A connection to the database that is measured: the one of SLRT_DB_URL, or the embedded one of a data directory. */
public final class BenchDatabase implements AutoCloseable {
    private static final String MORE =
            "?allowLoadLocalInfile=true&characterEncoding=UTF-8&rewriteBatchedStatements=true";

    private final Connection connection;
    private final String url;
    private final String user;
    private final String password;
    private final EmbeddedDatabase.@Nullable Access embedded;

    private BenchDatabase(String url, String user, String password, EmbeddedDatabase.@Nullable Access embedded)
            throws SQLException {
        this.connection = DriverManager.getConnection(url + MORE, user, password);
        this.url = url;
        this.user = user;
        this.password = password;
        this.embedded = embedded;
    }

    public static BenchDatabase open(Path data) throws SQLException {
        String url = System.getenv("SLRT_DB_URL");
        if (url != null && !url.isBlank()) {
            return new BenchDatabase(
                    url,
                    Objects.requireNonNullElse(System.getenv("SLRT_DB_USER"), ""),
                    Objects.requireNonNullElse(System.getenv("SLRT_DB_PASSWORD"), ""),
                    null);
        }
        EmbeddedDatabase.Access access = EmbeddedDatabase.open(data);
        return new BenchDatabase(access.url(), access.user(), access.password(), access);
    }

    public String url() {
        return url;
    }

    public String user() {
        return user;
    }

    public String password() {
        return password;
    }

    public Connection connection() {
        return connection;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        if (embedded != null) {
            embedded.release();
        }
    }
}

package id.slrt.bench;

import id.slrt.command.EmbeddedDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A connection to the database that is measured: the one of SLRT_DB_URL, or the embedded one of a data directory. */
public final class BenchDatabase implements AutoCloseable {
    private static final String MORE =
            "?allowLoadLocalInfile=true&characterEncoding=UTF-8&rewriteBatchedStatements=true";

    private final Connection connection;
    private final EmbeddedDatabase.@Nullable Access embedded;

    private BenchDatabase(Connection connection, EmbeddedDatabase.@Nullable Access embedded) {
        this.connection = connection;
        this.embedded = embedded;
    }

    public static BenchDatabase open(Path data) throws SQLException {
        String url = System.getenv("SLRT_DB_URL");
        if (url != null && !url.isBlank()) {
            return new BenchDatabase(
                    DriverManager.getConnection(
                            url + MORE, System.getenv("SLRT_DB_USER"), System.getenv("SLRT_DB_PASSWORD")),
                    null);
        }
        EmbeddedDatabase.Access access = EmbeddedDatabase.open(data);
        return new BenchDatabase(
                DriverManager.getConnection(access.url() + MORE, access.user(), access.password()), access);
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

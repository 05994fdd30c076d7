package id.slrt.registry.snapshot;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Connections of the import's own, outside any transaction of the caller: for staging, progress and the lock. */
@Singleton
class Connections {
    private final DataSource source;

    Connections(DataSource source) {
        this.source = DelegatingDataSource.unwrapDataSource(source);
    }

    interface Work<T> {
        T with(Sql sql) throws SQLException;
    }

    Connection open() throws SQLException {
        return source.getConnection();
    }

    <T> T run(Work<T> work) {
        try (Connection connection = open()) {
            return work.with(new Sql(connection));
        } catch (SQLException e) {
            throw new DatabaseFault(e);
        }
    }

    /** One import at a time in a database, whoever runs it; given back by the server itself when its holder dies. */
    @Nullable
    Lock lock() {
        try {
            Connection connection = open();
            long got =
                    new Sql(connection).number("SELECT COALESCE(GET_LOCK(CONCAT('slrt_import ', DATABASE()), 0), 0)");
            if (got == 1) {
                return new Lock(connection);
            }
            connection.close();
            return null;
        } catch (SQLException e) {
            throw new DatabaseFault(e);
        }
    }

    record Lock(Connection connection) implements AutoCloseable {
        @Override
        public void close() {
            try (connection) {
                new Sql(connection).number("SELECT RELEASE_LOCK(CONCAT('slrt_import ', DATABASE()))");
            } catch (SQLException e) {
                throw new DatabaseFault(e);
            }
        }
    }

    static final class DatabaseFault extends RuntimeException {
        DatabaseFault(SQLException cause) {
            super(cause);
        }
    }
}

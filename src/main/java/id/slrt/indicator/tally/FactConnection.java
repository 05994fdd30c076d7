package id.slrt.indicator.tally;

import id.slrt.shared.database.DatabaseSockets;
import io.micronaut.context.annotation.Property;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * A connection of the tally's own, so that reading facts waits for nobody's transaction and sees none that is under way.
 * Each use is one consistent snapshot of the database. Used by one thread at a time.
 */
@Singleton
class FactConnection {
    interface Work {
        void on(Connection connection) throws SQLException;
    }

    private final String url;
    private final String user;
    private final String password;
    private volatile @Nullable Connection open;
    private volatile boolean stopped;

    FactConnection(
            @Property(name = "datasources.default.url") String url,
            @Property(name = "datasources.default.username") String user,
            @Property(name = "datasources.default.password") String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    /**
     * A connection that the database has given up meanwhile is made anew, once.
     *
     * @throws IllegalStateException when the database does not answer, or the program is being stopped
     */
    void snapshot(Work work) {
        boolean fresh = open == null;
        try {
            use(work);
        } catch (SQLException e) {
            if (fresh || stopped) {
                throw new IllegalStateException("the facts cannot be read", e);
            }
            snapshot(work);
        }
    }

    private void use(Work work) throws SQLException {
        boolean done = false;
        try {
            Connection connection = connection();
            work.on(connection);
            connection.commit();
            done = true;
        } finally {
            if (!done) {
                close();
            }
        }
    }

    private Connection connection() throws SQLException {
        Connection connection = open;
        if (connection != null) {
            return connection;
        }
        if (stopped) {
            throw new SQLException("stopped");
        }
        Properties properties = new Properties();
        properties.put("user", user);
        properties.put("password", password);
        properties.put("connectionTimeZone", "UTC");
        properties.put("characterEncoding", "UTF-8");
        properties.put("socketFactory", DatabaseSockets.class.getName());
        properties.put("connectTimeout", "2000");
        // all facts of a large district are read in minutes
        properties.put("socketTimeout", "600000");
        Connection fresh = DriverManager.getConnection(url, properties);
        fresh.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        fresh.setAutoCommit(false);
        open = fresh;
        return fresh;
    }

    private void close() {
        Connection connection = open;
        open = null;
        if (connection != null) {
            try {
                // not closed politely: that waits for a database that may be gone
                connection.abort(Runnable::run);
            } catch (SQLException _) {
                // it is given up anyway
            }
        }
    }

    @PreDestroy
    void stop() {
        stopped = true;
        close();
    }
}

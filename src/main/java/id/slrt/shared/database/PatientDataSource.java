package id.slrt.shared.database;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * The pool, with the right patience: whoever finds all connections in use waits for her turn, unless the database is
 * away; then nobody waits. The pool's own {@code connection-timeout} is how often it looks whether that is so.
 */
final class PatientDataSource implements DataSource {
    private static final Duration TURN = Duration.ofSeconds(12);
    private static final int NO_LIMIT = 0;

    private final DataSource pool;
    private final DatabaseWatch watch;

    PatientDataSource(DataSource pool, DatabaseWatch watch) {
        this.pool = pool;
        this.watch = watch;
    }

    @Override
    public Connection getConnection() throws SQLException {
        long begun = System.nanoTime();
        while (true) {
            if (watch.isAway()) {
                throw new SQLTransientConnectionException("the database does not answer");
            }
            try {
                return limited(pool.getConnection());
            } catch (SQLTransientConnectionException e) {
                if (System.nanoTime() - begun > TURN.toNanos()) {
                    throw e;
                }
            }
        }
    }

    /** The pool puts the limit back when the connection is returned. */
    private Connection limited(Connection connection) throws SQLException {
        if (LongWork.isHere() || !watch.isServing()) {
            connection.setNetworkTimeout(Runnable::run, NO_LIMIT);
        }
        return connection;
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("the pool has one account");
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return pool.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        pool.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        pool.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return pool.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return pool.getParentLogger();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return type.isInstance(this) ? type.cast(this) : pool.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return type.isInstance(this) || pool.isWrapperFor(type);
    }
}

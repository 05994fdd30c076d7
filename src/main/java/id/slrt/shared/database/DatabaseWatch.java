package id.slrt.shared.database;

import com.mysql.cj.conf.ConnectionUrl;
import com.mysql.cj.conf.HostInfo;
import io.micronaut.context.annotation.Value;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows whether the database answers, by asking it twice a second on a connection of its own while the server runs. When
 * it is silent, everybody who waits for it is set free: requests at once, {@link LongWork} after a minute.
 */
@Singleton
public class DatabaseWatch {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseWatch.class);
    private static final Duration EVERY = Duration.ofMillis(400);
    private static final Duration LONG_WORK = Duration.ofMinutes(1);
    /** Once it is stopped: half a minute. */
    private static final int LAST_LOOKS = 75;

    private final String url;
    private final Properties account = new Properties();
    private final String address;
    private volatile boolean serving;
    private volatile boolean stopping;
    private volatile boolean away;
    private @Nullable Connection connection;
    private long heard = System.nanoTime();

    /** @param patience how long an answer may take */
    DatabaseWatch(
            @Value("${datasources.default.url}") String url,
            @Value("${datasources.default.username}") String user,
            @Value("${datasources.default.password}") String password,
            @Value("${slrt.database.patience}") Duration patience) {
        this.url = url;
        String millis = Long.toString(patience.toMillis());
        account.setProperty("user", user);
        account.setProperty("password", password);
        account.setProperty("connectTimeout", millis);
        account.setProperty("socketTimeout", millis);
        HostInfo host =
                ConnectionUrl.getConnectionUrlInstance(url, new Properties()).getMainHost();
        this.address = DatabaseSockets.address(host.getHost(), host.getPort());
    }

    @EventListener
    void start(ServerStartupEvent event) {
        serving = true;
        heard = System.nanoTime();
        Thread.ofPlatform().daemon().name("database-watch").start(this::run);
    }

    /** Whether it did not answer when it was last asked; false while nobody asks. */
    public boolean isAway() {
        return away;
    }

    /** Whether this is the server; a command asks nothing and waits for its statements as long as they take. */
    boolean isServing() {
        return serving;
    }

    /** It goes on for a while: what is stopped after this must not wait for a database that is gone. */
    @PreDestroy
    void stop() {
        stopping = true;
    }

    private void run() {
        int left = LAST_LOOKS;
        while (left > 0) {
            look();
            LockSupport.parkNanos(EVERY.toNanos());
            if (stopping) {
                left--;
            }
        }
        drop();
    }

    private void look() {
        if (answers()) {
            if (away && !stopping) {
                LOG.warn("the database answers again");
            }
            heard = System.nanoTime();
            away = false;
            return;
        }
        if (!away && !stopping) {
            LOG.warn("the database does not answer; requests are answered 503 until it does");
        }
        away = true;
        DatabaseSockets.close(address, stopping || System.nanoTime() - heard > LONG_WORK.toNanos());
    }

    private boolean answers() {
        try {
            Connection asked = connection;
            if (asked == null) {
                asked = DriverManager.getConnection(url, account);
                connection = asked;
            }
            if (asked.isValid(0)) { // no limit here is the connection's own
                return true;
            }
        } catch (SQLException _) {
            // the same as no answer
        }
        drop();
        return false;
    }

    private void drop() {
        Connection asked = connection;
        connection = null;
        if (asked != null) {
            try {
                asked.abort(Runnable::run);
            } catch (SQLException _) {
                // it was of no use already
            }
        }
    }
}

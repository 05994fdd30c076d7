package id.slrt.support;

import com.mysql.cj.MysqlConnection;
import com.mysql.cj.Query;
import com.mysql.cj.interceptors.QueryInterceptor;
import com.mysql.cj.log.Log;
import com.mysql.cj.protocol.Resultset;
import com.mysql.cj.protocol.ServerSession;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** The SQL statements that requests made, to hold a page to a number of them; what works in the background is left out. */
public final class Statements implements QueryInterceptor {
    private static final List<String> BACKGROUND = List.of("outbox", "desk-matching");
    /** Asked by an instance once a second, whatever pages are opened. */
    private static final String MARKS = "FROM change_mark";

    private static final List<String> SEEN = new CopyOnWriteArrayList<>();
    private static volatile boolean watching;

    /** The statements made while this runs. */
    public static List<String> of(Runnable requests) {
        SEEN.clear();
        watching = true;
        try {
            requests.run();
            return List.copyOf(SEEN);
        } finally {
            watching = false;
        }
    }

    @Override
    public <T extends Resultset> T preProcess(Supplier<String> sql, Query query) {
        Thread thread = Thread.currentThread();
        if (watching && thread.isVirtual() && BACKGROUND.stream().noneMatch(thread.getName()::startsWith)) {
            String text = sql.get();
            String start = text.stripLeading().toUpperCase(Locale.ROOT);
            if (List.of("SELECT", "INSERT", "UPDATE", "DELETE", "WITH").stream().anyMatch(start::startsWith)
                    && !text.contains(MARKS)) {
                SEEN.add(text);
            }
        }
        return null;
    }

    @Override
    public QueryInterceptor init(MysqlConnection connection, Properties properties, Log log) {
        return this;
    }

    @Override
    public boolean executeTopLevelOnly() {
        return true;
    }

    @Override
    public void destroy() {}

    @Override
    public <T extends Resultset> T postProcess(Supplier<String> sql, Query query, T result, ServerSession session) {
        return null;
    }
}

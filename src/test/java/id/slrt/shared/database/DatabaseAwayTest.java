package id.slrt.shared.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.mysql.cj.conf.ConnectionUrl;
import com.mysql.cj.conf.HostInfo;
import id.slrt.support.Api;
import id.slrt.support.Office;
import id.slrt.support.StallingProxy;
import io.micronaut.context.ApplicationContext;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Issue 15, C6: a dropped network neither hangs the service nor leaves it half dead. */
@Timeout(120)
class DatabaseAwayTest {
    /** Found not to be there when the database answers. */
    private static final String NO_CASE = "/api/v1/cases/SLRT-NONE";

    private static final Duration SOON = Duration.ofSeconds(30);
    /** Two seconds on a machine with nothing else to do. */
    private static final Duration AT_ONCE = Duration.ofSeconds(4);

    @TempDir
    Path data;

    private StallingProxy network;
    private EmbeddedServer server;
    private Api api;

    @BeforeEach
    void start() throws IOException {
        String url = System.getProperty("slrt.db.url");
        HostInfo host =
                ConnectionUrl.getConnectionUrlInstance(url, new Properties()).getMainHost();
        network = new StallingProxy(host.getHost(), host.getPort());
        server = ApplicationContext.run(
                EmbeddedServer.class,
                Map.of(
                        "slrt.db.url",
                        "jdbc:mysql://127.0.0.1:" + network.port() + "/" + host.getDatabase(),
                        "slrt.database.patience",
                        "1s",
                        "slrt.data-dir",
                        data.toString()));
        server.getApplicationContext().getBean(Office.class).as("petugas");
        api = server.getApplicationContext().getBean(Api.class);
        api.get("petugas", NO_CASE);
    }

    @AfterEach
    void end() throws IOException {
        server.close();
        network.close();
    }

    @Test
    void programsAndPeopleAreToldToComeBackWhileOperatorsStillSee() {
        until(() -> status("/health/readiness") == 200);
        network.stall();
        long begun = System.nanoTime();
        HttpResponse<String> first = api.get("petugas", NO_CASE);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(AT_ONCE);
        assertThat(first.statusCode()).isEqualTo(503);
        assertThat(first.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(first.headers().firstValue("Retry-After")).isPresent();

        HttpResponse<String> page = api.send(api.request("/login").header("Accept", "text/html"));
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("The database does not answer").contains("<html");
        assertThat(status("/health/liveness")).isEqualTo(200);
        assertThat(status("/health/readiness")).isEqualTo(503);
        assertThat(api.send(api.request("/prometheus")).body()).contains("slrt_index_age_seconds");

        network.resume();
        until(() -> api.get("petugas", NO_CASE).statusCode() == 404);
        assertThat(status("/health/readiness")).isEqualTo(200);
    }

    @Test
    void whoWaitsInTheMiddleOfAStatementIsSetFreeButLongWorkIsNot() throws SQLException {
        CompletableFuture<Boolean> ordinary = CompletableFuture.supplyAsync(() -> sleeps(8));
        CompletableFuture<Boolean> longWork = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> LongWork.run(() -> longWork.complete(sleeps(8))));
        LockSupport.parkNanos(500_000_000);
        network.stall();
        assertThat(ordinary.orTimeout(AT_ONCE.toMillis(), TimeUnit.MILLISECONDS).join())
                .isFalse();
        assertThat(longWork).isNotDone();
        network.resume();
        assertThat(longWork.orTimeout(30, TimeUnit.SECONDS).join()).isTrue();
    }

    @Test
    void theProgramEndsAlthoughTheNetworkIsGone() {
        network.stall();
        long begun = System.nanoTime();
        server.close();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
    }

    /** Whether the statement came to its end. */
    private boolean sleeps(int seconds) {
        DataSource source = DelegatingDataSource.unwrapDataSource(
                server.getApplicationContext().getBean(DataSource.class));
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            return statement.execute("SELECT SLEEP(" + seconds + ")");
        } catch (SQLException _) {
            return false;
        }
    }

    private static void until(BooleanSupplier reached) {
        long begun = System.nanoTime();
        while (!reached.getAsBoolean()) {
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(SOON);
            LockSupport.parkNanos(100_000_000);
        }
    }

    private int status(String path) {
        HttpRequest.Builder request = api.request(path);
        return api.send(request).statusCode();
    }
}

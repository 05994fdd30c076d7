package id.slrt.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.annotation.Value;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Issue 15, C8: limits that all instances share. Two limiters on one schema stand for two instances. */
@MicronautTest(transactional = false)
class LimitsTest {
    private static final Limit FIVE = new Limit("test.five", 5, Duration.ofMinutes(15));

    @Inject
    Limits here;

    @Inject
    DataSource source;

    @Inject
    AppClock clock;

    @Inject
    TransactionOperations<Connection> transactions;

    @Value("${slrt.token.secret}")
    String secret;

    private final String key = "0812-" + UUID.randomUUID();
    private Limits there;

    @BeforeEach
    void startAnotherInstance() {
        there = new Limits(source, clock, secret);
    }

    @AfterEach
    void stopIt() {
        there.close();
    }

    @Test
    void whatOneInstanceCountedTheOtherKnows() {
        for (int i = 0; i < 5; i++) {
            assertThat((i % 2 == 0 ? here : there).tryTake(FIVE, key)).isTrue();
        }
        assertThat(there.tryTake(FIVE, key)).isFalse();
        assertThat(here.tryTake(FIVE, key)).isFalse();
        assertThat(here.tryTake(FIVE, key + "0")).isTrue();
        assertThat(here.tryTake(new Limit("test.other", 5, Duration.ofMinutes(15)), key))
                .isTrue();
    }

    @Test
    void fortyAtOnceOnTwoInstancesGetWhatOneAfterTheOtherWouldGet() throws Exception {
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> answers = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                Limits one = i % 2 == 0 ? here : there;
                answers.add(crowd.submit(() -> one.tryTake(FIVE, key)));
            }
            int allowed = 0;
            for (Future<Boolean> answer : answers) {
                allowed += answer.get() ? 1 : 0;
            }
            assertThat(allowed).isEqualTo(5);
        }
    }

    @Test
    void aTryCountsThoughTheTransactionAroundItRollsBack() {
        assertThatThrownBy(() -> transactions.executeWrite(_ -> {
                    here.take(FIVE, key);
                    throw new IllegalStateException("half done");
                }))
                .hasMessage("half done");
        assertThat(here.remaining(FIVE, key)).isEqualTo(4);
    }

    @Test
    void whoIsRefusedLearnsForHowLongAndIsLetInThen() {
        Instant nine = Instant.parse("2026-11-30T02:00:00Z");
        clock.at(nine, () -> {
            for (int i = 0; i < 5; i++) {
                here.take(FIVE, key);
            }
        });
        clock.at(nine.plus(Duration.ofMinutes(6)), () -> {
            assertThat(here.retryAfter(FIVE, key)).isEqualTo(Duration.ofMinutes(9));
            assertThatThrownBy(() -> here.take(FIVE, key))
                    .asInstanceOf(InstanceOfAssertFactories.type(Problem.class))
                    .satisfies(problem -> assertThat(problem.status().getCode()).isEqualTo(429))
                    .satisfies(problem -> assertThat(problem.args()).containsExactly(9L))
                    .satisfies(problem -> assertThat(problem.retryAfter()).isEqualTo(Duration.ofMinutes(9)));
        });
        clock.at(nine.plus(Duration.ofMinutes(15)), () -> {
            assertThat(here.retryAfter(FIVE, key)).isZero();
            here.take(FIVE, key);
            assertThat(here.remaining(FIVE, key)).isEqualTo(4);
        });
    }

    @Test
    void aRightTryIsGivenBackOrForgetsTheWrongOnes() {
        here.take(FIVE, key);
        here.take(FIVE, key);
        there.giveBack(FIVE, key);
        assertThat(here.remaining(FIVE, key)).isEqualTo(4);
        there.forget(FIVE, key);
        assertThat(here.remaining(FIVE, key)).isEqualTo(5);
    }

    @Test
    void aLimitOfZeroIsNone() {
        Limit none = new Limit("test.none", 0, Duration.ofHours(1));
        assertThat(here.tryTake(none, key)).isTrue();
        assertThat(here.retryAfter(none, key)).isZero();
    }

    @Test
    void theTableHoldsNoKeyInTheClear() throws SQLException {
        here.take(FIVE, key);
        assertThat(rows("SELECT COUNT(*) FROM limit_bucket WHERE INSTR(id, '0812') = 1 OR INSTR(state, '0812') > 0"))
                .isZero();
        assertThat(rows("SELECT COUNT(*) FROM limit_bucket")).isPositive();
    }

    @Test
    void whatHasRunOutIsRemovedAndWhatHasNotStays() throws SQLException {
        here.take(FIVE, key);
        run("UPDATE limit_bucket SET expires_at = 1");
        here.take(FIVE, key + " now");
        here.sweep();
        assertThat(rows("SELECT COUNT(*) FROM limit_bucket WHERE expires_at = 1"))
                .isZero();
        assertThat(here.remaining(FIVE, key)).isEqualTo(5);
        assertThat(here.remaining(FIVE, key + " now")).isEqualTo(4);
    }

    private void run(String sql) throws SQLException {
        try (Connection connection =
                        DelegatingDataSource.unwrapDataSource(source).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long rows(String sql) throws SQLException {
        try (Connection connection =
                        DelegatingDataSource.unwrapDataSource(source).getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}

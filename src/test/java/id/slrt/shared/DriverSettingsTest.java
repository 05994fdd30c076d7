package id.slrt.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.mysql.cj.conf.PropertyKey;
import com.mysql.cj.conf.PropertySet;
import com.mysql.cj.jdbc.JdbcConnection;
import id.slrt.shared.database.LongWork;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What application.yml sets of the driver: the pool drops settings that are not text, and says nothing. */
@MicronautTest(transactional = false)
class DriverSettingsTest {
    @Inject
    DataSource source;

    @Test
    void theyArrive() throws SQLException {
        try (Connection connection = open()) {
            PropertySet settings = connection.unwrap(JdbcConnection.class).getPropertySet();
            assertThat(settings.getStringProperty(PropertyKey.connectionTimeZone)
                            .getValue())
                    .isEqualTo("UTC");
            assertThat(settings.getBooleanProperty(PropertyKey.useLocalSessionState)
                            .getValue())
                    .isTrue();
            assertThat(settings.getBooleanProperty(PropertyKey.readOnlyPropagatesToServer)
                            .getValue())
                    .isFalse();
            assertThat(settings.getIntegerProperty(PropertyKey.connectTimeout).getValue())
                    .isEqualTo(2_000);
            assertThat(settings.getStringProperty(PropertyKey.socketFactory).getValue())
                    .isEqualTo("id.slrt.shared.database.DatabaseSockets");
        }
    }

    /** Issue 15, C6: a request gives up, an import does not. */
    @Test
    void aStatementHasALimitButInLongWork() throws SQLException {
        try (Connection connection = open()) {
            assertThat(connection.getNetworkTimeout()).isEqualTo(60_000);
        }
        LongWork.run(() -> {
            try (Connection connection = open()) {
                assertThat(connection.getNetworkTimeout()).isZero();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        try (Connection connection = open()) {
            assertThat(connection.getNetworkTimeout()).isEqualTo(60_000);
        }
    }

    @Test
    void aMomentAfter2038IsAMoment() throws SQLException {
        Timestamp moment = Timestamp.from(Instant.parse("2061-01-01T03:00:00Z"));
        try (Connection connection = open();
                PreparedStatement statement = connection.prepareStatement("SELECT CAST(? AS DATETIME)")) {
            statement.setTimestamp(1, moment);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                assertThat(row.getTimestamp(1)).isEqualTo(moment);
            }
        }
    }

    private Connection open() throws SQLException {
        return DelegatingDataSource.unwrapDataSource(source).getConnection();
    }
}

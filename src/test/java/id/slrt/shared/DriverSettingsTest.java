package id.slrt.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** That the settings of application.yml arrive at the driver: the pool drops those that are not text, and says nothing. */
@MicronautTest(transactional = false)
class DriverSettingsTest {
    @Inject
    DataSource source;

    @Test
    void theServerPreparesAStatementOnce() throws SQLException {
        try (Connection connection =
                DelegatingDataSource.unwrapDataSource(source).getConnection()) {
            long before = prepared(connection);
            for (int i = 0; i < 3; i++) {
                try (PreparedStatement statement = connection.prepareStatement("SELECT ? + 4711")) {
                    statement.setInt(1, i);
                    statement.executeQuery().close();
                }
            }
            assertThat(prepared(connection)).isEqualTo(before + 1);
        }
    }

    private static long prepared(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW SESSION STATUS LIKE 'Com_stmt_prepare'")) {
            row.next();
            return row.getLong(2);
        }
    }
}

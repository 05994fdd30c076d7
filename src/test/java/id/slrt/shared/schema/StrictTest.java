package id.slrt.shared.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class StrictTest {
    @Inject
    DataSource source;

    /** Issue 15, A1 and C9: what does not fit is an error on every connection of the program. */
    @Test
    void theProgramsConnectionsAreStrict() throws SQLException {
        try (Connection connection =
                DelegatingDataSource.unwrapDataSource(source).getConnection()) {
            assertThat(SchemaCheck.strings(connection, "SELECT @@SESSION.sql_mode")
                            .getFirst())
                    .contains("STRICT_ALL_TABLES", "NO_ZERO_DATE", "NO_ZERO_IN_DATE");
        }
    }
}

package id.slrt.support;

import io.micronaut.context.annotation.Context;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** What earlier tests tried too often, from the one address that all have, is no matter of the next ones. */
@Context
class FreshLimits {
    FreshLimits(DataSource source) throws SQLException {
        try (Connection connection =
                        DelegatingDataSource.unwrapDataSource(source).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("DELETE FROM limit_bucket");
        }
    }
}

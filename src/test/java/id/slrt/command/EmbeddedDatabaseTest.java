package id.slrt.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {
    @TempDir
    Path directory;

    @Test
    void theDataStayWhereverTheyAreKeptAndASecondOpeningJoins() throws SQLException {
        EmbeddedDatabase.Access first = EmbeddedDatabase.open(directory);
        execute(first, "CREATE TABLE kept (id INT PRIMARY KEY)");
        execute(first, "INSERT INTO kept VALUES (42)");
        assertThat(EmbeddedDatabase.open(directory).port()).isEqualTo(first.port());
        first.release();

        EmbeddedDatabase.Access again = EmbeddedDatabase.open(directory);
        try (Connection connection = DriverManager.getConnection(again.url(), again.user(), again.password());
                ResultSet row = connection.createStatement().executeQuery("SELECT id FROM kept")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getInt(1)).isEqualTo(42);
        } finally {
            again.release();
        }
    }

    private static void execute(EmbeddedDatabase.Access access, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(access.url(), access.user(), access.password())) {
            connection.createStatement().execute(sql);
        }
    }
}

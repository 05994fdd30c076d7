package id.slrt.referral.queue;

import id.slrt.referral.Referral;
import id.slrt.shared.Slice;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** Reads queues, each with one statement for the rows and one for their number. Inside a transaction. */
@Singleton
class QueueStore {
    static final String OPEN = "('SENT', 'RECEIVED', 'ACCEPTED', 'IN_PROGRESS', 'ON_HOLD')";
    /** In nobody's hands: not taken up yet, or its officer is gone; a partner by a link has a name and no account. */
    static final String UNCLAIMED = "assignee IS NULL AND (assignee_name IS NULL OR state IN ('SENT', 'RECEIVED'))";

    private interface Reading<T> {
        T read(ResultSet rows) throws SQLException;
    }

    private final JdbcOperations jdbc;

    QueueStore(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    List<Referral> rows(Condition condition, String order, long offset, int limit) {
        return query(
                "SELECT * FROM referral WHERE " + condition.sql() + " ORDER BY " + order + " LIMIT " + limit
                        + " OFFSET " + offset,
                condition.values(),
                rows -> jdbc.entityStream(rows, Referral.class).toList());
    }

    /** Not further than {@link Slice#COUNTED} and one, so that the answer takes as long however many have ended. */
    long count(Condition condition) {
        return query(
                "SELECT COUNT(*) FROM (SELECT 1 FROM referral WHERE " + condition.sql() + " LIMIT "
                        + (Slice.COUNTED + 1) + ") counted",
                condition.values(),
                rows -> {
                    rows.next();
                    return rows.getLong(1);
                });
    }

    QueueCounts counts(String agency, long user, LocalDate today) {
        return query(
                "SELECT COUNT(*), SUM(" + UNCLAIMED + "), SUM(assignee = ?),"
                        + " SUM(state = 'ON_HOLD'), SUM(due_on < ?)"
                        + " FROM referral WHERE agency = ? AND state IN " + OPEN,
                List.of(user, today, agency),
                rows -> {
                    rows.next();
                    return new QueueCounts(
                            rows.getLong(1), rows.getLong(2), rows.getLong(3), rows.getLong(4), rows.getLong(5));
                });
    }

    private <T> T query(String sql, List<Object> values, Reading<T> reading) {
        return jdbc.prepareStatement(sql, statement -> {
            set(statement, values);
            try (ResultSet rows = statement.executeQuery()) {
                return reading.read(rows);
            }
        });
    }

    private static void set(PreparedStatement statement, List<Object> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
    }
}

package id.slrt.indicator.tally;

import id.slrt.indicator.delivery.FactKind;
import id.slrt.shared.ChangePosition;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads {@code fact_change} on a connection. */
final class FactLog {
    static final int PORTION = 5000;
    private static final int OUTSTANDING = 10_000;

    /**
     * Some changes.
     *
     * @param oldest the lowest number that the log still has; 0: it is empty
     */
    record Changes(long oldest, List<Long> numbers, Map<FactKind, Set<Long>> facts) {}

    private FactLog() {}

    /** What was committed since this position, at most {@value #PORTION} lines; numbers that come late among them. */
    static Changes since(ChangePosition position, Connection connection) throws SQLException {
        StringBuilder where = new StringBuilder("id > ").append(position.last());
        for (ChangePosition.Gap gap : position.gaps()) {
            where.append(" OR id BETWEEN ").append(gap.first()).append(" AND ").append(gap.end());
        }
        return read(
                "(SELECT id, kind, fact_id FROM fact_change WHERE " + where + " ORDER BY id LIMIT " + PORTION + ")",
                connection);
    }

    /** The last number, with a gap for each recent one that is given out but not committed yet. */
    static ChangePosition now(Instant at, Connection connection) throws SQLException {
        long last;
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT COALESCE(MAX(id), 0) FROM fact_change")) {
            found.next();
            last = found.getLong(1);
        }
        ChangePosition now = new ChangePosition(Math.max(0, last - OUTSTANDING));
        read("SELECT id, kind, fact_id FROM fact_change WHERE id > " + now.last(), connection)
                .numbers()
                .forEach(number -> now.saw(number, at));
        return now;
    }

    private static Changes read(String lines, Connection connection) throws SQLException {
        long oldest = 0;
        List<Long> numbers = new ArrayList<>();
        Map<FactKind, Set<Long>> facts = new EnumMap<>(FactKind.class);
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(
                        "SELECT COALESCE(MIN(id), 0), '', 0 FROM fact_change UNION ALL " + lines)) {
            while (found.next()) {
                if (found.getString(2).isEmpty()) {
                    oldest = found.getLong(1);
                } else {
                    numbers.add(found.getLong(1));
                    facts.computeIfAbsent(FactKind.valueOf(found.getString(2)), _ -> new LinkedHashSet<>())
                            .add(found.getLong(3));
                }
            }
        }
        numbers.sort(null);
        return new Changes(oldest, numbers, facts);
    }
}

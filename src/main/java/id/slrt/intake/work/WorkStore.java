package id.slrt.intake.work;

import id.slrt.intake.CaseState;
import id.slrt.intake.NeedState;
import id.slrt.intake.escalation.Escalation;
import id.slrt.intake.turn.NextStep;
import id.slrt.intake.turn.Party;
import id.slrt.shared.Slice;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads open turns; each question is one range of an index, whatever has ended. Inside a transaction. */
@Singleton
class WorkStore {
    private static final String WAITING = "party IN ('APPLICANT', 'THIRD_PARTY')";

    private interface Reading<T> {
        T row(ResultSet row) throws SQLException;
    }

    private final JdbcOperations jdbc;

    WorkStore(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    List<WorkItem> list(
            List<String> owners,
            @Nullable String area,
            WorkFilter filter,
            boolean raised,
            LocalDate today,
            long offset,
            int limit) {
        List<Object> values = new ArrayList<>(owners);
        StringBuilder where = new StringBuilder(mine(owners, area, values))
                .append(filter.which() == WorkFilter.Which.WAITING ? " AND " : " AND NOT ")
                .append(WAITING);
        if (filter.which() == WorkFilter.Which.LATE) {
            where.append(" AND due_on < ?");
            values.add(today);
        }
        if (filter.step() != null) {
            where.append(" AND step = ?");
            values.add(filter.step().name());
        }
        String turns = "SELECT * FROM turn WHERE " + where;
        if (raised && filter.which() == WorkFilter.Which.LATE && filter.step() == null) {
            turns = "SELECT * FROM (" + turns + " UNION ALL SELECT * FROM turn WHERE " + raised(owners, area, values)
                    + ") late";
        }
        return query(
                "SELECT t.*, c.ticket, n.person_id, n.service, n.state FROM (" + turns
                        + " ORDER BY due_on, id LIMIT " + limit + " OFFSET " + offset + ") t"
                        + " JOIN need n ON n.id = t.need_id JOIN service_case c ON c.id = t.case_id"
                        + " ORDER BY t.due_on, t.id",
                values,
                WorkStore::item);
    }

    /** @param raised whether the viewer is told what others let become late */
    WorkCounts counts(List<String> owners, @Nullable String area, boolean raised, LocalDate today) {
        List<Object> values = new ArrayList<>(List.of(today));
        values.addAll(owners);
        String where = mine(owners, area, values);
        List<WorkCounts.OfStep> steps = new ArrayList<>();
        long[] waiting = {0};
        long[] handovers = {0};
        long[] told = {0};
        String others = raised
                ? " UNION ALL SELECT NULL, TRUE, COUNT(*), 0 FROM turn WHERE " + raised(owners, area, values)
                : "";
        query(
                "SELECT step, " + WAITING + ", COUNT(*), SUM(due_on < ?) FROM turn WHERE " + where
                        + " GROUP BY step, 2 UNION ALL SELECT NULL, FALSE, COUNT(*), 0 FROM (SELECT 1 FROM handover"
                        + " WHERE state = 'SENT' LIMIT " + (Slice.COUNTED + 1) + ") received" + others,
                values,
                row -> {
                    if (row.getString(1) == null && row.getBoolean(2)) {
                        told[0] = row.getLong(3);
                    } else if (row.getString(1) == null) {
                        handovers[0] = row.getLong(3);
                    } else if (row.getBoolean(2)) {
                        waiting[0] += row.getLong(3);
                    } else {
                        steps.add(new WorkCounts.OfStep(
                                NextStep.valueOf(row.getString(1)), row.getLong(3), row.getLong(4)));
                    }
                    return row;
                });
        steps.sort((a, b) -> a.step().compareTo(b.step()));
        return new WorkCounts(steps, waiting[0], handovers[0], told[0]);
    }

    List<RecentCase> recent(long user) {
        return query(
                "SELECT c.ticket, c.state, c.opened_at, p.person_id FROM (SELECT id, ticket, state, opened_at"
                        + " FROM service_case WHERE opened_by = ? ORDER BY id DESC LIMIT 10) c"
                        + " JOIN case_person p ON p.case_id = c.id AND p.position = 0 ORDER BY c.id DESC",
                List.of(user),
                row -> new RecentCase(
                        row.getString(1),
                        CaseState.valueOf(row.getString(2)),
                        instant(row.getTimestamp(3)),
                        row.getLong(4)));
    }

    long dropped(@Nullable String area) {
        List<Object> values = area == null ? List.of() : List.of(area + "%");
        return query(
                        "SELECT COUNT(*) FROM (SELECT 1 FROM dropped_need d JOIN need n ON n.id = d.need_id"
                                + " JOIN service_case c ON c.id = d.case_id WHERE d.acknowledged_at IS NULL"
                                + " AND n.next_step IS NOT NULL" + (area == null ? "" : " AND c.village LIKE ?")
                                + " LIMIT " + (Slice.COUNTED + 1) + ") counted",
                        values,
                        row -> row.getLong(1))
                .getFirst();
    }

    private static String mine(List<String> owners, @Nullable String area, List<Object> values) {
        String where = "owner IN (" + String.join(",", Collections.nCopies(owners.size(), "?")) + ")"
                + " AND ended_at IS NULL";
        if (area == null) {
            return where;
        }
        values.add(area + "%");
        return where + " AND village LIKE ?";
    }

    /** Of others, and raised as far as the manager. */
    private static String raised(List<String> owners, @Nullable String area, List<Object> values) {
        values.addAll(owners);
        String where = "ended_at IS NULL AND level = " + Escalation.MANAGER + " AND owner NOT IN ("
                + String.join(",", Collections.nCopies(owners.size(), "?")) + ")";
        if (area == null) {
            return where;
        }
        values.add(area + "%");
        return where + " AND village LIKE ?";
    }

    private <T> List<T> query(String sql, List<Object> values, Reading<T> reading) {
        return jdbc.prepareStatement(sql, statement -> {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            List<T> rows = new ArrayList<>();
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    rows.add(reading.row(found));
                }
            }
            return rows;
        });
    }

    private static WorkItem item(ResultSet row) throws SQLException {
        return new WorkItem(
                row.getLong("need_id"),
                row.getObject("referral_id", Long.class),
                row.getString("ticket"),
                row.getLong("person_id"),
                row.getString("service"),
                row.getString("village"),
                NeedState.valueOf(row.getString("state")),
                NextStep.valueOf(row.getString("step")),
                Party.valueOf(row.getString("party")),
                instant(row.getTimestamp("since")),
                row.getObject("due_on", LocalDate.class),
                row.getInt("level"));
    }

    private static Instant instant(Timestamp at) {
        return at.toInstant();
    }
}

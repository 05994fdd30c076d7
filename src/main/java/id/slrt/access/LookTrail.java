package id.slrt.access;

import id.slrt.shared.AppClock;
import id.slrt.shared.Slice;
import id.slrt.shared.Word;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks as the trail holds them: why a user looks at somebody today, and who has looked at somebody. */
@Singleton
public class LookTrail {
    private static final String STATED = "reason_stated";

    private final Audit audit;
    private final JdbcOperations jdbc;
    private final AppClock clock;

    LookTrail(Audit audit, JdbcOperations jdbc, AppClock clock) {
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps the reason a viewer states for opening something; it holds until the end of the day. */
    public void state(Viewer viewer, String subjectType, long subjectId, LookReason reason) {
        audit.record(viewer, STATED, subjectType, subjectId, reason.kept());
    }

    /** The reason this viewer last stated today for one of these subjects (type and ids). */
    @Transactional
    public Optional<LookReason> statedToday(Viewer viewer, Map<String, ? extends Collection<Long>> subjects) {
        Instant morning = AppClock.start(clock.today());
        return jdbc.execute(connection -> {
            try (PreparedStatement statement = connection.prepareStatement("""
                    SELECT subject_type, subject_id, reason FROM audit_event
                    WHERE user_id = ? AND action = ? AND at >= ? ORDER BY at DESC, id DESC""")) {
                statement.setLong(1, viewer.userId());
                statement.setString(2, STATED);
                statement.setTimestamp(3, Timestamp.from(morning));
                ResultSet row = statement.executeQuery();
                while (row.next()) {
                    Collection<Long> ids = subjects.get(row.getString(1));
                    if (ids != null && ids.contains(Long.valueOf(row.getString(2)))) {
                        return Optional.of(LookReason.parse(row.getString(3)));
                    }
                }
                return Optional.empty();
            }
        });
    }

    /** Who looked at any of these subjects (type and ids as kept in the trail), newest first. */
    @Transactional
    public Slice<Look> at(Map<String, List<String>> subjects, int page, int size) {
        Map<String, List<String>> given = subjects.entrySet().stream()
                .filter(subject -> !subject.getValue().isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        List<Object> arguments = new ArrayList<>();
        List<String> either = new ArrayList<>();
        given.forEach((type, ids) -> {
            either.add("e.subject_type = ? AND e.subject_id IN ("
                    + String.join(",", Collections.nCopies(ids.size(), "?")) + ")");
            arguments.add(type);
            arguments.addAll(ids);
        });
        String from = " FROM audit_event e LEFT JOIN app_user u ON u.id = e.user_id WHERE e.action LIKE '%\\_viewed'"
                + " AND (" + String.join(" OR ", either) + ")";
        return jdbc.execute(connection -> {
            long total;
            try (PreparedStatement count = connection.prepareStatement("SELECT COUNT(*)" + from)) {
                set(count, arguments);
                ResultSet row = count.executeQuery();
                row.next();
                total = row.getLong(1);
            }
            String columns = "SELECT e.at, COALESCE(u.display_name, e.username), u.role, u.agency, e.action,"
                    + " e.subject_type, e.subject_id, e.reason";
            try (PreparedStatement rows = connection.prepareStatement(
                    columns + from + " ORDER BY e.id DESC LIMIT " + size + " OFFSET " + (long) page * size)) {
                set(rows, arguments);
                List<Look> looks = new ArrayList<>();
                ResultSet row = rows.executeQuery();
                while (row.next()) {
                    looks.add(look(row));
                }
                return new Slice<>(looks, page, size, total);
            }
        });
    }

    private static void set(PreparedStatement statement, List<Object> arguments) throws SQLException {
        for (int i = 0; i < arguments.size(); i++) {
            statement.setObject(i + 1, arguments.get(i));
        }
    }

    private static Look look(ResultSet row) throws SQLException {
        return new Look(
                row.getTimestamp(1).toInstant(),
                row.getString(2),
                role(row.getString(3)),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8));
    }

    private static @Nullable Role role(@Nullable String name) {
        return Word.parse(Role.class, name);
    }
}

package id.slrt.indicator.board;

import id.slrt.indicator.board.Board.Satisfaction;
import id.slrt.indicator.list.FactList;
import id.slrt.shared.AppClock;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What waits, and how satisfied applicants are, from the views that intake and notification declare: two statements. */
@Singleton
class DeskStore {
    /** What somebody has: {@code owner} is a role or the code of an agency. */
    record Held(
            String owner,
            long open,
            long overdue,
            long parked,
            @Nullable LocalDate oldest) {}

    record Desk(long unreached, long oldCases, Satisfaction satisfaction) {}

    private interface Reading<T> {
        T row(ResultSet row) throws SQLException;
    }

    private final JdbcOperations jdbc;

    DeskStore(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    List<Held> held(LocalDate today, @Nullable String area) {
        Question question = new Question();
        question.add(
                        "SELECT owner, COUNT(*), SUM(due_on < ?), SUM(step = 'PARKED'), MIN(due_on) FROM v_turn_fact",
                        today)
                .add(" WHERE 1 = 1")
                .in("village", area)
                .add(" GROUP BY owner");
        return read(question, row -> {
            LocalDate oldest = row.getObject(5, LocalDate.class);
            return new Held(
                    row.getString(1),
                    row.getLong(2),
                    row.getLong(3),
                    row.getLong(4),
                    oldest != null && oldest.isBefore(today) ? oldest : null);
        });
    }

    /** @param year of the scores */
    Desk desk(int year, LocalDate today, @Nullable String area) {
        Question question = new Question();
        question.add("SELECT (SELECT COUNT(*) FROM v_contact_task_fact WHERE 1 = 1")
                .in("village", area)
                .add(
                        "), (SELECT COUNT(*) FROM v_case_fact WHERE state = 'OPEN' AND opened_at < ?",
                        start(today.minusDays(FactList.OLD_DAYS)))
                .in("village", area)
                .add("), answers, points FROM (SELECT COUNT(*) AS answers, SUM(score) AS points FROM v_score_fact s")
                .add(area == null ? "" : " JOIN v_case_fact c ON c.case_id = s.case_id")
                .add(
                        " WHERE s.given_at >= ? AND s.given_at < ?",
                        start(LocalDate.of(year, 1, 1)),
                        start(LocalDate.of(year + 1, 1, 1)))
                .in("c.village", area)
                .add(") scores");
        return read(
                        question,
                        row -> new Desk(
                                row.getLong(1), row.getLong(2), satisfaction(year, row.getLong(3), row.getLong(4))))
                .getFirst();
    }

    private static Satisfaction satisfaction(int year, long answers, long points) {
        return new Satisfaction(
                year,
                answers,
                answers == 0
                        ? null
                        : BigDecimal.valueOf(points).divide(BigDecimal.valueOf(answers), 2, RoundingMode.HALF_UP));
    }

    private <T> List<T> read(Question question, Reading<T> reading) {
        return jdbc.prepareStatement(question.sql.toString(), statement -> {
            for (int i = 0; i < question.values.size(); i++) {
                statement.setObject(i + 1, question.values.get(i));
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

    private static Timestamp start(LocalDate day) {
        return Timestamp.from(AppClock.start(day));
    }

    /** A statement with its values. */
    private static final class Question {
        private final StringBuilder sql = new StringBuilder();
        private final List<Object> values = new ArrayList<>();

        Question add(String text, Object... more) {
            sql.append(text);
            values.addAll(List.of(more));
            return this;
        }

        Question in(String column, @Nullable String area) {
            return area == null ? this : add(" AND " + column + " LIKE ?", area + "%");
        }
    }
}

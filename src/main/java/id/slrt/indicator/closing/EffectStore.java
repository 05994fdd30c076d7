package id.slrt.indicator.closing;

import id.slrt.indicator.closing.Corrections.Moved;
import id.slrt.indicator.closing.Effects.Closed;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What corrections moved, and the closed months that a day counts in: its own year's from it on, and the next year's. */
@Singleton
class EffectStore {
    private static final String TOUCHED = "year BETWEEN ? AND ? AND (year > ? OR month >= ?)";

    private final JdbcOperations jdbc;

    EffectStore(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    boolean anyClosed(LocalDate first, LocalDate last) {
        return jdbc.prepareStatement(
                "SELECT 1 FROM closing WHERE state = 'CLOSED' AND " + TOUCHED + " LIMIT 1", statement -> {
                    touched(statement, first, last);
                    try (ResultSet row = statement.executeQuery()) {
                        return row.next();
                    }
                });
    }

    /** Their indicators that count anything, as they were closed. */
    List<Closed> closed(LocalDate first, LocalDate last) {
        return jdbc.prepareStatement(
                "SELECT year, month, code, measure FROM closing_line WHERE area = '' AND " + TOUCHED
                        + " ORDER BY year, month, position",
                statement -> {
                    touched(statement, first, last);
                    List<Closed> closed = new ArrayList<>();
                    try (ResultSet row = statement.executeQuery()) {
                        while (row.next()) {
                            closed.add(new Closed(
                                    YearMonth.of(row.getInt(1), row.getInt(2)), row.getString(3), row.getString(4)));
                        }
                    }
                    return closed;
                });
    }

    void save(long correction, List<Effect> effects) {
        jdbc.prepareStatement(
                "INSERT INTO closing_effect (correction_id, year, month, area, code, moved, base_moved)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                statement -> {
                    for (Effect effect : effects) {
                        statement.setLong(1, correction);
                        statement.setInt(2, effect.month().getYear());
                        statement.setInt(3, effect.month().getMonthValue());
                        statement.setString(4, effect.area());
                        statement.setString(5, effect.code());
                        statement.setLong(6, effect.moved());
                        statement.setObject(7, effect.baseMoved());
                        statement.addBatch();
                    }
                    return statement.executeBatch();
                });
    }

    /** By correction and indicator. */
    Map<Long, Map<String, Moved>> of(Collection<Long> corrections, int year, int month, String area) {
        if (corrections.isEmpty()) {
            return Map.of();
        }
        String these = String.join(",", Collections.nCopies(corrections.size(), "?"));
        return jdbc.prepareStatement(
                "SELECT correction_id, code, moved, base_moved FROM closing_effect"
                        + " WHERE year = ? AND month = ? AND area = ? AND correction_id IN (" + these
                        + ") ORDER BY code",
                statement -> {
                    statement.setInt(1, year);
                    statement.setInt(2, month);
                    statement.setString(3, area);
                    int next = 4;
                    for (Long correction : corrections) {
                        statement.setLong(next++, correction);
                    }
                    Map<Long, Map<String, Moved>> moved = new HashMap<>();
                    try (ResultSet row = statement.executeQuery()) {
                        while (row.next()) {
                            moved.computeIfAbsent(row.getLong(1), _ -> new TreeMap<>())
                                    .put(row.getString(2), new Moved(row.getLong(3), base(row, 4)));
                        }
                    }
                    return moved;
                });
    }

    /** By indicator: what all corrections of a closed month moved together. */
    Map<String, Moved> sums(int year, int month, String area) {
        return jdbc.prepareStatement(
                "SELECT code, SUM(moved), SUM(base_moved) FROM closing_effect"
                        + " WHERE year = ? AND month = ? AND area = ? GROUP BY code",
                statement -> {
                    statement.setInt(1, year);
                    statement.setInt(2, month);
                    statement.setString(3, area);
                    Map<String, Moved> sums = new HashMap<>();
                    try (ResultSet row = statement.executeQuery()) {
                        while (row.next()) {
                            sums.put(row.getString(1), new Moved(row.getLong(2), base(row, 3)));
                        }
                    }
                    return sums;
                });
    }

    /** Of a year by month: how many corrections moved figures of the district. */
    Map<Integer, Long> counts(int year) {
        return jdbc.prepareStatement(
                "SELECT month, COUNT(DISTINCT correction_id) FROM closing_effect WHERE year = ? AND area = '' GROUP BY month",
                statement -> {
                    statement.setInt(1, year);
                    Map<Integer, Long> counts = new HashMap<>();
                    try (ResultSet row = statement.executeQuery()) {
                        while (row.next()) {
                            counts.put(row.getInt(1), row.getLong(2));
                        }
                    }
                    return counts;
                });
    }

    private static @Nullable Long base(ResultSet row, int column) throws SQLException {
        long base = row.getLong(column);
        return row.wasNull() ? null : Long.valueOf(base);
    }

    /** From the first month on, until the end of the year after the last, which growth holds against it. */
    private static void touched(PreparedStatement statement, LocalDate first, LocalDate last) throws SQLException {
        statement.setInt(1, first.getYear());
        statement.setInt(2, last.getYear() + 1);
        statement.setInt(3, first.getYear());
        statement.setInt(4, first.getMonthValue());
    }
}

package id.slrt.indicator.closing;

import id.slrt.indicator.closing.Keeping.Kept;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** The lines of closed months: written in one batch, read by sheet. Inside a transaction. */
@Singleton
class SheetLines {
    private static final String COLUMNS =
            "code, parent, name, level, unit, measure, polarity, method, official, weight,"
                    + " target, target_period, target_set_on, target_set_by, actual, part, whole, achievement, grade, grade_id,"
                    + " grade_en, grade_tone, flags_id, flags_en";
    private static final int FIRST = 5;

    private final JdbcOperations jdbc;

    SheetLines(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    void save(List<Kept> sheets) {
        int fields = COLUMNS.split(",").length;
        jdbc.prepareStatement(
                "INSERT INTO closing_line (year, month, area, position, " + COLUMNS + ") VALUES ("
                        + String.join(",", Collections.nCopies(FIRST - 1 + fields, "?")) + ")",
                statement -> {
                    for (Kept kept : sheets) {
                        int position = 0;
                        for (SheetLine line : kept.lines()) {
                            set(statement, kept.sheet(), position++, line);
                            statement.addBatch();
                        }
                    }
                    return statement.executeBatch();
                });
    }

    List<SheetLine> of(Sheet sheet) {
        return jdbc.prepareStatement(
                "SELECT " + COLUMNS + " FROM closing_line WHERE year = ? AND month = ? AND area = ? ORDER BY position",
                statement -> {
                    statement.setInt(1, sheet.year());
                    statement.setInt(2, sheet.month());
                    statement.setString(3, sheet.area());
                    List<SheetLine> lines = new ArrayList<>();
                    try (ResultSet row = statement.executeQuery()) {
                        while (row.next()) {
                            lines.add(line(row));
                        }
                    }
                    return lines;
                });
    }

    private static void set(PreparedStatement statement, Sheet sheet, int position, SheetLine line)
            throws SQLException {
        statement.setInt(1, sheet.year());
        statement.setInt(2, sheet.month());
        statement.setString(3, sheet.area());
        statement.setInt(4, position);
        List<Object> values = Arrays.asList(
                line.code(),
                line.parent(),
                line.name(),
                line.level(),
                line.unit(),
                line.measure(),
                line.polarity(),
                line.method(),
                line.official(),
                line.weight(),
                line.target(),
                line.targetPeriod(),
                line.targetSetOn(),
                line.targetSetBy(),
                line.actual(),
                line.part(),
                line.whole(),
                line.achievement(),
                line.grade(),
                line.gradeId(),
                line.gradeEn(),
                line.gradeTone(),
                line.flagsId(),
                line.flagsEn());
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(FIRST + i, values.get(i));
        }
    }

    private static SheetLine line(ResultSet row) throws SQLException {
        int next = 1;
        return new SheetLine(
                row.getString(next++),
                row.getString(next++),
                row.getString(next++),
                row.getString(next++),
                row.getString(next++),
                row.getString(next++),
                row.getString(next++),
                row.getString(next++),
                row.getString(next++),
                row.getBigDecimal(next++),
                row.getBigDecimal(next++),
                row.getString(next++),
                row.getObject(next++, LocalDate.class),
                row.getString(next++),
                row.getBigDecimal(next++),
                row.getBigDecimal(next++),
                row.getBigDecimal(next++),
                row.getBigDecimal(next++),
                row.getString(next++),
                row.getString(next++),
                row.getString(next++),
                row.getString(next++),
                row.getString(next++),
                row.getString(next));
    }
}

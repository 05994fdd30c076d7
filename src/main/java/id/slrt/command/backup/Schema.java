package id.slrt.command.backup;

import id.slrt.command.backup.Manifest.Column;
import id.slrt.command.backup.Manifest.Table;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a schema consists of, as the server tells it. */
final class Schema {
    /** Flyway's record of what made the schema; a program that does not find it in a filled schema refuses to start. */
    static final String HISTORY = "flyway_schema_history";

    /** Its name until a restored schema is whole: who finds it here has found half a restore. */
    static final String UNFINISHED = "unfinished_restore";

    /** Kept by {@link id.slrt.shared.schema} while the schema is between two versions. */
    private static final String UNFINISHED_UPGRADE = "schema_step";

    private static final Set<String> BINARY =
            Set.of("binary", "varbinary", "tinyblob", "blob", "mediumblob", "longblob");
    private static final Pattern NEXT = Pattern.compile("\\bAUTO_INCREMENT=(\\d+)");

    private Schema() {}

    /** Tables and views. */
    static List<String> everything(Connection connection) throws SQLException {
        return list(connection, "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()");
    }

    static List<String> views(Connection connection) throws SQLException {
        return list(connection, "SELECT table_name FROM information_schema.views WHERE table_schema = DATABASE()");
    }

    /** The tables with the columns that hold something of their own, by name; the numbers of rows are not counted. */
    static List<Table> tables(Connection connection) throws SQLException {
        Map<String, List<Column>> columns = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        SELECT c.table_name, c.column_name, c.data_type FROM information_schema.columns c
                        JOIN information_schema.tables t ON t.table_schema = c.table_schema AND t.table_name = c.table_name
                        WHERE c.table_schema = DATABASE() AND t.table_type = 'BASE TABLE'
                          AND COALESCE(c.generation_expression, '') = ''
                        ORDER BY c.table_name, c.ordinal_position""")) {
            while (row.next()) {
                columns.computeIfAbsent(row.getString(1), _ -> new ArrayList<>())
                        .add(new Column(row.getString(2), BINARY.contains(row.getString(3))));
            }
        }
        columns.remove(HISTORY);
        columns.remove(UNFINISHED);
        List<Table> tables = new ArrayList<>();
        for (Map.Entry<String, List<Column>> table : columns.entrySet()) {
            tables.add(new Table(table.getKey(), table.getValue(), 0, next(connection, table.getKey())));
        }
        return tables;
    }

    /** In the order of its key, which is the order it lies in. */
    static List<String> key(Connection connection, String table) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                SELECT column_name FROM information_schema.statistics
                WHERE table_schema = DATABASE() AND table_name = ? AND index_name = 'PRIMARY' ORDER BY seq_in_index""")) {
            statement.setString(1, table);
            return list(statement.executeQuery());
        }
    }

    /** @throws IllegalStateException when this is no schema of ours, or one between two states */
    static List<String> versions(Connection connection) throws SQLException {
        List<String> names = everything(connection);
        if (names.contains(UNFINISHED)) {
            throw new IllegalStateException("the database holds half a restore: " + HOW_TO_GO_ON);
        }
        if (!names.contains(HISTORY)) {
            throw new IllegalStateException("the database holds no data of SLRT");
        }
        if (names.contains(UNFINISHED_UPGRADE)
                || !list(connection, "SELECT script FROM " + HISTORY + " WHERE success = 0")
                        .isEmpty()) {
            throw new IllegalStateException(
                    "the database is in the middle of an upgrade: finish it by starting the program, then make the backup");
        }
        return list(
                connection, "SELECT version FROM " + HISTORY + " WHERE version IS NOT NULL ORDER BY installed_rank");
    }

    static final String HOW_TO_GO_ON = "run slrt restore with its backup again, which begins anew";

    static String quoted(String name) {
        return "`" + name.replace("`", "``") + "`";
    }

    private static long next(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW CREATE TABLE " + quoted(table))) {
            row.next();
            Matcher matcher = NEXT.matcher(row.getString(2));
            return matcher.find() ? Long.parseLong(matcher.group(1)) : 0;
        }
    }

    private static List<String> list(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return list(statement.executeQuery(sql));
        }
    }

    private static List<String> list(ResultSet rows) throws SQLException {
        List<String> list = new ArrayList<>();
        while (rows.next()) {
            list.add(rows.getString(1));
        }
        return list;
    }
}

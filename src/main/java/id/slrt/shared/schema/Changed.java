package id.slrt.shared.schema;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a statement of a migration changes: rows, or one table or view, and how that looks now. */
final class Changed {
    private static final String NO_SUCH_TABLE = "42S02";
    private static final Pattern COMMENT =
            Pattern.compile("\\A(?:\\s+|--[^\n]*(?:\n|\\z)|/\\*.*?\\*/)+", Pattern.DOTALL);
    private static final Pattern ROWS = Pattern.compile("(?:INSERT|UPDATE|DELETE)\\b.*", pattern());
    private static final Pattern OBJECT = Pattern.compile(
            "(?:CREATE|ALTER|DROP)(?:\\s+OR\\s+REPLACE)?\\s+(?:(?:TABLE|VIEW)(?:\\s+IF(?:\\s+NOT)?\\s+EXISTS)?"
                    + "|(?:UNIQUE\\s+|FULLTEXT\\s+)?INDEX\\s+\\S+\\s+ON)\\s+`?(\\w+)`?.*",
            pattern());
    private static final Pattern COUNTER = Pattern.compile(" AUTO_INCREMENT=\\d+");

    private Changed() {}

    private static int pattern() {
        return Pattern.CASE_INSENSITIVE | Pattern.DOTALL;
    }

    static boolean isRows(String sql) {
        return ROWS.matcher(bare(sql)).matches();
    }

    /**
     * The table or view.
     *
     * @throws IllegalArgumentException when it is neither rows nor the change of one table or view
     */
    static String object(String sql) {
        Matcher statement = OBJECT.matcher(bare(sql));
        if (!statement.matches()) {
            throw new IllegalArgumentException("a migration changes rows, or one table or view, but not: " + sql);
        }
        return statement.group(1);
    }

    /** The same as long as the definition is the same; rows do not matter. */
    static String digest(Connection connection, String object) throws SQLException {
        String definition;
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW CREATE TABLE `" + object + "`")) {
            definition = row.next() ? COUNTER.matcher(row.getString(2)).replaceAll("") : "";
        } catch (SQLException e) {
            if (!NO_SUCH_TABLE.equals(e.getSQLState())) {
                throw e;
            }
            definition = "";
        }
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256").digest(definition.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String bare(String sql) {
        return COMMENT.matcher(sql).replaceFirst("");
    }
}

package id.slrt.command.backup;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** A schema of a server, and who may use it. */
public record Account(String url, String user, String password) {
    /** Strict, so that no value is ever cut; a number 0 stays 0; moments are UTC. A slow disk here does not end a read there. */
    private static final String SESSION =
            "sql_mode='STRICT_ALL_TABLES,NO_AUTO_VALUE_ON_ZERO',time_zone='+00:00',net_write_timeout=600";

    Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("characterEncoding", "UTF-8");
        properties.setProperty("connectionTimeZone", "UTC");
        properties.setProperty("connectTimeout", "10000");
        properties.setProperty("rewriteBatchedStatements", "true");
        properties.setProperty("sessionVariables", SESSION);
        try {
            return DriverManager.getConnection(url, properties);
        } catch (SQLException e) {
            throw new SQLException("the database " + place() + " cannot be opened: " + e.getMessage(), e);
        }
    }

    /** The address without its parameters, which may hold secrets. */
    String place() {
        return url.replaceFirst("\\?.*", "");
    }

    @Override
    public String toString() {
        return place();
    }
}

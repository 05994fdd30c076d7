package id.slrt.command.mariadb;

import java.util.List;

/**
 * Who may do what on the server, said anew at each start: one account, with all rights on our schema and none beside it.
 * The server's own root can only come through its local socket; nobody comes without a name.
 */
final class Account {
    private Account() {}

    /** @param schemas patterns of schemas beside our own, such as {@code slrt\_test\_%} */
    static String sql(String password, List<String> schemas) {
        StringBuilder sql = new StringBuilder("DELETE FROM mysql.global_priv WHERE User = '';\n"
                + "DELETE FROM mysql.db WHERE User = '';\n"
                + "DELETE FROM mysql.global_priv WHERE User = 'root' AND Host <> 'localhost';\n"
                + "FLUSH PRIVILEGES;\n");
        for (String host : List.of("127.0.0.1", "localhost")) {
            String account = "'%s'@'%s'".formatted(Installation.SCHEMA, host);
            sql.append("CREATE OR REPLACE USER %s IDENTIFIED BY '%s';%n".formatted(account, password));
            sql.append("GRANT ALL ON `%s`.* TO %s;%n".formatted(Installation.SCHEMA, account));
            schemas.forEach(schema -> sql.append("GRANT ALL ON `%s`.* TO %s;%n".formatted(schema, account)));
        }
        return sql.toString();
    }
}

package id.slrt.registry.snapshot;

import id.slrt.district.PackFiles;
import id.slrt.district.PackPart;
import id.slrt.registry.snapshot.file.Aliases;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;

/** The pack's {@code registry.csv}: names of columns and family relations beside the built-in ones. */
@Singleton
class AliasTable implements PackPart {
    private final JdbcOperations jdbc;
    private final Connections connections;

    AliasTable(JdbcOperations jdbc, Connections connections) {
        this.jdbc = jdbc;
        this.connections = connections;
    }

    @Override
    @Transactional
    public void apply(PackFiles files) {
        List<Aliases.Alias> aliases = files.rows("registry.csv", AliasTable::alias);
        jdbc.execute(connection -> {
            Sql sql = new Sql(connection);
            sql.run("DELETE FROM registry_alias");
            for (Aliases.Alias alias : aliases) {
                sql.run(
                        "INSERT INTO registry_alias (kind, alias, meaning) VALUES (?, ?, ?)",
                        alias.kind(),
                        alias.alias(),
                        alias.meaning());
            }
            return aliases.size();
        });
    }

    Aliases read() {
        return new Aliases(connections.run(sql -> sql.list(
                "SELECT kind, alias, meaning FROM registry_alias",
                row -> new Aliases.Alias(row.getString(1), row.getString(2), row.getString(3)))));
    }

    private static Aliases.Alias alias(PackFiles.Row row) {
        try {
            return new Aliases.Alias(row.text("kind"), row.text("alias"), row.text("meaning"));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "registry.csv line " + row.csv().getStartingLineNumber() + ": " + e.getMessage(), e);
        }
    }
}

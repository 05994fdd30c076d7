package id.slrt.shared.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.flywaydb.core.api.executor.Context;
import org.flywaydb.core.api.executor.MigrationExecutor;
import org.flywaydb.core.internal.jdbc.Results;
import org.flywaydb.core.internal.sqlscript.SqlScript;
import org.flywaydb.core.internal.sqlscript.SqlStatementIterator;

/**
 * Executes a file statement by statement and remembers each, so that a migration that was killed goes on after the last
 * one that took effect. A statement that writes rows is remembered in its own transaction. One that changes the schema
 * commits by itself, but as a whole: before it, the object it changes is noted as it is; found changed afterwards, it took
 * effect.
 */
final class StepwiseExecutor implements MigrationExecutor {
    private final String script;
    private final Supplier<SqlScript> file;

    StepwiseExecutor(String script, Supplier<SqlScript> file) {
        this.script = script;
        this.file = file;
    }

    @Override
    public List<Results> execute(Context context) throws SQLException {
        Connection connection = context.getConnection();
        int limit = connection.getNetworkTimeout();
        // a statement that changes a large table takes as long as it takes
        connection.setNetworkTimeout(Runnable::run, 0);
        StepJournal journal = StepJournal.of(connection, script);
        List<String> statements = statements();
        for (int i = 0; i < statements.size(); i++) {
            if (!journal.isDone(i)) {
                step(connection, journal, i, statements.get(i));
            }
        }
        connection.setNetworkTimeout(Runnable::run, limit);
        return List.of();
    }

    private static void step(Connection connection, StepJournal journal, int number, String sql) throws SQLException {
        if (Changed.isRows(sql)) {
            boolean done = false;
            connection.setAutoCommit(false);
            try {
                execute(connection, sql);
                journal.done(number);
                connection.commit();
                done = true;
            } finally {
                if (!done) {
                    // before the mode is set back, which would commit
                    connection.rollback();
                }
                connection.setAutoCommit(true);
            }
            return;
        }
        String now = Changed.digest(connection, Changed.object(sql));
        Optional<String> before = journal.before(number);
        if (before.isEmpty()) {
            journal.begin(number, now);
        }
        if (before.isEmpty() || before.get().equals(now)) {
            execute(connection, sql);
        }
        journal.done(number);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> statements() {
        List<String> statements = new ArrayList<>();
        try (SqlStatementIterator found = file.get().getSqlStatements()) {
            found.forEachRemaining(statement -> statements.add(statement.getSql()));
        }
        return statements;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return false;
    }

    @Override
    public boolean shouldExecute() {
        return true;
    }
}

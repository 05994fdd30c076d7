package id.slrt.registry.duplicates;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One transaction, made again when the database gave it up for another (a deadlock): nothing of it was written then. */
@Singleton
public class Retrying {
    private static final int TRIES = 4;
    private static final String GIVEN_UP = "40001";

    private final TransactionOperations<Connection> transactions;

    Retrying(TransactionOperations<Connection> transactions) {
        this.transactions = transactions;
    }

    public <T> T write(Supplier<T> work) {
        for (int i = 1; ; i++) {
            try {
                return transactions.executeWrite(_ -> work.get());
            } catch (RuntimeException e) {
                if (i == TRIES || !isGivenUp(e)) {
                    throw e;
                }
            }
        }
    }

    private static boolean isGivenUp(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && GIVEN_UP.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}

package id.slrt.access;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import id.slrt.shared.Inputs;
import java.util.concurrent.Semaphore;

/** Argon2id with the OWASP minimum of 2024: 19 MiB, 2 passes, 1 lane. */
final class Passwords {
    static final int MIN_LENGTH = 12;
    static final int MAX_LENGTH = 200;
    private static final Argon2Function ARGON2ID = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);
    private static final Semaphore PLACES = new Semaphore(4);

    /** Checked when there is no such account, so that the time taken does not tell which user names exist. */
    static final String NOBODY = hash("an account that does not exist");

    private Passwords() {}

    static String hash(String password) {
        return Password.hash(password).addRandomSalt(16).with(ARGON2ID).getResult();
    }

    /** Whether they belong together. At most four at a time, since each takes 19 MiB. */
    static boolean matches(String password, String hash) {
        PLACES.acquireUninterruptibly();
        try {
            return Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash));
        } finally {
            PLACES.release();
        }
    }

    static void check(Inputs inputs, String field, String password) {
        if (password.length() < MIN_LENGTH) {
            inputs.reject(field, "password_short", MIN_LENGTH);
        } else if (password.length() > MAX_LENGTH) {
            inputs.reject(field, "too_long", MAX_LENGTH);
        }
    }
}

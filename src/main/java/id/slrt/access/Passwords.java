package id.slrt.access;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import id.slrt.shared.Inputs;

/** Argon2id with the OWASP minimum of 2024: 19 MiB, 2 passes, 1 lane. */
final class Passwords {
    static final int MIN_LENGTH = 12;
    private static final Argon2Function ARGON2ID = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);
    private static final String NOBODY = hash("an account that does not exist");

    private Passwords() {}

    static String hash(String password) {
        return Password.hash(password).addRandomSalt(16).with(ARGON2ID).getResult();
    }

    static boolean matches(String password, String hash) {
        return Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash));
    }

    /** Takes the time of a real check, so that the answer does not tell which user names exist. */
    static void waste(String password) {
        matches(password, NOBODY);
    }

    static void check(Inputs inputs, String field, String password) {
        if (password.length() < MIN_LENGTH) {
            inputs.reject(field, "password_short", MIN_LENGTH);
        }
    }
}

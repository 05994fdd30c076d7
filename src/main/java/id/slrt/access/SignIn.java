package id.slrt.access;

import id.slrt.shared.Limit;
import id.slrt.shared.Limits;
import id.slrt.shared.Problem;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Checks name and password, and limits how often that may be tried. A browser that has signed in with the account before
 * has tries of its own, so nobody else's wrong tries lock its user out, not even a neighbour's behind the same address.
 * From elsewhere it is so many by address and account, so many by address, and by account, from wherever, so many a
 * minute: that slows down who tries from many addresses and leaves the owner a minute to wait, no more.
 */
@Singleton
public class SignIn {
    static final Limit PER_DEVICE = new Limit("login.device", 8, Limit.QUARTER);
    static final Limit PER_ADDRESS = new Limit("login.address", 40, Limit.QUARTER);
    static final Limit PER_ADDRESS_AND_NAME = new Limit("login.address.name", 8, Limit.QUARTER);
    static final Limit PER_NAME = new Limit("login.name", 12, Duration.ofMinutes(1));

    private static final Limit THROTTLED_NOTED = new Limit("login.throttled.noted", 1, Limit.QUARTER);

    private final UserRepository users;
    private final Devices devices;
    private final Limits limits;
    private final Audit audit;

    SignIn(UserRepository users, Devices devices, Limits limits, Audit audit) {
        this.users = users;
        this.devices = devices;
        this.limits = limits;
        this.audit = audit;
    }

    /**
     * Where a try comes from.
     *
     * @param devices what the browser's cookie says about earlier sign-ins; null: nothing
     */
    public record Origin(String address, @Nullable String devices) {}

    /** Who signed in, and what the browser's cookie says from now on. */
    public record Entry(User user, String devices) {}

    /** @throws Problem 401 when they do not belong together or the account is disabled, 429 after too many failures */
    public Entry with(String username, String password, Origin origin) {
        try {
            return enter(username, password, origin);
        } catch (Problem problem) {
            record(problem, username.strip().toLowerCase(Locale.ROOT), origin);
            throw problem;
        }
    }

    /** A name that is none is not kept: it may be a password typed into the wrong field. Refusals of tries: once in a while. */
    private void record(Problem problem, String name, Origin origin) {
        String known = Users.isName(name) && users.findByUsername(name).isPresent() ? name : null;
        if (problem.status() == HttpStatus.UNAUTHORIZED) {
            audit.recordTry(known, "sign_in_failed");
        } else if (limits.tryTake(THROTTLED_NOTED, origin.address() + " " + known)) {
            audit.recordTry(known, "sign_in_throttled");
        }
    }

    private Entry enter(String username, String password, Origin origin) {
        String name = username.strip().toLowerCase(Locale.ROOT);
        Optional<User> user = Users.isName(name) ? users.findByUsername(name) : Optional.empty();
        String device =
                user.map(known -> devices.number(id(known), origin.devices())).orElse(null);
        if (device != null) {
            limits.take(PER_DEVICE, device);
        } else {
            limits.take(PER_ADDRESS, origin.address());
            if (Users.isName(name)) {
                limits.take(PER_ADDRESS_AND_NAME, origin.address() + " " + name);
                limits.take(PER_NAME, name);
            }
        }
        User entered = user.filter(User::active).orElse(null);
        String hash = entered == null ? Passwords.NOBODY : entered.passwordHash();
        boolean right = password.length() <= Passwords.MAX_LENGTH && Passwords.matches(password, hash);
        if (entered == null || !right) {
            throw Problem.of(HttpStatus.UNAUTHORIZED, "bad_credentials");
        }
        if (device != null) {
            limits.forget(PER_DEVICE, device);
        } else {
            limits.giveBack(PER_ADDRESS, origin.address());
            limits.forget(PER_ADDRESS_AND_NAME, origin.address() + " " + name);
            limits.giveBack(PER_NAME, name);
        }
        audit.record(entered.viewer(), "signed_in", "user", name, null);
        return new Entry(entered, devices.remember(id(entered), origin.devices()));
    }

    private static long id(User user) {
        return Objects.requireNonNull(user.id());
    }
}

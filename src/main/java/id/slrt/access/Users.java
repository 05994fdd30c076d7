package id.slrt.access;

import id.slrt.district.District;
import id.slrt.shared.AppClock;
import id.slrt.shared.Inputs;
import id.slrt.shared.Problem;
import id.slrt.shared.Word;
import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The accounts: making, disabling, who works where. */
@Singleton
public class Users {
    private static final Pattern USERNAME = Pattern.compile("[a-z0-9._-]{3,40}");

    private final UserRepository repository;
    private final Audit audit;
    private final AppClock clock;
    private final District district;
    private final ApplicationEventPublisher<UserDisabled> disabled;

    Users(
            UserRepository repository,
            Audit audit,
            AppClock clock,
            District district,
            ApplicationEventPublisher<UserDisabled> disabled) {
        this.disabled = disabled;
        this.district = district;
        this.repository = repository;
        this.audit = audit;
        this.clock = clock;
    }

    static boolean isName(String name) {
        return USERNAME.matcher(name).matches();
    }

    @Transactional
    public void signOut(Viewer viewer) {
        repository.endTokens(viewer.userId());
        audit.record(viewer, "signed_out", "user", viewer.username(), null);
    }

    @Transactional
    public void add(NewUser form, Viewer viewer) {
        Inputs inputs = new Inputs();
        String username = inputs.required("username", form.username(), 40).toLowerCase(Locale.ROOT);
        String displayName = inputs.required("displayName", form.displayName(), 80);
        Role role = inputs.word("role", Role.class, form.role());
        String given = inputs.optional("agency", form.agency(), 20);
        String agency = given == null && role != null && role.ofTheHost() ? district.host() : given;
        String area = inputs.optional("area", form.area(), 13);
        if (given != null && district.agency(given).isEmpty()) {
            inputs.reject("agency", "no_such_agency", given);
        }
        if (area != null && district.region(area).isEmpty()) {
            inputs.reject("area", "no_such_area", area);
        }
        String password = Objects.requireNonNullElse(form.password(), "");
        Passwords.check(inputs, "password", password);
        if (!username.isEmpty() && !isName(username)) {
            inputs.reject("username", "username_form");
        } else if (repository.findByUsername(username).isPresent()) {
            inputs.reject("username", "username_taken", username);
        }
        if (role == Role.AGENCY && agency == null) {
            inputs.reject("agency", "required");
        }
        if (role == Role.FACILITATOR && area == null) {
            inputs.reject("area", "required");
        }
        inputs.orThrow();
        try {
            repository.save(new User(
                    null,
                    username,
                    displayName,
                    Passwords.hash(password),
                    Objects.requireNonNull(role),
                    agency,
                    area,
                    true,
                    0,
                    "id",
                    clock.instant(),
                    false));
        } catch (DataAccessException e) {
            // somebody added the same name meanwhile
            if (repository.findByUsername(username).isPresent()) {
                throw Problem.invalid("username", "username_taken", username);
            }
            throw e;
        }
        audit.record(
                viewer,
                "user_added",
                "user",
                username,
                Stream.of(Word.of(role), agency, area).filter(Objects::nonNull).collect(Collectors.joining(" ")));
    }

    @Transactional
    public void setActive(long id, boolean active, Viewer viewer) {
        User user = require(id);
        if (id == viewer.userId()) {
            throw Problem.conflict("own_account");
        }
        repository.setActive(id, active);
        if (!active && user.active()) {
            disabled.publishEvent(new UserDisabled(id, user.displayName(), viewer));
        }
        audit.record(viewer, active ? "user_enabled" : "user_disabled", "user", user.username(), null);
    }

    @Transactional
    public void setPassword(long id, String password, Viewer viewer) {
        User user = require(id);
        Inputs inputs = new Inputs();
        Passwords.check(inputs, "password", password);
        inputs.orThrow();
        repository.setPassword(id, Passwords.hash(password));
        audit.record(viewer, "password_set", "user", user.username(), null);
    }

    /** Makes a user of an agency its head, who is told first when the agency is late; or ends that. */
    @Transactional
    public void setHead(String username, boolean head, Viewer viewer) {
        User user = repository.findByUsername(username).orElseThrow(() -> Problem.notFound("no_user", username));
        if (user.role() != Role.AGENCY) {
            throw Problem.conflict("head_of_no_agency");
        }
        repository.setHead(Objects.requireNonNull(user.id()), head);
        audit.record(viewer, head ? "head_named" : "head_ended", "user", username, null);
    }

    /** The agencies that have a head with an account. */
    public Set<String> agenciesWithHead() {
        return Set.copyOf(repository.agenciesWithHead());
    }

    Optional<User> current(long id, int tokenVersion) {
        return repository.findById(id).filter(user -> user.active() && user.tokenVersion() == tokenVersion);
    }

    public List<User> all() {
        return repository.findAllOrderByUsername();
    }

    /** The active people of the desk and of one agency: who can see what the desk sends there. */
    public List<Viewer> deskAnd(String agency) {
        return repository.deskAnd(agency).stream().map(User::viewer).toList();
    }

    /** Who works for an agency now and may be given its referrals: by name. */
    public List<User> colleagues(String agency) {
        return repository.findByAgencyAndActiveTrueOrderByDisplayName(agency).stream()
                .filter(user -> user.role() == Role.AGENCY || user.role().ofTheHost())
                .toList();
    }

    /** Whether a facilitator's area takes in this village. */
    public boolean hasFacilitator(String village) {
        return repository.facilitators(village) > 0;
    }

    public boolean isEmpty() {
        return repository.count() == 0;
    }

    /** Those of these accounts that are active and have this password. */
    public List<String> withPassword(List<String> usernames, String password) {
        return usernames.stream()
                .filter(name -> repository
                        .findByUsername(name)
                        .filter(User::active)
                        .filter(user -> Passwords.matches(password, user.passwordHash()))
                        .isPresent())
                .toList();
    }

    /** The viewer of an account, for work done in its name (the demo district, tests). */
    public Viewer viewer(String username) {
        return repository
                .findByUsername(username)
                .map(User::viewer)
                .orElseThrow(() -> Problem.notFound("no_user", username));
    }

    private User require(long id) {
        return repository.findById(id).orElseThrow(() -> Problem.notFound("no_user", id));
    }
}

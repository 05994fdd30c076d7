package id.slrt.registry;

import id.slrt.access.Viewer;
import id.slrt.shared.AppClock;
import id.slrt.shared.Inputs;
import id.slrt.shared.Problem;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;

/**
 * Registers a person once, however often the form arrives: a double click, or a repeat because the first answer was
 * lost. People without a NIK have nothing else that would tell.
 */
@Singleton
class OneRegistration {
    private static final int LONGEST = 80;

    private final RegistrationKeys keys;
    private final Registration registration;
    private final PersonRepository people;
    private final AppClock clock;

    OneRegistration(RegistrationKeys keys, Registration registration, PersonRepository people, AppClock clock) {
        this.keys = keys;
        this.registration = registration;
        this.people = people;
        this.clock = clock;
    }

    /** Who this form has already registered. */
    Optional<Person> before(NewPerson form, String key, Viewer viewer) {
        return keys.taken(viewer.userId(), key)
                .filter(taken -> taken.digest().equals(digest(form)))
                .map(RegistrationKeys.Key::personId)
                .flatMap(people::findById);
    }

    @Transactional
    Person register(NewPerson form, String key, Viewer viewer) {
        if (key.isBlank() || key.length() > LONGEST) {
            return registration.register(form, new Inputs(), "", viewer);
        }
        keys.take(viewer.userId(), key, digest(form), clock.instant());
        RegistrationKeys.Key taken = keys.taken(viewer.userId(), key).orElseThrow();
        if (!taken.digest().equals(digest(form))) {
            throw Problem.conflict("registration_sent");
        }
        if (taken.personId() != null) {
            return people.findById(Objects.requireNonNull(taken.personId())).orElseThrow();
        }
        Person person = registration.register(form, new Inputs(), "", viewer);
        keys.answered(viewer.userId(), key, person.key());
        return person;
    }

    private static String digest(NewPerson form) {
        try {
            byte[] content = form.toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

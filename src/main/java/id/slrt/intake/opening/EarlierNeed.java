package id.slrt.intake.opening;

import id.slrt.intake.Need;
import id.slrt.intake.ServiceCase;
import id.slrt.registry.Person;
import java.time.Instant;
import java.util.Objects;

/**
 * A need of the same household for the same service that is still open, or was refused lately: what an officer should
 * know before asking for it again.
 */
public record EarlierNeed(Need need, Person person, ServiceCase file) {
    public boolean open() {
        return need.nextStep() != null;
    }

    /** When it was opened, or refused. */
    public Instant since() {
        return open() ? need.openedAt() : Objects.requireNonNull(need.endedAt());
    }
}

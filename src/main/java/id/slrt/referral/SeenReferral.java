package id.slrt.referral;

import id.slrt.intake.ServiceCase;
import id.slrt.registry.Person;
import org.jspecify.annotations.Nullable;

/**
 * A referral as a viewer may see it.
 *
 * @param person whom it is about; null once the agency may no longer know ({@link Disclosure}), and then {@code referral} has
 *     nothing but its number, what it was for and how it ended
 * @param file the case; null when {@code person} is
 */
public record SeenReferral(
        Referral referral,
        @Nullable Person person,
        @Nullable ServiceCase file) {

    public boolean whole() {
        return person != null;
    }
}

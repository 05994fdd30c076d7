package id.slrt.intake.need;

import id.slrt.intake.Need;
import java.util.Locale;
import java.util.Optional;

/** Where a need would go, told by whoever routes (referral); asked when a case is opened and shown. */
public interface RoutingAdvice {
    Optional<Advice> advise(Need need, Locale locale);

    /** Whether some rule says where this need goes. */
    boolean isRouted(Need need);

    /**
     * @param agency code of the agency
     * @param rule the rule that decided, in words
     */
    record Advice(String agency, String rule) {}
}

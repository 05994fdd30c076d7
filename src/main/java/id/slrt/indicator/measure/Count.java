package id.slrt.indicator.measure;

import java.util.List;

/** One number of a period and an area that measures are made of. */
public sealed interface Count {
    /** Distinct people who got one of these services. */
    record Persons(Behind behind) implements Count {}

    /** Distinct households one of whose members got one of these services. */
    record Households(Behind behind) implements Count {}

    /** Services given: a person who got two counts twice. */
    record Services(Behind behind) implements Count {}

    /**
     * Distinct people assessed as in need of one of these services: a need of theirs was open on a day of the period and
     * did not turn out to be none. The denominator of minimum service standards (SPM).
     */
    record Assessed(Behind behind) implements Count {}

    /** Letters of these kinds that were issued and are valid, for these services; for any when there are none. */
    record Letters(List<String> kinds, List<String> services) implements Count {
        public Letters {
            kinds = List.copyOf(kinds);
            services = List.copyOf(services);
        }
    }

    /** A figure from outside, entered by hand under this name, such as a population. */
    record Entered(String name) implements Count {}
}

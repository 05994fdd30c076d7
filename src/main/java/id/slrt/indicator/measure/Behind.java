package id.slrt.indicator.measure;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * Which services given stand behind a number.
 *
 * @param services codes, sorted; of none: every service when {@code every}, else nothing
 * @param every all services
 * @param referred only those given by another agency than the office itself
 * @param ppks PPKS category codes, sorted: only people of at least one of them; empty: everybody
 */
public record Behind(List<String> services, boolean every, boolean referred, List<String> ppks) {
    public static final Behind NOTHING = new Behind(List.of(), false, false, List.of());
    public static final Behind EVERYTHING = new Behind(List.of(), true, false, List.of());
    static final Behind REFERRED = new Behind(List.of(), true, true, List.of());

    public Behind {
        services = List.copyOf(new TreeSet<>(services));
        ppks = List.copyOf(new TreeSet<>(ppks));
    }

    public static Behind services(Collection<String> services) {
        return new Behind(List.copyOf(services), false, false, List.of());
    }

    /** The services given that a number counts; nothing where it counts something else. */
    public static Behind of(Count count) {
        return switch (count) {
            case Count.Persons(Behind behind) -> behind;
            case Count.Households(Behind behind) -> behind;
            case Count.Services(Behind behind) -> behind;
            case Count.Assessed _, Count.Letters _, Count.Entered _ -> NOTHING;
        };
    }

    public boolean isNothing() {
        return services.isEmpty() && !every;
    }
}

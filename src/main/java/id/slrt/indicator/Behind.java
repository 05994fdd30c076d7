package id.slrt.indicator;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * Which deliveries stand behind an indicator: those of these services, and with {@code referred} those of every agency
 * but the host. None at all when both are empty.
 */
public record Behind(List<String> services, boolean referred) {
    static final Behind NOTHING = new Behind(List.of(), false);

    /** @param children what stands behind the children, for an indicator that is made of them */
    static Behind of(Measure measure, Collection<Behind> children) {
        return switch (measure) {
            case Measure.Persons persons -> new Behind(List.copyOf(new TreeSet<>(persons.services())), false);
            case Measure.PersonsReferred() -> new Behind(List.of(), true);
            case Measure.MeanOfChildren() -> union(children);
            case Measure.Manual() -> NOTHING;
        };
    }

    public boolean isNothing() {
        return services.isEmpty() && !referred;
    }

    private static Behind union(Collection<Behind> parts) {
        TreeSet<String> services = new TreeSet<>();
        parts.forEach(part -> services.addAll(part.services()));
        return new Behind(List.copyOf(services), parts.stream().anyMatch(Behind::referred));
    }
}

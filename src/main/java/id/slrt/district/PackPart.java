package id.slrt.district;

import java.util.Optional;

/** What a feature takes from the district pack. Applied in one transaction with all other parts; may be applied again. */
public interface PackPart {
    void apply(PackFiles files);

    /** The files of the pack of which this database has nothing yet, as after an upgrade; empty when it has all it needs. */
    default Optional<String> missing() {
        return Optional.empty();
    }
}

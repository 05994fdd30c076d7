package id.slrt.district;

/** What a feature takes from the district pack. Applied in one transaction with all other parts; may be applied again. */
public interface PackPart {
    void apply(PackFiles files);
}

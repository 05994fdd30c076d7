package id.slrt.registry.linkage;

/** How many records have a value; less than 0 when that is not known. */
public interface Counts {
    int of(int field, String value);
}

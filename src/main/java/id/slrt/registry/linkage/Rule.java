package id.slrt.registry.linkage;

import java.util.List;

/** Two records with a key in common under one of the rules are compared; all others are taken for different. */
public record Rule<T>(String name, Keys<T> keys) {
    /** The keys of a record; none when what they are made of is not known. */
    public interface Keys<T> {
        List<String> of(T one);
    }
}

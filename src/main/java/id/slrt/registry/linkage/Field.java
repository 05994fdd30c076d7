package id.slrt.registry.linkage;

import java.util.List;

/**
 * What two records are compared by.
 *
 * @param levels from the strongest agreement to the disagreement
 * @param compare the index of the level, or {@link #MISSING} when one side is not known: that speaks neither way
 * @param values what of a record is counted to know how rare it is
 * @param shared the values on which a pair agrees at a level whose {@link Level#spread()} is not 0; two that are taken for
 *     one as {@code one|other}: the commoner counts; all of them together as {@code =all}: that counts when it is commoner
 *     than its parts make likely
 */
public record Field<T>(String name, List<Level> levels, Compare<T> compare, Values<T> values, Shared<T> shared) {
    public static final int MISSING = -1;

    /** Compares a pair. */
    public interface Compare<T> {
        int level(T a, T b);
    }

    /** Takes the counted values out of a record. */
    public interface Values<T> {
        List<String> of(T one);
    }

    /** What a pair has in common. */
    public interface Shared<T> {
        List<String> of(T a, T b);
    }

    /** A field whose agreements are worth the same whatever the value. */
    public static <T> Field<T> plain(String name, List<Level> levels, Compare<T> compare) {
        return new Field<>(name, levels, compare, _ -> List.of(), (_, _) -> List.of());
    }
}

package id.slrt.registry.linkage;

/**
 * One way in which two values may agree or disagree.
 *
 * @param code names it in evidence
 * @param expected what share of the pairs that are one is expected here; what the records say outweighs it
 * @param most no more bits than this, however rare: for agreements that follow from another field's
 * @param spread 0: all agreements are worth the same. Else the rarer the value the more, where so many values count as
 *     this one: 1 for equal values, more for values that only look alike
 */
public record Level(String code, double expected, double most, double spread) {
    public static Level of(String code, double expected) {
        return new Level(code, expected, Double.MAX_VALUE, 0);
    }

    /** Worth more for rare values. */
    public static Level rare(String code, double expected, double spread) {
        return new Level(code, expected, Double.MAX_VALUE, spread);
    }

    public Level atMost(double bits) {
        return new Level(code, expected, bits, spread);
    }
}

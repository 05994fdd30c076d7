package id.slrt.registry.duplicates;

/** How much speaks for a pair. */
public enum Strength {
    STRONG(14, Double.MAX_VALUE),
    LIKELY(6, 14),
    WEAK(-Double.MAX_VALUE, 6);

    private final double from;
    private final double to;

    Strength(double from, double to) {
        this.from = from;
        this.to = to;
    }

    static Strength of(double bits) {
        return bits >= STRONG.from ? STRONG : bits >= LIKELY.from ? LIKELY : WEAK;
    }

    double from() {
        return from;
    }

    double to() {
        return to;
    }
}

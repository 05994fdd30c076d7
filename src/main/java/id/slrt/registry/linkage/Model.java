package id.slrt.registry.linkage;

import java.util.List;

/**
 * What each level of each field is worth, in bits: the logarithm of how much likelier it is between two records of one
 * than between two of different ones. With the prior added, 0 bits is as likely as not.
 */
public final class Model<T> {
    private static final double LOG2 = Math.log(2);

    /** A value seen once is taken to be a little commoner than that. */
    private static final int RAREST = 2;

    /** Begins a value that is all the others together: it is at least as common as its parts by chance. */
    private static final String WHOLE = "=";

    private final List<Field<T>> fields;
    private final Learned learned;
    private final Counts counts;

    private Model(List<Field<T>> fields, Learned learned, Counts counts) {
        this.fields = fields;
        this.learned = learned;
        this.counts = counts;
    }

    public static <T> Model<T> of(List<Field<T>> fields, Learned learned, Counts counts) {
        return new Model<>(fields, learned, counts);
    }

    public Learned learned() {
        return learned;
    }

    /** The weight of one field in a pair. {@code level} is empty when one side is not known. */
    public record Part(String field, String level, double bits) {}

    /** The weight of a pair, prior included. */
    public double bits(T a, T b) {
        double bits = priorBits();
        for (int i = 0; i < fields.size(); i++) {
            int level = fields.get(i).compare().level(a, b);
            bits += level == Field.MISSING ? 0 : bits(i, level, a, b);
        }
        return bits;
    }

    public List<Part> parts(T a, T b) {
        Part[] parts = new Part[fields.size()];
        for (int i = 0; i < parts.length; i++) {
            Field<T> field = fields.get(i);
            int level = field.compare().level(a, b);
            parts[i] = level == Field.MISSING
                    ? new Part(field.name(), "", 0)
                    : new Part(field.name(), field.levels().get(level).code(), bits(i, level, a, b));
        }
        return List.of(parts);
    }

    /** How unlikely it is that two records at random are one. */
    public double priorBits() {
        return log2(learned.prior() / (1 - learned.prior()));
    }

    private double bits(int field, int level, T a, T b) {
        Level kind = fields.get(field).levels().get(level);
        double chance = kind.spread() > 0 ? chance(field, kind.spread(), a, b) : -1;
        if (chance < 0) {
            chance = learned.other().get(field).get(level);
        }
        return Math.min(kind.most(), log2(learned.same().get(field).get(level) / Math.min(1, chance)));
    }

    /** How often somebody else has what these two share; less than 0 when nothing was counted. */
    private double chance(int field, double spread, T a, T b) {
        double chance = spread;
        double whole = 0;
        for (String value : fields.get(field).shared().of(a, b)) {
            int count = count(field, value);
            if (count < 0) {
                return -1;
            }
            double share = Math.max(RAREST, count) / (double) learned.records();
            if (value.startsWith(WHOLE)) {
                whole = spread * share;
            } else {
                chance *= share;
            }
        }
        return Math.max(chance, whole);
    }

    private int count(int field, String value) {
        int bar = value.indexOf('|');
        return bar < 0
                ? counts.of(field, value)
                : Math.max(counts.of(field, value.substring(0, bar)), counts.of(field, value.substring(bar + 1)));
    }

    private static double log2(double x) {
        return Math.log(x) / LOG2;
    }

    /** One line a level, for who wants to know. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("prior %.1f bits".formatted(priorBits()));
        for (int i = 0; i < fields.size(); i++) {
            for (int k = 0; k < fields.get(i).levels().size(); k++) {
                double same = learned.same().get(i).get(k);
                double other = learned.other().get(i).get(k);
                text.append("%n%-10s %-12s %.5f of the same, %.7f of others: %.1f bits"
                        .formatted(
                                fields.get(i).name(),
                                fields.get(i).levels().get(k).code(),
                                same,
                                other,
                                log2(same / other)));
            }
        }
        return text.toString();
    }
}

package id.slrt.registry.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * Learns a {@link Model} from records of which nobody knows which are one. How often a level occurs at all comes from
 * random pairs; how often between records that are one, from expectation maximisation over the blocked pairs, taking all
 * pairs outside the blocks for different. Expected shares ({@link Level#expected()}) count as much as a few dozen pairs,
 * so that records without any duplicates teach no nonsense.
 */
public final class Training<T> {
    private static final int RANDOM_PAIRS = 1_000_000;
    private static final int MOST_BLOCKED = 3_000_000;
    private static final int ROUNDS = 60;
    private static final double EXPECTED_PAIRS = 40;
    private static final double FIRST_DUPLICATES = 0.01;
    private static final int BITS = 4;

    private final Blocking<T> blocking;
    private final List<T> records;
    private final List<Field<T>> fields;
    private final double[][] marginal;
    private double comparablePairs;

    private Training(Blocking<T> blocking, List<Field<T>> fields) {
        this.blocking = blocking;
        this.records = blocking.records();
        this.fields = fields;
        this.marginal = new double[fields.size()][];
    }

    /** @param seed of the random pairs: the same records and seed give the same model */
    public static <T> Model<T> model(Blocking<T> blocking, List<Field<T>> fields, long seed) {
        Training<T> training = new Training<>(blocking, fields);
        training.sample(new Random(seed));
        return training.learn();
    }

    private void sample(Random random) {
        double[][] seen = new double[fields.size()][];
        for (int f = 0; f < seen.length; f++) {
            seen[f] = new double[fields.get(f).levels().size()];
        }
        int n = records.size();
        int comparable = 0;
        int drawn = n < 2 ? 0 : RANDOM_PAIRS;
        for (int i = 0; i < drawn; i++) {
            T a = records.get(random.nextInt(n));
            T b = records.get(random.nextInt(n));
            if (a == b || !blocking.isComparable(a, b)) {
                continue;
            }
            comparable++;
            for (int f = 0; f < seen.length; f++) {
                int level = fields.get(f).compare().level(a, b);
                if (level != Field.MISSING) {
                    seen[f][level]++;
                }
            }
        }
        comparablePairs = Math.max(1, 0.5 * n * (n - 1.0) * comparable / Math.max(1, drawn));
        for (int f = 0; f < seen.length; f++) {
            marginal[f] = shares(seen[f], 0.5);
        }
    }

    private Model<T> learn() {
        LongAdder pairs = new LongAdder();
        blocking.forEach((_, _) -> pairs.increment());
        int every = (int) (pairs.sum() / MOST_BLOCKED) + 1;
        Map<Long, LongAdder> patterns = new ConcurrentHashMap<>();
        blocking.forEach((a, b) -> {
            if (Math.floorMod(a * 31 + b * 17, every) == 0) {
                patterns.computeIfAbsent(pattern(records.get(a), records.get(b)), _ -> new LongAdder())
                        .increment();
            }
        });
        double[][] same = new double[fields.size()][];
        for (int f = 0; f < same.length; f++) {
            same[f] = shares(expected(f), 0);
        }
        double[][] other = marginal.clone();
        double matches = FIRST_DUPLICATES * records.size();
        for (int round = 0; round < ROUNDS; round++) {
            matches = round(patterns, every, same, other, Math.min(0.5, matches / comparablePairs));
        }
        List<Map<String, Integer>> counts = counts();
        Learned learned =
                new Learned(Math.min(0.5, matches / comparablePairs), records.size(), list(same), list(other));
        return Model.of(fields, learned, (field, value) -> counts.get(field).getOrDefault(value, 0));
    }

    /** One round: which pairs are one by what is believed, then what to believe by that. The answer is how many are one. */
    private double round(Map<Long, LongAdder> patterns, int every, double[][] same, double[][] other, double prior) {
        double[][] found = new double[same.length][];
        for (int f = 0; f < found.length; f++) {
            found[f] = expected(f);
        }
        double matches = 0.5;
        for (Map.Entry<Long, LongAdder> entry : patterns.entrySet()) {
            double odds = prior / (1 - prior);
            for (int f = 0; f < same.length; f++) {
                int level = level(entry.getKey(), f);
                odds *= level == Field.MISSING ? 1 : capped(f, level, same[f][level] / other[f][level]);
            }
            double share = odds / (1 + odds) * entry.getValue().sum() * every;
            matches += share;
            for (int f = 0; f < same.length; f++) {
                int level = level(entry.getKey(), f);
                if (level != Field.MISSING) {
                    found[f][level] += share;
                }
            }
        }
        for (int f = 0; f < same.length; f++) {
            same[f] = shares(found[f], 0);
            other[f] = without(marginal[f], same[f], matches / comparablePairs);
        }
        return matches;
    }

    private static List<List<Double>> list(double[][] shares) {
        return Arrays.stream(shares)
                .map(levels -> Arrays.stream(levels).boxed().toList())
                .toList();
    }

    private double capped(int field, int level, double ratio) {
        return Math.min(
                Math.pow(2, Math.min(1000, fields.get(field).levels().get(level).most())), ratio);
    }

    /** Random pairs hold some that are one: taken out again, what is left is how the others agree. */
    private static double[] without(double[] marginal, double[] same, double prior) {
        double[] rest = new double[marginal.length];
        for (int k = 0; k < rest.length; k++) {
            rest[k] = Math.max((marginal[k] - prior * same[k]) / (1 - prior), 0.5 / RANDOM_PAIRS);
        }
        return shares(rest, 0);
    }

    private double[] expected(int field) {
        return fields.get(field).levels().stream()
                .mapToDouble(level -> level.expected() * EXPECTED_PAIRS)
                .toArray();
    }

    private static double[] shares(double[] counts, double more) {
        double sum = 0;
        for (double count : counts) {
            sum += count + more;
        }
        double[] shares = new double[counts.length];
        for (int k = 0; k < shares.length; k++) {
            shares[k] = (counts[k] + more) / sum;
        }
        return shares;
    }

    /** The levels of all fields in one number, four bits each. */
    private long pattern(T a, T b) {
        long pattern = 0;
        for (int f = 0; f < fields.size(); f++) {
            pattern |= (long) (fields.get(f).compare().level(a, b) + 1) << f * BITS;
        }
        return pattern;
    }

    private static int level(long pattern, int field) {
        return (int) (pattern >> field * BITS & 15) - 1;
    }

    private List<Map<String, Integer>> counts() {
        List<Map<String, Integer>> all = new ArrayList<>();
        for (Field<T> field : fields) {
            Map<String, Integer> counts = new HashMap<>();
            for (T one : records) {
                field.values().of(one).forEach(value -> counts.merge(value, 1, Integer::sum));
            }
            all.add(counts);
        }
        return all;
    }
}

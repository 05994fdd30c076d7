package id.slrt.registry.duplicates.matching;

import id.slrt.registry.linkage.Blocking;
import id.slrt.registry.linkage.Model;
import id.slrt.registry.linkage.Training;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;

/** The registry's own comparison, measured on an invented district with noisy duplicates. */
public final class RegistryDedupe {
    private RegistryDedupe() {}

    record Pair(Subject a, Subject b, double bits) {}

    /** What was found. {@code possible}: true pairs among those compared. */
    public record Result(
            int people,
            long compared,
            int oversized,
            long truth,
            long right,
            long wrong,
            long possible,
            double seconds) {
        public double precision() {
            return right + wrong == 0 ? 1 : (double) right / (right + wrong);
        }

        public double recall() {
            return truth == 0 ? 1 : (double) right / truth;
        }

        public double f1() {
            return 2 * precision() * recall() / (precision() + recall());
        }
    }

    public static Result measure(long seed, int size, double share, boolean show) {
        NoisyPeople district = NoisyPeople.district(seed, size, share);
        List<Subject> people = district.people;
        long start = System.nanoTime();
        Blocking<Subject> blocking =
                new Blocking<>(people, PeopleLinkage.rules(), PeopleLinkage.LARGEST_BLOCK, (_, _) -> true);
        Model<Subject> model = Training.model(blocking, PeopleLinkage.fields(), 1);
        LongAdder compared = new LongAdder();
        LongAdder possible = new LongAdder();
        Queue<Pair> found = new ConcurrentLinkedQueue<>();
        blocking.forEach((i, j) -> {
            Subject a = people.get(i);
            Subject b = people.get(j);
            compared.increment();
            double bits = model.bits(a, b);
            boolean one = isOne(district, a, b);
            if (one) {
                possible.increment();
            }
            if (bits >= PeopleLinkage.THRESHOLD) {
                found.add(new Pair(a, b, bits));
            } else if (show && one && Math.floorMod(a.id(), 20) == 0) {
                System.out.printf("missed %.1f%n  %s%n  %s%n  %s%n", bits, a, b, model.parts(a, b));
            }
        });
        double seconds = (System.nanoTime() - start) / 1e9;
        if (show) {
            System.out.println(model);
            found.stream()
                    .filter(pair -> !isOne(district, pair.a(), pair.b()))
                    .limit(25)
                    .forEach(pair -> System.out.printf(
                            "wrong %.1f%n  %s%n  %s%n  %s%n",
                            pair.bits(), pair.a(), pair.b(), model.parts(pair.a(), pair.b())));
        }
        long right = found.stream()
                .filter(pair -> isOne(district, pair.a(), pair.b()))
                .count();
        return new Result(
                people.size(),
                compared.sum(),
                blocking.oversized(),
                district.truth.size(),
                right,
                found.size() - right,
                possible.sum(),
                seconds);
    }

    private static boolean isOne(NoisyPeople district, Subject a, Subject b) {
        Long first = district.truth.get(Math.max(a.id(), b.id()));
        return first != null && first == Math.min(a.id(), b.id());
    }

    public static void main(String[] args) {
        System.out.println(measure(7, Integer.parseInt(args[0]), 0.05, args.length > 1));
    }
}

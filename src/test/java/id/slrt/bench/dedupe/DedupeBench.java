package id.slrt.bench.dedupe;

import id.slrt.registry.linkage.Blocking;
import id.slrt.registry.linkage.Model;
import id.slrt.registry.linkage.Training;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/** Precision, recall and F1 of the linkage engine on FEBRL's sets. A benchmark, never a test. Argument: their folder. */
public final class DedupeBench {
    private DedupeBench() {}

    record Scored(FebrlRecord a, FebrlRecord b, double bits) {
        boolean isTrue() {
            return a.person().equals(b.person());
        }
    }

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        for (String set : List.of(args).subList(1, args.length)) {
            List<FebrlRecord> records = new ArrayList<>();
            if (set.equals("4")) {
                records.addAll(FebrlRecord.read(folder.resolve("dataset4a.csv"), 0));
                records.addAll(FebrlRecord.read(folder.resolve("dataset4b.csv"), 1));
                measure("FEBRL4", records, (a, b) -> a.file() != b.file());
            } else {
                records.addAll(FebrlRecord.read(folder.resolve("dataset" + set + ".csv"), 0));
                measure("FEBRL" + set, records, (_, _) -> true);
            }
        }
    }

    private static void measure(String name, List<FebrlRecord> records, BiPredicate<FebrlRecord, FebrlRecord> ask) {
        long start = System.nanoTime();
        Blocking<FebrlRecord> blocking = new Blocking<>(records, Febrl.rules(), 500, ask);
        Model<FebrlRecord> model = Training.model(blocking, Febrl.fields(), 1);
        Queue<Scored> all = new ConcurrentLinkedQueue<>();
        blocking.forEach((a, b) ->
                all.add(new Scored(records.get(a), records.get(b), model.bits(records.get(a), records.get(b)))));
        Map<String, Long> sizes =
                records.stream().collect(Collectors.groupingBy(FebrlRecord::person, Collectors.counting()));
        long truth = sizes.values().stream().mapToLong(n -> n * (n - 1) / 2).sum();
        if (System.getenv("SHOW") != null) {
            System.out.println(model);
        }
        long found = all.stream().filter(Scored::isTrue).count();
        System.out.printf(
                "%s: %d records, %d pairs compared, %d of %d true ones among them, %.1f s%n",
                name, records.size(), all.size(), found, truth, (System.nanoTime() - start) / 1e9);
        for (double t : new double[] {-12, -10, -8, -6, -4, -3, -2, -1, 0, 1, 2, 3, 4, 6, 8, 10}) {
            long right = all.stream().filter(s -> s.bits() >= t && s.isTrue()).count();
            long wrong = all.stream().filter(s -> s.bits() >= t && !s.isTrue()).count();
            double p = (double) right / (right + wrong);
            double r = (double) right / truth;
            System.out.printf(
                    "  t %.0f P %.4f R %.4f F1 %.4f (%d wrong, %d missed)%n",
                    t, p, r, 2 * p * r / (p + r), wrong, truth - right);
        }
        if (System.getenv("SHOW") != null) {
            all.stream().filter(s -> s.bits() >= 0 != s.isTrue()).limit(40).forEach(s -> {
                System.out.println(s.isTrue() + " " + s.bits() + "\n  " + s.a() + "\n  " + s.b());
                System.out.println("  " + model.parts(s.a(), s.b()));
            });
        }
    }
}

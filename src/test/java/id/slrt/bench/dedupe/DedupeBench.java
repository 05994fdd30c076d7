package id.slrt.bench.dedupe;

import id.slrt.registry.duplicates.matching.RegistryDedupe;
import id.slrt.registry.linkage.Blocking;
import id.slrt.registry.linkage.Model;
import id.slrt.registry.linkage.Training;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/**
 * Precision, recall and F1 of the linkage engine on FEBRL's sets and on our own invented people, at the one threshold of
 * docs/decisions/0010. A benchmark, never a test. Arguments: the folder of FEBRL's files (may be empty), how many people.
 */
public final class DedupeBench {
    private static final double THRESHOLD = 0;
    private static final long SEED = 7;
    private static final double TWICE = 0.05;

    private DedupeBench() {}

    public static void main(String[] args) throws IOException {
        System.out.printf("%-34s %9s %9s %9s %8s%n", "", "precision", "recall", "F1", "seconds");
        if (!args[0].isEmpty()) {
            Path folder = Path.of(args[0]);
            febrl(
                    "FEBRL3 (Splink's best: 0.9954)",
                    FebrlRecord.read(folder.resolve("dataset3.csv"), 0),
                    (_, _) -> true);
            List<FebrlRecord> both = new ArrayList<>(FebrlRecord.read(folder.resolve("dataset4a.csv"), 0));
            both.addAll(FebrlRecord.read(folder.resolve("dataset4b.csv"), 1));
            febrl("FEBRL4 (Splink's best: 0.9998)", both, (a, b) -> a.file() != b.file());
        }
        for (int people : new int[] {20_000, Integer.parseInt(args[1])}) {
            RegistryDedupe.Result own = RegistryDedupe.measure(SEED, people, TWICE, false);
            line(
                    "own, %,d people, seed %d".formatted(own.people(), SEED),
                    own.right(),
                    own.wrong(),
                    own.truth(),
                    own.seconds());
            System.out.printf(
                    "    %,d pairs compared, %,d groups too large; %.4f of the true pairs were compared; heap in use %,d MB%n",
                    own.compared(),
                    own.oversized(),
                    (double) own.possible() / own.truth(),
                    (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
        }
    }

    private static void febrl(String name, List<FebrlRecord> records, BiPredicate<FebrlRecord, FebrlRecord> ask) {
        long start = System.nanoTime();
        Blocking<FebrlRecord> blocking = new Blocking<>(records, Febrl.rules(), 500, ask);
        Model<FebrlRecord> model = Training.model(blocking, Febrl.fields(), 1);
        LongAdder right = new LongAdder();
        LongAdder wrong = new LongAdder();
        blocking.forEach((i, j) -> {
            FebrlRecord a = records.get(i);
            FebrlRecord b = records.get(j);
            if (model.bits(a, b) >= THRESHOLD) {
                (a.person().equals(b.person()) ? right : wrong).increment();
            }
        });
        double seconds = (System.nanoTime() - start) / 1e9;
        Map<String, Long> sizes =
                records.stream().collect(Collectors.groupingBy(FebrlRecord::person, Collectors.counting()));
        long truth = sizes.values().stream().mapToLong(n -> n * (n - 1) / 2).sum();
        line(name, right.sum(), wrong.sum(), truth, seconds);
    }

    private static void line(String name, long right, long wrong, long truth, double seconds) {
        double precision = (double) right / (right + wrong);
        double recall = (double) right / truth;
        System.out.printf(
                "%-34s %9.4f %9.4f %9.4f %8.1f   %d wrong, %d missed%n",
                name, precision, recall, 2 * precision * recall / (precision + recall), seconds, wrong, truth - right);
    }
}

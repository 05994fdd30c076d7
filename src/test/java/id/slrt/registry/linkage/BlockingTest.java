package id.slrt.registry.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlockingTest {
    private record Thing(List<String> red, List<String> blue) {}

    private static final List<Rule<Thing>> RULES =
            List.of(new Rule<>("red", Thing::red), new Rule<>("blue", Thing::blue));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyPairWithAKeyInCommonIsMetExactlyOnce(long seed) {
        List<Thing> things = things(new Random(seed), 300);
        Queue<List<Integer>> met = new ConcurrentLinkedQueue<>();
        new Blocking<>(things, RULES, 1000, (_, _) -> true).forEach((a, b) -> met.add(pair(a, b)));
        List<List<Integer>> expected = new ArrayList<>();
        for (int a = 0; a < things.size(); a++) {
            for (int b = a + 1; b < things.size(); b++) {
                if (share(things.get(a).red(), things.get(b).red())
                        || share(things.get(a).blue(), things.get(b).blue())) {
                    expected.add(List.of(a, b));
                }
            }
        }
        assertThat(met).containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void aBlockTooLargeIsLeftOutAndCountedButItsPairsMayMeetElsewhere(long seed) {
        List<Thing> things = new ArrayList<>(things(new Random(seed), 100));
        IntStream.range(0, 50).forEach(i -> things.add(new Thing(List.of("crowd"), List.of("pair" + i / 2))));
        Queue<List<Integer>> met = new ConcurrentLinkedQueue<>();
        Blocking<Thing> blocking = new Blocking<>(things, RULES, 40, (_, _) -> true);
        blocking.forEach((a, b) -> met.add(pair(a, b)));
        assertThat(blocking.oversized()).isEqualTo(1);
        assertThat(met.stream().filter(pair -> pair.getFirst() >= 100)).hasSize(25);
    }

    private static List<Thing> things(Random random, int count) {
        return IntStream.range(0, count)
                .mapToObj(_ -> new Thing(keys(random, 60), keys(random, 90)))
                .toList();
    }

    private static List<String> keys(Random random, int kinds) {
        return random.ints(random.nextInt(4), 0, kinds).mapToObj(i -> "key" + i).toList();
    }

    private static boolean share(List<String> a, List<String> b) {
        return a.stream().anyMatch(b::contains);
    }

    private static List<Integer> pair(int a, int b) {
        return List.of(Math.min(a, b), Math.max(a, b));
    }
}

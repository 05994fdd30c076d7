package id.slrt.registry.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Test;

class TrainingTest {
    /** A name of 200 (some common), a town of 20, a day of 5,000. {@code twin} is the truth: learned from nothing. */
    private record Record(int twin, int name, int town, int day) {}

    private static final List<Field<Record>> FIELDS = List.of(
            new Field<>(
                    "name",
                    List.of(Level.rare("same", 0.9, 1), Level.of("other", 0.1)),
                    (a, b) -> a.name() == b.name() ? 0 : 1,
                    one -> List.of("n" + one.name()),
                    (a, _) -> List.of("n" + a.name())),
            Field.plain(
                    "town",
                    List.of(Level.of("same", 0.9), Level.of("other", 0.1)),
                    (a, b) -> a.town() == b.town() ? 0 : 1),
            Field.plain(
                    "day",
                    List.of(Level.of("same", 0.9), Level.of("other", 0.1)),
                    (a, b) -> a.day() == b.day() ? 0 : 1));

    @Test
    void whatIsLearnedIsWhatWasDone() {
        Random random = new Random(5);
        List<Record> records = records(random, 2_000);
        for (int i = 0; i < 400; i++) {
            Record one = records.get(i);
            int town = random.nextInt(5) == 0 ? random.nextInt(20) : one.town();
            records.add(new Record(i, one.name(), town, one.day()));
        }
        Learned learned = model(records).learned();
        assertThat(learned.same().get(1).getFirst()).isBetween(0.72, 0.9);
        assertThat(learned.other().get(1).getFirst()).isBetween(0.04, 0.06);
        assertThat(learned.prior() * records.size() * (records.size() - 1) / 2).isBetween(200.0, 600.0);
    }

    @Test
    void aRareNameSaysMoreThanACommonOne() {
        List<Record> records = records(new Random(6), 3_000);
        Model<Record> model = model(records);
        assertThat(model.bits(new Record(-1, 150, 1, 1), new Record(-2, 150, 1, 1)))
                .isGreaterThan(model.bits(new Record(-1, 0, 1, 1), new Record(-2, 0, 1, 1)) + 2);
    }

    @Test
    void itDoesNotMatterWhichOfTwoComesFirst() {
        List<Record> records = records(new Random(7), 1_000);
        Model<Record> model = model(records);
        for (int i = 0; i + 1 < 500; i++) {
            assertThat(model.bits(records.get(i), records.get(i + 1)))
                    .isEqualTo(model.bits(records.get(i + 1), records.get(i)));
        }
    }

    @Test
    void theSameRecordsTeachTheSame() {
        List<Record> records = records(new Random(8), 1_000);
        assertThat(model(records).learned()).isEqualTo(model(records).learned());
    }

    @Test
    void whereNobodyIsThereTwiceNobodyIsProposed() {
        List<Record> records = records(new Random(9), 2_000).stream().distinct().toList();
        Model<Record> model = model(records);
        LongAdder proposed = new LongAdder();
        blocking(records).forEach((a, b) -> {
            if (model.bits(records.get(a), records.get(b)) >= 0) {
                proposed.increment();
            }
        });
        assertThat(proposed.sum()).isLessThan(20);
    }

    private static Model<Record> model(List<Record> records) {
        return Training.model(blocking(records), FIELDS, 1);
    }

    private static Blocking<Record> blocking(List<Record> records) {
        return new Blocking<>(
                records,
                List.of(
                        new Rule<>("name and day", one -> List.of(one.name() + "/" + one.day())),
                        new Rule<>("name and town", one -> List.of(one.name() + "/" + one.town()))),
                1000,
                (_, _) -> true);
    }

    private static List<Record> records(Random random, int count) {
        List<Record> records = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int name = random.nextInt(3) == 0 ? random.nextInt(3) : random.nextInt(200);
            records.add(new Record(i, name, random.nextInt(20), random.nextInt(5_000)));
        }
        return records;
    }
}

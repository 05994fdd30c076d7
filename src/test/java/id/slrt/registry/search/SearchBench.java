package id.slrt.registry.search;

import id.slrt.bench.peer.StockLucene;
import id.slrt.bench.people.BenchPerson;
import id.slrt.bench.people.BenchRegistry;
import id.slrt.bench.people.Question;
import id.slrt.bench.people.Questions;
import id.slrt.bench.people.Score;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;

/**
 * Search in process, ours and stock Lucene's, on the same people and questions. Times are by the clock, on a machine that
 * does nothing else. {@code tune 1}, {@code 2} and {@code 3} ask the questions that rules and weights may be looked at
 * with, each of another population; without it the set kept for the figures is asked.
 */
public final class SearchBench {
    /** Of a population, and of the questions about it. */
    private record Seeds(long people, long questions) {}

    private static final Seeds KEPT = new Seeds(42, 2026);
    private static final List<Seeds> TUNING = List.of(new Seeds(7, 11), new Seeds(101, 111), new Seeds(102, 112));

    private SearchBench() {}

    private interface Search {
        List<Long> find(Question question) throws IOException;
    }

    public static void main(String[] args) throws IOException {
        int size = Integer.parseInt(args[0]);
        Seeds seeds = args.length > 1 && args[1].equals("tune") ? TUNING.get(Integer.parseInt(args[2]) - 1) : KEPT;
        int each = Integer.getInteger("slrt.questions", 2_600);
        BenchRegistry registry = BenchRegistry.generate(seeds.people(), size);
        List<Question> warm = new Questions(registry, 3).ask(each);
        List<Question> questions = new Questions(registry, seeds.questions()).ask(each);
        Path directory = Files.createTempDirectory("slrt-bench");
        Score.Line peer = null;
        if (!Boolean.getBoolean("slrt.ours")) {
            try (StockLucene stock = new StockLucene(registry.people(), directory.resolve("stock"))) {
                peer = print("stock Lucene", registry, warm, questions, question -> stock.find(question, 10));
            }
        }
        try (PersonIndex index = PersonIndex.open(directory.resolve("ours"), OpenMode.CREATE)) {
            long started = System.nanoTime();
            for (List<BenchPerson> portion : portions(registry.people())) {
                index.add(portion.stream().map(SearchBench::entry).toList());
            }
            index.condense();
            index.show();
            System.out.printf(
                    "%,d people indexed in %.1f s, %d segments%n",
                    size,
                    (System.nanoTime() - started) / 1e9,
                    index.search(searcher -> searcher.getIndexReader().leaves().size()));
            Score.Line ours = print("SLRT", registry, warm, questions, question -> ours(index, question));
            if (peer != null) {
                System.out.printf(
                        "ours / stock: R@1 %.2f, R@10 %.2f, p50 %.2f, p99 %.2f%n",
                        ours.at1() / peer.at1(),
                        ours.at10() / peer.at10(),
                        ours.p50() / peer.p50(),
                        ours.p99() / peer.p99());
            }
        }
    }

    private static List<List<BenchPerson>> portions(List<BenchPerson> people) {
        List<List<BenchPerson>> portions = new ArrayList<>();
        for (int from = 0; from < people.size(); from += 2_000) {
            portions.add(people.subList(from, Math.min(people.size(), from + 2_000)));
        }
        return portions;
    }

    private static Entry entry(BenchPerson person) {
        return new Entry(
                person.id(),
                person.name(),
                person.nik(),
                person.familyCardNo(),
                Birth.of(person.birthDate(), null),
                person.sex(),
                person.village(),
                person.motherName());
    }

    private static List<Long> ours(PersonIndex index, Question question) throws IOException {
        Wanted wanted = Wanted.named(question.name())
                .withNik(question.nik())
                .withBirth(Birth.parse(question.birthDate()))
                .withPlaces(question.village() == null ? Set.of() : Set.of(Objects.requireNonNull(question.village())));
        return index.search(searcher -> Ranking.rank(searcher, wanted, null, Evidence::isWorthShowing)).stream()
                .limit(10)
                .map(evidence -> evidence.found().id())
                .toList();
    }

    /** What to learn from, on the tuning set only. */
    private static void miss(BenchRegistry registry, Question question, List<Long> found) {
        BenchPerson person = question.person();
        if (question.ceiling().first() == 1 && !found.isEmpty() && found.getFirst() != person.id()) {
            BenchPerson first = registry.people().get((int) (found.getFirst() - 1));
            System.out.printf(
                    "MISS %s %s asked '%s' %s %s; is '%s' (%s) %s %s at %d; first '%s' %s %s%n",
                    question.kind(),
                    question.noise(),
                    question.name(),
                    question.birthDate(),
                    question.village(),
                    person.name(),
                    person.trueName(),
                    person.birthDate(),
                    person.village(),
                    found.indexOf(person.id()),
                    first.name(),
                    first.birthDate(),
                    first.village());
        }
    }

    private static Score.Line print(
            String name, BenchRegistry registry, List<Question> warm, List<Question> questions, Search search)
            throws IOException {
        for (Question question : warm) {
            search.find(question);
        }
        Score score = new Score(registry);
        for (Question question : questions) {
            long start = System.nanoTime();
            List<Long> found = search.find(question);
            score.add(question, found, System.nanoTime() - start);
            if (Boolean.getBoolean("slrt.misses") && name.equals("SLRT")) {
                miss(registry, question, found);
            }
        }
        System.out.println("== " + name);
        score.lines().forEach(System.out::println);
        return score.line(name, _ -> true);
    }
}

package id.slrt.bench;

import id.slrt.bench.peer.FullText;
import id.slrt.bench.people.BenchRegistry;
import id.slrt.bench.people.Question;
import id.slrt.bench.people.Questions;
import id.slrt.bench.people.Score;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;

/** The same questions to FULLTEXT of the database server; times are the clock's. A benchmark, never a test. */
public final class FullTextBench {
    private static final int EACH = 65;

    private FullTextBench() {}

    public static void main(String[] args) throws Exception {
        BenchRegistry registry = BenchRegistry.generate(42, Integer.parseInt(args[1]));
        List<Question> questions = new Questions(registry, 2026).ask(EACH);
        try (BenchDatabase database = BenchDatabase.open(Path.of(args[0]))) {
            Connection connection = database.connection();
            FullText fullText = new FullText(connection);
            fullText.load(registry.people());
            Score score = new Score(registry);
            for (Question question : questions) {
                long start = System.nanoTime();
                List<Long> found = fullText.find(question, 10);
                score.add(question, found, System.nanoTime() - start);
            }
            fullText.drop();
            System.out.println("== FULLTEXT");
            score.lines().forEach(System.out::println);
        }
    }
}

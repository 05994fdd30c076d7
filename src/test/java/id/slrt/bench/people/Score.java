package id.slrt.bench.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** How well and how fast questions were answered, and how well they could have been. */
public final class Score {
    private record Answer(Question question, int place, boolean namesake, long nanos) {}

    private final List<Answer> answers = new ArrayList<>();
    private final Map<Long, BenchPerson> people;

    public Score(BenchRegistry registry) {
        people = registry.people().stream().collect(Collectors.toMap(BenchPerson::id, Function.identity()));
    }

    /** @param nanos time that the answer took */
    public void add(Question question, List<Long> found, long nanos) {
        int place = found.indexOf(question.person().id());
        boolean namesake = found.stream()
                .limit(10)
                .map(people::get)
                .anyMatch(person -> person != null && question.isNamesake(person));
        answers.add(new Answer(question, place < 0 ? Integer.MAX_VALUE : place, namesake, nanos));
    }

    public Line line(String name, Predicate<Question> of) {
        List<Answer> some =
                answers.stream().filter(answer -> of.test(answer.question())).toList();
        long[] nanos = some.stream().mapToLong(Answer::nanos).sorted().toArray();
        return new Line(
                name,
                some.size(),
                some.stream()
                        .mapToDouble(answer -> answer.place() == 0 ? 1 : 0)
                        .average()
                        .orElse(0),
                some.stream()
                        .mapToDouble(answer -> answer.place() < 10 ? 1 : 0)
                        .average()
                        .orElse(0),
                some.stream()
                        .mapToDouble(answer -> answer.namesake() ? 1 : 0)
                        .average()
                        .orElse(0),
                some.stream()
                        .mapToDouble(answer -> answer.question().ceiling().first())
                        .average()
                        .orElse(0),
                some.stream()
                        .mapToDouble(answer -> answer.question().ceiling().ten())
                        .average()
                        .orElse(0),
                at(nanos, 0.5),
                at(nanos, 0.99),
                Arrays.stream(nanos).average().orElse(0) / 1e6);
    }

    /** What the goals speak of first, then by the facts given and by how the name was wrong. */
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        lines.add(line(
                "NAME + BIRTH DATE AND/OR VILLAGE", question -> question.kind().isNameAndMore()));
        for (Question.Kind kind : Question.Kind.values()) {
            lines.add(line(kind.toString(), question -> question.kind() == kind));
        }
        for (Noise noise : Noise.values()) {
            lines.add(line(
                    "  " + noise,
                    question -> question.noise() == noise && question.kind().isNameAndMore()));
        }
        for (Noise noise : Noise.values()) {
            lines.add(line(
                    "  name alone, " + noise,
                    question -> question.noise() == noise && question.kind() == Question.Kind.NAME_ALONE));
        }
        lines.add(line("everything", _ -> true));
        return lines;
    }

    private static double at(long[] nanos, double share) {
        return nanos.length == 0 ? 0 : nanos[(int) Math.min(nanos.length - 1, nanos.length * share)] / 1e6;
    }

    /** {@code at1} and {@code at10} in the first place and the first ten; {@code best} what knowing all would reach. */
    public record Line(
            String name,
            int asked,
            double at1,
            double at10,
            double namesake,
            double best1,
            double best10,
            double p50,
            double p99,
            double mean) {
        @Override
        public String toString() {
            return "%-34s %6d  R@1 %.3f (%.3f of %.3f)  R@10 %.3f (%.3f of %.3f)  namesake %.3f  p50 %5.2f  p99 %5.2f ms"
                    .formatted(name, asked, at1, at1 / best1, best1, at10, at10 / best10, best10, namesake, p50, p99);
        }
    }
}

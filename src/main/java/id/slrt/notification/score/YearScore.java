package id.slrt.notification.score;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The scores of a year.
 *
 * @param closed cases closed in the year, of which {@code answers} gave a score
 * @param counts how many gave 1, 2, 3, 4, 5
 * @param mean 1 to 5; null without answers
 */
public record YearScore(
        int year,
        long closed,
        long answers,
        List<Long> counts,
        @Nullable Double mean) {

    static YearScore of(int year, List<Scores.ScoreCount> rows, long closed) {
        Long[] counts = {0L, 0L, 0L, 0L, 0L};
        rows.forEach(row -> counts[row.score() - 1] = row.cases());
        long answers = rows.stream().mapToLong(Scores.ScoreCount::cases).sum();
        long points = rows.stream().mapToLong(row -> row.score() * row.cases()).sum();
        return new YearScore(
                year,
                closed,
                answers,
                List.copyOf(Arrays.asList(counts)),
                answers == 0 ? null : (double) points / answers);
    }

    /** The mean as a share of the best possible, in percent: the form in which offices compare. */
    public @Nullable Double percent() {
        return mean == null ? null : mean * 20;
    }
}

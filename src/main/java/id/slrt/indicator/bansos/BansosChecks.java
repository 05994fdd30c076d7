package id.slrt.indicator.bansos;

import id.slrt.indicator.check.Achievements;
import id.slrt.indicator.check.Copies;
import id.slrt.indicator.check.Finding;
import id.slrt.shared.Decimals;
import id.slrt.shared.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with rows of the table, each beside the earlier rows of its programme: a percentage that does not follow,
 * more than was planned, rows and amounts copied from the period before, amounts that do not fit the recipients.
 */
public final class BansosChecks {
    private static final BigDecimal SLACK = new BigDecimal("0.005");

    private BansosChecks() {}

    /** The findings of each row, in the order of the rows. */
    public static List<List<Finding>> check(List<BansosFigures> rows) {
        Map<String, BigDecimal> rates = rates(rows);
        List<List<Finding>> all = new ArrayList<>();
        Map<String, BansosFigures> before = new HashMap<>();
        for (BansosFigures row : rows) {
            String series = series(row);
            List<Finding> findings = new ArrayList<>();
            percent(row, findings);
            beyond(row, findings);
            BigDecimal rate = rates.get(series);
            BansosFigures earlier = before.put(series, row);
            boolean copied = earlier != null && copied(earlier, row, rate, findings);
            if (!copied && rate != null) {
                rate(row, rate, findings);
            }
            all.add(List.copyOf(findings));
        }
        return all;
    }

    private static String series(BansosFigures row) {
        return row.programme().toLowerCase(Locale.ROOT) + "|" + row.source();
    }

    private static void percent(BansosFigures row, List<Finding> findings) {
        BigDecimal printed = row.printed();
        BigDecimal right = row.percent();
        if (printed == null || right == null || Achievements.fits(right, printed)) {
            return;
        }
        BigDecimal ofRecipients = row.percentOfRecipients();
        boolean people = ofRecipients != null && Achievements.fits(ofRecipients, printed);
        findings.add(
                people
                        ? new Finding("percent_of_recipients", List.of(printed, right), right)
                        : new Finding("percent", List.of(printed, right), right));
    }

    private static void beyond(BansosFigures row, List<Finding> findings) {
        if (row.planned() != null && row.reached() != null && row.reached().compareTo(row.planned()) > 0) {
            findings.add(new Finding("more_than_planned", List.of(row.reached(), row.planned()), null));
        }
        if (row.budget() != null && row.realised() != null && row.realised().compareTo(row.budget()) > 0) {
            findings.add(new Finding("more_than_budget", List.of(row.realised(), row.budget()), null));
        }
    }

    private static boolean copied(
            BansosFigures earlier, BansosFigures row, @Nullable BigDecimal rate, List<Finding> findings) {
        String name = earlier.period().code();
        List<@Nullable BigDecimal> old = new ArrayList<>(earlier.people());
        old.addAll(earlier.amounts());
        List<@Nullable BigDecimal> all = new ArrayList<>(row.people());
        all.addAll(row.amounts());
        var whole = Copies.all(name, old, all);
        if (whole.isPresent()) {
            findings.add(whole.get());
            return true;
        }
        BigDecimal budget = row.budget();
        if (budget == null || same(earlier.planned(), row.planned()) && same(earlier.reached(), row.reached())) {
            return false;
        }
        var amounts = Copies.amounts(
                name,
                earlier.amounts(),
                row.amounts(),
                people(earlier) + " / " + people(row),
                budget,
                fitting(row.planned(), row, rate));
        amounts.ifPresent(findings::add);
        if (amounts.isPresent() && row.realised() != null) {
            BigDecimal right = fitting(row.reached(), row, rate);
            if (right != null && !near(right, row.realised())) {
                findings.add(new Finding("realised_rate", List.of(row.realised(), right), right));
            }
        }
        return amounts.isPresent();
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null ? other == null : other != null && one.compareTo(other) == 0;
    }

    private static String people(BansosFigures row) {
        return row.planned() == null ? "–" : Decimals.show(row.planned(), Text.ID);
    }

    private static void rate(BansosFigures row, BigDecimal rate, List<Finding> findings) {
        BigDecimal budget = fitting(row.planned(), row, rate);
        if (budget != null && row.budget() != null && !near(budget, row.budget())) {
            findings.add(new Finding("budget_rate", List.of(row.budget(), budget), budget));
        }
        BigDecimal realised = fitting(row.reached(), row, rate);
        if (realised != null && row.realised() != null && !near(realised, row.realised())) {
            findings.add(new Finding("realised_rate", List.of(row.realised(), realised), realised));
        }
    }

    private static @Nullable BigDecimal fitting(
            @Nullable BigDecimal people, BansosFigures row, @Nullable BigDecimal rate) {
        return people == null || rate == null
                ? null
                : rate.multiply(people).multiply(BigDecimal.valueOf(row.period().months()));
    }

    private static boolean near(BigDecimal right, BigDecimal printed) {
        return right.subtract(printed).abs().compareTo(right.abs().multiply(SLACK)) <= 0;
    }

    /** What one recipient gets in a month, where at least three rows of a programme and more than half of them agree. */
    private static Map<String, BigDecimal> rates(List<BansosFigures> rows) {
        Map<String, Map<BigDecimal, Integer>> seen = new HashMap<>();
        Map<String, Integer> counted = new HashMap<>();
        for (BansosFigures row : rows) {
            if (row.isMoney()
                    && row.budget() != null
                    && row.planned() != null
                    && row.planned().signum() > 0) {
                BigDecimal months = BigDecimal.valueOf(row.period().months());
                BigDecimal rate = row.budget().divide(row.planned().multiply(months), 0, RoundingMode.HALF_UP);
                seen.computeIfAbsent(series(row), _ -> new HashMap<>()).merge(rate, 1, Integer::sum);
                counted.merge(series(row), 1, Integer::sum);
            }
        }
        Map<String, BigDecimal> rates = new HashMap<>();
        seen.forEach((series, found) -> found.forEach((rate, times) -> {
            if (times >= 3 && times * 2 > counted.getOrDefault(series, 0)) {
                rates.put(series, rate);
            }
        }));
        return rates;
    }
}

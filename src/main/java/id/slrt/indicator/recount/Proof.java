package id.slrt.indicator.recount;

import id.slrt.district.District;
import id.slrt.district.Region;
import id.slrt.indicator.measure.Behind;
import id.slrt.indicator.measure.Count;
import id.slrt.indicator.measure.Measure;
import id.slrt.indicator.tally.Extent;
import id.slrt.indicator.tally.Tally;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Counts a year anew, by SQL, and says where the tally differs: nowhere, or something is wrong. */
@Singleton
public class Proof {
    private final Tally tally;
    private final Recount recount;
    private final Rows rows;
    private final District district;

    Proof(Tally tally, Recount recount, Rows rows, District district) {
        this.tally = tally;
        this.recount = recount;
        this.rows = rows;
        this.district = district;
    }

    /** @param area empty: the whole district */
    public record Difference(Count count, LocalDate from, LocalDate to, String area, long tallied, long counted) {}

    /** @param compared how many numbers: every count in every area in every period */
    public record Result(int counts, int areas, int periods, long compared, List<Difference> differences) {}

    /**
     * Every number that the measures of indicators are made of, and those of all services together, in the district, its
     * sub-districts and villages, in the year, its quarters and its months. What is changed while it counts may differ for
     * that; a second time it does not.
     */
    @Transactional
    public Result of(int year) {
        Set<Count> counts = counts();
        List<YearMonth[]> periods = periods(year);
        Set<String> areas =
                new TreeSet<>(district.subdistricts().stream().map(Region::code).toList());
        district.villages().forEach(village -> areas.add(village.code()));
        areas.add("");
        List<Difference> differences = new ArrayList<>();
        long compared = 0;
        for (YearMonth[] period : periods) {
            compared += compare(counts, areas, period[0].atDay(1), period[1].atEndOfMonth(), differences);
        }
        return new Result(counts.size(), areas.size(), periods.size(), compared, List.copyOf(differences));
    }

    private long compare(
            Set<Count> counts, Set<String> areas, LocalDate from, LocalDate to, List<Difference> differences) {
        long compared = 0;
        Map<Count, Map<String, Long>> counted = new HashMap<>();
        Set<String> places = new TreeSet<>(areas);
        for (Count count : counts) {
            Map<String, Long> numbers = recount.byArea(count, from, to);
            counted.put(count, numbers);
            places.addAll(numbers.keySet());
        }
        for (String area : places) {
            Map<Count, Long> tallied = tally.counts(counts, new Extent(from, to, area.isEmpty() ? null : area));
            for (Count count : counts) {
                long one = tallied.getOrDefault(count, 0L);
                long other = counted.getOrDefault(count, Map.of()).getOrDefault(area, 0L);
                compared++;
                if (one != other) {
                    differences.add(new Difference(count, from, to, area, one, other));
                }
            }
        }
        return compared;
    }

    private Set<Count> counts() {
        Set<Count> counts = new LinkedHashSet<>();
        rows.all("SELECT DISTINCT measure FROM indicator ORDER BY measure", List.of(), row -> row.getString(1))
                .forEach(measure -> counts.addAll(Measure.parse(measure).counts()));
        counts.removeIf(Count.Entered.class::isInstance);
        counts.add(new Count.Persons(Behind.EVERYTHING));
        counts.add(new Count.Households(Behind.EVERYTHING));
        counts.add(new Count.Services(Behind.EVERYTHING));
        counts.add(new Count.Assessed(Behind.EVERYTHING));
        List<String> kinds = rows.all("SELECT code FROM letter_kind", List.of(), row -> row.getString(1));
        if (!kinds.isEmpty()) {
            counts.add(new Count.Letters(kinds, List.of()));
        }
        return counts;
    }

    private static List<YearMonth[]> periods(int year) {
        List<YearMonth[]> periods = new ArrayList<>();
        for (int months : new int[] {12, 3, 1}) {
            IntStream.range(0, 12 / months)
                    .mapToObj(i -> YearMonth.of(year, i * months + 1))
                    .forEach(first -> periods.add(new YearMonth[] {first, first.plusMonths(months - 1)}));
        }
        return periods;
    }
}

package id.slrt.indicator.list;

import id.slrt.district.RegionCode;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How services that would tell of a single person are told to who must not know people (docs/decisions/0047): a line says
 * only what at least {@value #LEAST} people have in common. They are the first of these to be so many: those of the same
 * service and agency in a sub-district and month, of the rest in a sub-district and year, of the rest in the district and
 * year. A list has all lines of such a crowd or none, so that nothing is learned from the difference between two lists.
 */
public final class Crowds {
    public static final int LEAST = 5;

    private static final List<Function<Fact, Crowd>> FROM_FINE_TO_COARSE = List.of(
            fact -> new Crowd(
                    fact.what(),
                    fact.by(),
                    fact.subdistrict(),
                    YearMonth.from(fact.day()).toString()),
            fact -> new Crowd(fact.what(), fact.by(), fact.subdistrict(), year(fact)),
            fact -> new Crowd(fact.what(), fact.by(), "", year(fact)));

    private Crowds() {}

    /** @param who the person, or whatever stands for one */
    public record Fact(String what, String by, String subdistrict, LocalDate day, long who) {}

    /**
     * What at least {@value #LEAST} people have in common.
     *
     * @param place a sub-district; empty: the whole district
     * @param when a month (2026-03) or a year (2026)
     */
    public record Crowd(String what, String by, String place, String when) implements Comparable<Crowd> {
        /** The latest first. */
        private static final Comparator<Crowd> ORDER = Comparator.comparing(Crowd::when)
                .reversed()
                .thenComparing(Crowd::what)
                .thenComparing(Crowd::place)
                .thenComparing(Crowd::by);

        @Override
        public int compareTo(Crowd other) {
            return ORDER.compare(this, other);
        }

        boolean liesIn(LocalDate from, LocalDate to, @Nullable String area, LocalDate today) {
            boolean month = when.length() > "2026".length();
            LocalDate first =
                    month ? YearMonth.parse(when).atDay(1) : Year.parse(when).atDay(1);
            LocalDate last = month
                    ? YearMonth.parse(when).atEndOfMonth()
                    : Year.parse(when).atMonth(12).atEndOfMonth();
            LocalDate soFar = last.isAfter(today) ? today : last;
            return (area == null || area.equals(place)) && !from.isAfter(first) && !to.isBefore(soFar);
        }
    }

    /**
     * The crowds that lie in a list as a whole, with everybody in them.
     *
     * @param facts of whole years and of the whole district, however little of them the list asks for
     */
    public static Map<Crowd, List<Fact>> in(
            Collection<Fact> facts, LocalDate from, LocalDate to, @Nullable String area, LocalDate today) {
        Map<Crowd, List<Fact>> shown = new TreeMap<>();
        Collection<Fact> rest = facts;
        for (Function<Fact, Crowd> step : FROM_FINE_TO_COARSE) {
            List<Fact> alone = new ArrayList<>();
            rest.stream().collect(Collectors.groupingBy(step)).forEach((crowd, those) -> {
                if (those.stream().mapToLong(Fact::who).distinct().count() < LEAST) {
                    alone.addAll(those);
                } else if (crowd.liesIn(from, to, area, today)) {
                    shown.put(crowd, those);
                }
            });
            rest = alone;
        }
        return shown;
    }

    static String subdistrict(String village) {
        return RegionCode.subdistrict(village);
    }

    private static String year(Fact fact) {
        return String.valueOf(fact.day().getYear());
    }
}

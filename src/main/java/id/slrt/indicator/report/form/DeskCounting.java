package id.slrt.indicator.report.form;

import id.slrt.indicator.Figures;
import id.slrt.indicator.Scope;
import id.slrt.indicator.delivery.DeliveryFilter;
import id.slrt.indicator.delivery.DeliveryStore;
import id.slrt.indicator.delivery.DeliveryStore.Dimension;
import id.slrt.indicator.report.form.DeskCounts.Kind;
import id.slrt.indicator.report.form.DeskCounts.Part;
import id.slrt.shared.AppClock;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Counts complaints, needs and services by month and kind: six statements, whatever the period. */
@Singleton
class DeskCounting {
    /** In Western Indonesian time, which knows no summer time. */
    private static final String MONTH = "DATE_FORMAT(%s.opened_at + INTERVAL 7 HOUR, '%%Y-%%m')";

    private static final String OPENED =
            " WHERE %1$s.opened_at >= ? AND %1$s.opened_at < ? AND %1$s.village LIKE ? GROUP BY 1";

    private static final String COMPLAINTS_BY_MONTH =
            "SELECT " + MONTH.formatted("k") + ", COUNT(*) FROM v_complaint_fact k" + OPENED.formatted("k");

    /** A complaint counts at the first need of its case; the empty word stands for a case without any. */
    private static final String COMPLAINTS_BY_KIND = "SELECT COALESCE(n.service, ''), COUNT(*) FROM v_complaint_fact k"
            + " LEFT JOIN v_need_fact n ON n.case_id = k.case_id AND n.need_id ="
            + " (SELECT MIN(m.need_id) FROM v_need_fact m WHERE m.case_id = k.case_id)"
            + OPENED.formatted("k");

    private static final String NEEDS_BY_MONTH =
            "SELECT " + MONTH.formatted("n") + ", COUNT(*) FROM v_need_fact n" + OPENED.formatted("n");

    private static final String NEEDS_BY_KIND = "SELECT n.service, COUNT(*) FROM v_need_fact n" + OPENED.formatted("n");

    private final JdbcOperations jdbc;
    private final DeliveryStore deliveries;

    DeskCounting(JdbcOperations jdbc, DeliveryStore deliveries) {
        this.jdbc = jdbc;
        this.deliveries = deliveries;
    }

    /** @param until the last month there is to count */
    DeskCounts read(Scope scope, YearMonth until) {
        DeliveryFilter filter = new DeliveryFilter(scope.from(), scope.to(), scope.area(), null, null, null);
        Map<String, Long> complaints = counts(COMPLAINTS_BY_KIND, scope);
        long all = sum(complaints.values());
        complaints.remove("");
        DeliveryStore.Count served = deliveries.count(filter);
        List<Kind> kinds =
                parts(complaints, counts(NEEDS_BY_KIND, scope), deliveries.by(Dimension.SERVICE, filter))
                        .entrySet()
                        .stream()
                        .map(entry -> new Kind(entry.getKey(), entry.getValue()))
                        .sorted(Comparator.comparing((Kind kind) -> -kind.part().complaints())
                                .thenComparing(kind -> -kind.part().services())
                                .thenComparing(Kind::service))
                        .toList();
        SortedMap<String, Part> months = parts(
                counts(COMPLAINTS_BY_MONTH, scope),
                counts(NEEDS_BY_MONTH, scope),
                deliveries.by(Dimension.MONTH, filter));
        YearMonth last = scope.lastMonth().isAfter(until) ? until : scope.lastMonth();
        for (YearMonth month = YearMonth.of(scope.year(), 1); !month.isAfter(last); month = month.plusMonths(1)) {
            months.putIfAbsent(month.toString(), Part.NOTHING);
        }
        return new DeskCounts(all, served.people(), served.deliveries(), kinds, months);
    }

    private static SortedMap<String, Part> parts(
            Map<String, Long> complaints, Map<String, Long> needs, List<Figures.Part> served) {
        Map<String, Figures.Part> given = new HashMap<>();
        served.forEach(part -> given.put(part.code(), part));
        SortedMap<String, Part> parts = new TreeMap<>();
        Stream.of(complaints.keySet(), needs.keySet(), given.keySet())
                .flatMap(Collection::stream)
                .distinct()
                .forEach(code -> {
                    Figures.Part one = given.getOrDefault(code, new Figures.Part(code, 0, 0));
                    parts.put(
                            code,
                            new Part(
                                    Objects.requireNonNullElse(complaints.get(code), 0L),
                                    Objects.requireNonNullElse(needs.get(code), 0L),
                                    one.people(),
                                    one.deliveries()));
                });
        return parts;
    }

    private static long sum(Collection<Long> numbers) {
        return numbers.stream().mapToLong(Long::longValue).sum();
    }

    private Map<String, Long> counts(String sql, Scope scope) {
        return jdbc.prepareStatement(sql, statement -> {
            statement.setTimestamp(1, start(scope.from()));
            statement.setTimestamp(2, start(scope.to().plusDays(1)));
            statement.setString(3, scope.area() == null ? "%" : scope.area() + "%");
            Map<String, Long> counts = new HashMap<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    counts.put(row.getString(1), row.getLong(2));
                }
            }
            return counts;
        });
    }

    private static Timestamp start(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(AppClock.WIB).toInstant());
    }
}

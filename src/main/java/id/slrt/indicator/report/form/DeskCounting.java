package id.slrt.indicator.report.form;

import id.slrt.indicator.Scope;
import id.slrt.indicator.report.form.DeskCounts.Kind;
import id.slrt.indicator.report.form.DeskCounts.Part;
import id.slrt.indicator.tally.Group;
import id.slrt.indicator.tally.Served;
import id.slrt.indicator.tally.Tally;
import id.slrt.shared.AppClock;
import id.slrt.shared.OfficeZone;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.Timestamp;
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

/** Counts complaints, needs and services by month and kind: four statements and the tally, whatever the period. */
@Singleton
class DeskCounting {
    private static final String OPENED =
            " WHERE %1$s.opened_at >= ? AND %1$s.opened_at < ? AND %1$s.village LIKE ? GROUP BY 1";

    private static final String COMPLAINTS_BY_MONTH = ", COUNT(*) FROM v_complaint_fact k" + OPENED.formatted("k");

    /** A complaint counts at the first need of its case; the empty word stands for a case without any. */
    private static final String COMPLAINTS_BY_KIND = "SELECT COALESCE(n.service, ''), COUNT(*) FROM v_complaint_fact k"
            + " LEFT JOIN v_need_fact n ON n.case_id = k.case_id AND n.need_id ="
            + " (SELECT MIN(m.need_id) FROM v_need_fact m WHERE m.case_id = k.case_id)"
            + OPENED.formatted("k");

    private static final String NEEDS_BY_MONTH = ", COUNT(*) FROM v_need_fact n" + OPENED.formatted("n");

    private static final String NEEDS_BY_KIND = "SELECT n.service, COUNT(*) FROM v_need_fact n" + OPENED.formatted("n");

    private final JdbcOperations jdbc;
    private final Tally tally;

    DeskCounting(JdbcOperations jdbc, Tally tally) {
        this.jdbc = jdbc;
        this.tally = tally;
    }

    /** @param until the last month there is to count */
    DeskCounts read(Scope scope, YearMonth until) {
        Map<String, Long> complaints = counts(COMPLAINTS_BY_KIND, scope);
        long all = sum(complaints.values());
        complaints.remove("");
        Served served = tally.served(scope.extent());
        List<Kind> kinds = parts(complaints, counts(NEEDS_BY_KIND, scope), served.services()).entrySet().stream()
                .map(entry -> new Kind(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing((Kind kind) -> -kind.part().complaints())
                        .thenComparing(kind -> -kind.part().services())
                        .thenComparing(Kind::service))
                .toList();
        SortedMap<String, Part> months = parts(
                counts(month("k") + COMPLAINTS_BY_MONTH, scope),
                counts(month("n") + NEEDS_BY_MONTH, scope),
                served.months());
        YearMonth last = scope.lastMonth().isAfter(until) ? until : scope.lastMonth();
        for (YearMonth month = YearMonth.of(scope.year(), 1); !month.isAfter(last); month = month.plusMonths(1)) {
            months.putIfAbsent(month.toString(), Part.NOTHING);
        }
        return new DeskCounts(all, served.people(), served.deliveries(), kinds, months);
    }

    /** @param served may name what nobody was served with or in, as months to come: that is left out */
    private static SortedMap<String, Part> parts(
            Map<String, Long> complaints, Map<String, Long> needs, List<Group> served) {
        Map<String, Group> given = new HashMap<>();
        served.stream().filter(group -> group.deliveries() > 0).forEach(group -> given.put(group.code(), group));
        SortedMap<String, Part> parts = new TreeMap<>();
        Stream.of(complaints.keySet(), needs.keySet(), given.keySet())
                .flatMap(Collection::stream)
                .distinct()
                .forEach(code -> {
                    Group one = given.getOrDefault(code, new Group(code, 0, 0));
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
            statement.setTimestamp(1, Timestamp.from(AppClock.start(scope.from())));
            statement.setTimestamp(2, Timestamp.from(AppClock.start(scope.to().plusDays(1))));
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

    private static String month(String table) {
        return "SELECT DATE_FORMAT(" + OfficeZone.local(table + ".opened_at") + ", '%Y-%m')";
    }
}

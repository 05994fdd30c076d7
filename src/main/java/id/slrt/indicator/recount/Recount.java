package id.slrt.indicator.recount;

import id.slrt.district.RegionCode;
import id.slrt.indicator.delivery.DeliveryStore;
import id.slrt.indicator.measure.Count;
import id.slrt.indicator.tally.AgencyWork;
import id.slrt.indicator.tally.Extent;
import id.slrt.indicator.tally.Group;
import id.slrt.indicator.tally.Heard;
import id.slrt.indicator.tally.Served;
import id.slrt.indicator.tally.Waiting;
import id.slrt.shared.AppClock;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of {@link id.slrt.indicator.tally.Tally} counted anew by plain SQL over the tables, one statement for each: slow, and right by what
 * it says. Inside a transaction.
 */
@Singleton
public class Recount {
    private final DeliveryStore deliveries;
    private final Rows rows;
    private final AgencyCount agencies;
    private final AppClock clock;

    Recount(DeliveryStore deliveries, Rows rows, AgencyCount agencies, AppClock clock) {
        this.deliveries = deliveries;
        this.rows = rows;
        this.agencies = agencies;
        this.clock = clock;
    }

    public Map<Count, Long> counts(Collection<Count> counts, Extent extent) {
        Map<Count, Long> numbers = new HashMap<>();
        for (Count count : counts) {
            Long number = count(count, extent);
            if (number != null) {
                numbers.put(count, number);
            }
        }
        return numbers;
    }

    @Nullable
    Long count(Count count, Extent extent) {
        CountSql sql = CountSql.of(count, extent.from(), extent.to());
        if (sql == null) {
            return null;
        }
        sql.where().in(extent.area());
        return rows.number(sql.total(), sql.where().values());
    }

    /** By area: the whole district (an empty code), each sub-district and each village that has any. */
    Map<String, Long> byArea(Count count, LocalDate from, LocalDate to) {
        CountSql sql = CountSql.of(count, from, to);
        if (sql == null) {
            return Map.of();
        }
        Map<String, Long> numbers = new HashMap<>();
        numbers.put("", rows.number(sql.total(), sql.where().values()));
        for (String place : List.of(RegionCode.SUBDISTRICT_OF_VILLAGE, "village")) {
            rows.all(sql.by(place), sql.where().values(), row -> numbers.put(row.getString(1), row.getLong(2)));
        }
        return numbers;
    }

    public Served served(Extent extent) {
        DeliveryStore.Count all = deliveries.count(extent.filter(null));
        return new Served(
                all.people(),
                all.deliveries(),
                all.households(),
                by("service", extent),
                by("agency", extent),
                by("subdistrict", extent),
                months(by("DATE_FORMAT(delivered_on, '%Y-%m')", extent), extent));
    }

    /** The largest first. */
    private List<Group> by(String what, Extent extent) {
        Where where = new Where("delivered_on BETWEEN ? AND ?")
                .with(extent.from())
                .with(extent.to())
                .in(extent.area());
        return rows.all(
                "SELECT " + what + ", COUNT(*), COUNT(DISTINCT counts_as) FROM delivery WHERE " + where.sql()
                        + " GROUP BY 1 ORDER BY 2 DESC, 1",
                where.values(),
                row -> new Group(row.getString(1), row.getLong(2), row.getLong(3)));
    }

    /** All months of the extent, in order. */
    static List<Group> months(List<Group> counted, Extent extent) {
        Map<String, Group> byMonth = new HashMap<>();
        counted.forEach(group -> byMonth.put(group.code(), group));
        List<Group> months = new ArrayList<>();
        YearMonth last = YearMonth.from(extent.to());
        for (YearMonth month = YearMonth.from(extent.from()); !month.isAfter(last); month = month.plusMonths(1)) {
            String code = month.toString();
            months.add(Objects.requireNonNullElse(byMonth.get(code), new Group(code, 0, 0)));
        }
        return months;
    }

    public Heard heard(Extent extent) {
        return new Heard(opened("v_case_fact", extent), opened("v_complaint_fact", extent));
    }

    private long opened(String view, Extent extent) {
        Where where = new Where("opened_at >= ? AND opened_at < ?")
                .with(Where.start(extent.from()))
                .with(Where.start(extent.to().plusDays(1)))
                .in(extent.area());
        return rows.number("SELECT COUNT(*) FROM " + view + " WHERE " + where.sql(), where.values());
    }

    public Waiting waiting(@Nullable String area) {
        Where open = new Where("next_step IS NOT NULL").in(area);
        Where late = new Where("due_on < ?").with(clock.today()).in(area);
        return new Waiting(
                rows.number("SELECT COUNT(*) FROM v_need_fact WHERE " + open.sql(), open.values()),
                rows.number("SELECT COUNT(*) FROM v_referral_fact WHERE " + late.sql(), late.values()));
    }

    public List<AgencyWork> agencies(Extent extent) {
        return agencies.of(extent, clock.today());
    }
}

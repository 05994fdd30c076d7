package id.slrt.indicator.recount;

import id.slrt.district.District;
import id.slrt.district.WorkingDays;
import id.slrt.indicator.tally.AgencyTally;
import id.slrt.indicator.tally.AgencyWork;
import id.slrt.indicator.tally.Extent;
import id.slrt.shared.OfficeZone;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What agencies did with referrals, by SQL. */
@Singleton
class AgencyCount {

    private final Rows rows;
    private final District district;

    AgencyCount(Rows rows, District district) {
        this.rows = rows;
        this.district = district;
    }

    private record Row(
            String agency,
            @Nullable LocalDate sent,
            @Nullable LocalDate done,
            @Nullable String reason,
            long number) {}

    List<AgencyWork> of(Extent extent, LocalDate today) {
        Map<String, AgencyTally> agencies = new TreeMap<>();
        WorkingDays days = district.workingDays();
        for (Row row : rows("sent_at", "state <> 'ENTERED_IN_ERROR'", extent)) {
            at(agencies, row).received(row.number());
        }
        for (Row row : rows("accepted_at", "state <> 'ENTERED_IN_ERROR'", extent)) {
            at(agencies, row).accepted(between(row, days), row.number());
        }
        for (Row row : rows("ended_at", "state = 'COMPLETED'", extent)) {
            at(agencies, row).completed(between(row, days), row.number());
        }
        for (Row row : rows("ended_at", "state = 'RETURNED'", extent)) {
            at(agencies, row).returned(row.reason(), row.number());
        }
        Where open = new Where("state IN ('SENT', 'RECEIVED', 'ACCEPTED', 'IN_PROGRESS', 'ON_HOLD')").in(extent.area());
        List<Object> values = new ArrayList<>(List.of(today));
        values.addAll(open.values());
        rows.all(
                "SELECT agency, COUNT(*), COALESCE(SUM(due_on < ?), 0) FROM v_referral_fact WHERE " + open.sql()
                        + " GROUP BY agency",
                values,
                row -> agencies.computeIfAbsent(row.getString(1), AgencyTally::new)
                        .open(row.getLong(2), row.getLong(3)));
        return AgencyTally.work(agencies.values());
    }

    private static AgencyTally at(Map<String, AgencyTally> agencies, Row row) {
        return agencies.computeIfAbsent(row.agency(), AgencyTally::new);
    }

    private static int between(Row row, WorkingDays days) {
        return row.sent() == null || row.done() == null ? 0 : days.until(row.sent(), row.done());
    }

    private List<Row> rows(String moment, String condition, Extent extent) {
        Where where = new Where(condition + " AND " + moment + " >= ? AND " + moment + " < ?")
                .with(Where.start(extent.from()))
                .with(Where.start(extent.to().plusDays(1)))
                .in(extent.area());
        return rows.all(
                "SELECT agency, " + "DATE(" + OfficeZone.local("sent_at") + ")" + " AS sent, " + "DATE("
                        + OfficeZone.local(moment) + ")"
                        + " AS done, return_reason, COUNT(*) FROM v_referral_fact WHERE " + where.sql()
                        + " GROUP BY agency, sent, done, return_reason",
                where.values(),
                row -> new Row(
                        row.getString(1),
                        row.getObject(2, LocalDate.class),
                        row.getObject(3, LocalDate.class),
                        row.getString(4),
                        row.getLong(5)));
    }
}

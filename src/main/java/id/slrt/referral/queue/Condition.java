package id.slrt.referral.queue;

import id.slrt.district.RegionCode;
import id.slrt.referral.ReferralState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The condition of a queue, only of what is asked, so that each kind of queue is one range of one index. */
final class Condition {

    private final StringBuilder sql = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    /** @param agency null: all agencies, or the viewer's own sent ones */
    static Condition of(QueueFilter filter, @Nullable String agency, long user, LocalDate today) {
        Condition condition = new Condition();
        if (filter.kind() == QueueKind.SENT) {
            condition.and("sender = ?", user);
        } else if (agency != null) {
            condition.and("agency = ?", agency);
        }
        condition.kind(filter, user, today);
        if (filter.state() != null) {
            condition.and("state = ?", filter.state().name());
        }
        if (filter.service() != null) {
            condition.and("service = ?", filter.service());
        }
        if (filter.area() != null) {
            condition.and(
                    RegionCode.isVillage(filter.area()) ? "village = ?" : "village LIKE ?",
                    RegionCode.isVillage(filter.area()) ? filter.area() : filter.area() + ".%");
        }
        return condition;
    }

    private void kind(QueueFilter filter, long user, LocalDate today) {
        if (filter.ended()) {
            and("ended_at IS NOT NULL");
            if (filter.state() == null) {
                and("state <> '" + ReferralState.ENTERED_IN_ERROR + "'");
            }
            if (filter.kind() == QueueKind.MINE) {
                and("assignee = ?", user);
            }
            return;
        }
        switch (filter.kind()) {
            case OVERDUE -> and("due_on < ?", today);
            case UNCLAIMED -> and("open_due IS NOT NULL AND " + QueueStore.UNCLAIMED);
            case HOLD -> and("open_due IS NOT NULL AND state = 'ON_HOLD'");
            case MINE -> and("state IN " + QueueStore.OPEN + " AND assignee = ?", user);
            case SENT -> and("state IN " + QueueStore.OPEN);
            case AGENCY, DONE -> and("open_due IS NOT NULL");
        }
    }

    private void and(String more, Object... of) {
        sql.append(sql.isEmpty() ? "" : " AND ").append(more);
        values.addAll(List.of(of));
    }

    String sql() {
        return sql.toString();
    }

    /** The values of the question marks, in their order. */
    List<Object> values() {
        return values;
    }
}

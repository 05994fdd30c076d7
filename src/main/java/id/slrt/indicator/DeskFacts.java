package id.slrt.indicator;

import id.slrt.indicator.tally.Extent;
import id.slrt.indicator.tally.Tally;
import id.slrt.shared.AppClock;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How much work came to the desk and how much waits, from the views that intake and referral declare. */
@Singleton
class DeskFacts {
    private static final String OPENED = " WHERE opened_at >= ? AND opened_at < ? AND village LIKE ?";

    private final Tally tally;
    private final JdbcOperations jdbc;

    DeskFacts(Tally tally, JdbcOperations jdbc) {
        this.tally = tally;
        this.jdbc = jdbc;
    }

    long cases(LocalDate from, LocalDate to, @Nullable String area) {
        return count("SELECT COUNT(*) FROM v_case_fact" + OPENED, start(from), start(to.plusDays(1)), in(area));
    }

    /** Complaints, questions and suggestions: whatever the desk was told. */
    long complaints(LocalDate from, LocalDate to, @Nullable String area) {
        return tally.heard(new Extent(from, to, area)).complaints();
    }

    long openNeeds(@Nullable String area) {
        return count("SELECT COUNT(*) FROM v_need_fact WHERE next_step IS NOT NULL AND village LIKE ?", in(area));
    }

    long lateReferrals(LocalDate today, @Nullable String area) {
        return count(
                "SELECT COUNT(*) FROM v_referral_fact"
                        + " WHERE state IN ('SENT', 'RECEIVED', 'ACCEPTED', 'IN_PROGRESS', 'ON_HOLD')"
                        + " AND due_on < ? AND village LIKE ?",
                today,
                in(area));
    }

    private long count(String sql, Object... values) {
        return jdbc.prepareStatement(sql, statement -> {
            List<Object> all = List.of(values);
            for (int i = 0; i < all.size(); i++) {
                statement.setObject(i + 1, all.get(i));
            }
            try (ResultSet found = statement.executeQuery()) {
                found.next();
                return found.getLong(1);
            }
        });
    }

    /** The first moment of a working day here. */
    private static Timestamp start(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(AppClock.WIB).toInstant());
    }

    private static String in(@Nullable String area) {
        return area == null ? "%" : area + "%";
    }
}

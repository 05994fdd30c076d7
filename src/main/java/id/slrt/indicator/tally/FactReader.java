package id.slrt.indicator.tally;

import id.slrt.indicator.delivery.FactKind;
import id.slrt.shared.OfficeZone;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads facts from the tables of indicator and the views of their owners into columns: all, or some by number. */
final class FactReader {
    private interface Row {
        void put(ResultSet row) throws SQLException;
    }

    private static final String DAY = "DATEDIFF(%s, '" + Days.ZERO + "')";
    private static final int PORTION = 1000;

    private final Connection connection;
    private final Facts facts;

    FactReader(Connection connection, Facts facts) {
        this.connection = connection;
        this.facts = facts;
    }

    void all() throws SQLException {
        for (FactKind kind : FactKind.values()) {
            read(kind, null);
        }
    }

    /** As they are now; those that are there no more are removed. */
    void some(FactKind kind, Collection<Long> ids) throws SQLException {
        Collection<Long> rest = ids;
        while (!rest.isEmpty()) {
            Collection<Long> portion = rest.stream().limit(PORTION).toList();
            portion.forEach(id -> remove(kind, id));
            read(kind, portion);
            rest = rest.stream().skip(PORTION).toList();
        }
    }

    private void remove(FactKind kind, long id) {
        switch (kind) {
            case DELIVERY -> facts.deliveries.remove(id);
            case NEED -> facts.needs.remove(id);
            case REFERRAL -> facts.referrals.remove(id);
            case LETTER -> facts.letters.remove(id);
            case CASE -> facts.cases.remove(id);
        }
    }

    private void read(FactKind kind, @Nullable Collection<Long> ids) throws SQLException {
        switch (kind) {
            case DELIVERY ->
                rows(
                        "id, " + DAY.formatted("delivered_on") + ", service, agency, village, ppks, counts_as,"
                                + " COALESCE(counts_household, 0), by_host FROM delivery",
                        "id",
                        ids,
                        this::delivery);
            case NEED ->
                rows(
                        "need_id, " + DAY.formatted("recorded_on") + ", " + DAY.formatted("ended_on")
                                + ", service, village, ppks, counts_as, left_out IS NULL FROM assessed_need",
                        "need_id",
                        ids,
                        this::need);
            case REFERRAL ->
                rows(
                        "referral_id, " + dayHere("sent_at") + ", " + dayHere("accepted_at")
                                + ", " + dayHere("ended_at") + ", " + DAY.formatted("due_on")
                                + ", agency, village, state, COALESCE(return_reason, '') FROM v_referral_fact",
                        "referral_id",
                        ids,
                        this::referral);
            case LETTER ->
                rows(
                        "letter_id, " + dayHere("issued_at") + ", kind, service, village, state FROM v_letter_fact",
                        "letter_id",
                        ids,
                        this::letter);
            case CASE -> {
                rows(
                        "case_id, " + dayHere("opened_at") + ", village FROM v_case_fact",
                        "case_id",
                        ids,
                        row -> facts.cases.put(
                                row.getLong(1), Days.of(row.getInt(2)), facts.villages.number(row.getString(3))));
                complaints(ids);
            }
        }
    }

    private void delivery(ResultSet row) throws SQLException {
        facts.deliveries.put(
                row.getLong(1),
                Days.of(row.getInt(2)),
                facts.services.number(row.getString(3)),
                facts.agencies.number(row.getString(4)),
                facts.villages.number(row.getString(5)),
                facts.categories.number(row.getString(6)),
                row.getLong(7),
                row.getLong(8),
                row.getBoolean(9));
    }

    private void need(ResultSet row) throws SQLException {
        facts.needs.put(
                row.getLong(1),
                Days.of(row.getInt(2)),
                day(row, 3, Days.OPEN),
                facts.services.number(row.getString(4)),
                facts.villages.number(row.getString(5)),
                facts.categories.number(row.getString(6)),
                row.getLong(7),
                row.getBoolean(8));
    }

    private void referral(ResultSet row) throws SQLException {
        String state = row.getString(8);
        if (state.equals("ENTERED_IN_ERROR")) {
            return;
        }
        facts.referrals.put(
                row.getLong(1),
                Days.of(row.getInt(2)),
                day(row, 3, Days.NEVER),
                day(row, 4, Days.NEVER),
                day(row, 5, Days.NEVER),
                facts.agencies.number(row.getString(6)),
                facts.villages.number(row.getString(7)),
                state(state),
                facts.reasons.number(row.getString(9)));
    }

    private static byte state(String state) {
        return switch (state) {
            case "SENT", "RECEIVED", "ACCEPTED", "IN_PROGRESS", "ON_HOLD" -> ReferralColumns.OPEN;
            case "COMPLETED" -> ReferralColumns.COMPLETED;
            case "RETURNED" -> ReferralColumns.RETURNED;
            default -> ReferralColumns.ENDED;
        };
    }

    private void letter(ResultSet row) throws SQLException {
        if (row.getString(6).equals("ISSUED")) {
            facts.letters.put(
                    row.getLong(1),
                    Days.of(row.getInt(2)),
                    facts.kinds.number(row.getString(3)),
                    facts.services.number(row.getString(4)),
                    facts.villages.number(row.getString(5)));
        }
    }

    private void complaints(@Nullable Collection<Long> ids) throws SQLException {
        run(
                "SELECT case_id, COUNT(*) FROM v_complaint_fact" + in("case_id", ids) + " GROUP BY case_id",
                row -> facts.cases.complaints(row.getLong(1), row.getInt(2)));
    }

    private static short day(ResultSet row, int column, short otherwise) throws SQLException {
        int day = row.getInt(column);
        return row.wasNull() ? otherwise : Days.of(day);
    }

    private void rows(String what, String key, @Nullable Collection<Long> ids, Row reading) throws SQLException {
        run("SELECT " + what + in(key, ids) + (ids == null ? " ORDER BY " + key : ""), reading);
    }

    private static String in(String key, @Nullable Collection<Long> ids) {
        return ids == null
                ? ""
                : ids.stream().map(String::valueOf).collect(Collectors.joining(",", " WHERE " + key + " IN (", ")"));
    }

    private void run(String sql, Row reading) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // row by row, however many there are
            statement.setFetchSize(Integer.MIN_VALUE);
            try (ResultSet found = statement.executeQuery(sql)) {
                while (found.next()) {
                    reading.put(found);
                }
            }
        }
    }

    private static String dayHere(String moment) {
        return DAY.formatted(OfficeZone.local(moment));
    }
}

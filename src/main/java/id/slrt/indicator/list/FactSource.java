package id.slrt.indicator.list;

import id.slrt.indicator.delivery.DeliveryFilter;
import id.slrt.indicator.delivery.DeliveryOrder;
import id.slrt.indicator.measure.Behind;
import id.slrt.indicator.measure.Count;
import id.slrt.shared.OfficeZone;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where the lines of a list stand, as columns of one shape: id, day, what, detail, by, village, who, case.
 *
 * @param order of the lines
 * @param people what is counted once, where lines are put together by it; null: each row is a line
 */
record FactSource(
        String columns,
        String from,
        Condition where,
        String order,
        String what,
        @Nullable String people) {
    private static final String FIRST_NEED = "(SELECT MIN(m.need_id) FROM v_need_fact m WHERE m.case_id = k.case_id)";

    /** How wide a list is: of a list asked for, or of everything that a crowd of it may be part of. */
    record Width(LocalDate from, LocalDate to, @Nullable String area) {}

    /** @throws IllegalArgumentException for what is not read from rows of facts */
    static FactSource of(FactAsk ask, Width width, LocalDate today, DeliveryOrder order) {
        return switch (ask.kind()) {
            case SERVICES ->
                new FactSource(
                        "id, delivered_on, service, IF(served_before, 'served_before', ''), agency, village, counts_as, case_id",
                        "delivery",
                        given(ask, width),
                        order.sql(),
                        "service",
                        null);
            case PEOPLE -> people("delivery", "case_id", "counts_as", given(ask, width));
            case HOUSEHOLDS ->
                people("delivery", "case_id", "COALESCE(counts_household, -counts_as)", given(ask, width));
            case ASSESSED -> people("assessed_need", "NULL", "counts_as", assessed(ask, width));
            case LETTERS ->
                new FactSource(
                        "letter_id, " + day("issued_at") + ", service, kind, '', village, person_id, case_id",
                        "v_letter_fact",
                        letters(ask, width),
                        "issued_at DESC, letter_id DESC",
                        "service",
                        null);
            case NEEDS ->
                new FactSource(
                        "need_id, " + day("opened_at") + ", service, state, '', village, person_id, case_id",
                        "v_need_fact",
                        told("opened_at", width).is("service", ask.selection().service()),
                        "opened_at DESC, need_id DESC",
                        "service",
                        null);
            case CASES -> cases(told("opened_at", width));
            case OLD_CASES ->
                cases(new Condition("state = 'OPEN'")
                        .with("opened_at < ?", Condition.start(today.minusDays(FactList.OLD_DAYS)))
                        .in("village", width.area()));
            case COMPLAINTS -> complaints(ask, width);
            case SCORES ->
                new FactSource(
                        "s.case_id, " + day("s.given_at")
                                + ", '', CAST(s.score AS CHAR), '', c.village, s.case_id, s.case_id",
                        "v_score_fact s JOIN v_case_fact c ON c.case_id = s.case_id",
                        new Condition("1 = 1")
                                .moments("s.given_at", width.from(), width.to())
                                .in("c.village", width.area()),
                        "s.given_at DESC, s.case_id DESC",
                        "''",
                        null);
            case OPEN -> turns(ask, width, new Condition("1 = 1"));
            case OVERDUE -> turns(ask, width, new Condition("1 = 1").with("t.due_on < ?", today));
            case PARKED -> turns(ask, width, new Condition("t.step = 'PARKED'"));
            case UNREACHED ->
                new FactSource(
                        "case_id, " + day("opened_at") + ", '', reason, '', village, case_id, case_id",
                        "v_contact_task_fact",
                        new Condition("1 = 1").in("village", width.area()),
                        "opened_at DESC, case_id DESC",
                        "''",
                        null);
            case RECEIVED -> referrals("sent_at", "state <> 'ENTERED_IN_ERROR'", ask, width);
            case ACCEPTED -> referrals("accepted_at", "state <> 'ENTERED_IN_ERROR'", ask, width);
            case COMPLETED -> referrals("ended_at", "state = 'COMPLETED'", ask, width);
            case RETURNED -> referrals("ended_at", "state = 'RETURNED'", ask, width);
            case ENTERED, PARTS -> throw new IllegalArgumentException("no rows of facts: " + ask.kind());
        };
    }

    /** One line a person or household, which says nothing but for how many things it was counted. */
    private static FactSource people(String table, String file, String who, Condition where) {
        return new FactSource(
                "MIN(counts_as), NULL, '', '', '', '', MIN(counts_as), MAX(" + file + "), COUNT(*)",
                table,
                where,
                "MIN(counts_as)",
                "service",
                who);
    }

    private static Condition given(FactAsk ask, Width width) {
        return Condition.of(new DeliveryFilter(
                width.from(),
                width.to(),
                width.area(),
                ask.selection().service(),
                ask.selection().agency(),
                ask.selection().behind()));
    }

    private static Condition assessed(FactAsk ask, Width width) {
        Behind behind = ask.selection().count() instanceof Count.Assessed(Behind asked) ? asked : Behind.EVERYTHING;
        return new Condition("left_out IS NULL")
                .with("recorded_on <= ?", width.to())
                .with("(ended_on IS NULL OR ended_on >= ?)", width.from())
                .in("village", width.area())
                .is("service", ask.selection().service())
                .behind(behind);
    }

    private static Condition letters(FactAsk ask, Width width) {
        Condition where = new Condition("state = 'ISSUED'")
                .moments("issued_at", width.from(), width.to())
                .in("village", width.area())
                .is("service", ask.selection().service());
        return ask.selection().count() instanceof Count.Letters(List<String> kinds, List<String> services)
                ? where.oneOf("kind", kinds).oneOf("service", services)
                : where;
    }

    private static FactSource cases(Condition where) {
        return new FactSource(
                "case_id, " + day("opened_at") + ", channel, state, '', village, case_id, case_id",
                "v_case_fact",
                where,
                "opened_at DESC, case_id DESC",
                "channel",
                null);
    }

    /** A complaint stands at the first need of its case, when it is asked for by service. */
    private static FactSource complaints(FactAsk ask, Width width) {
        String service = ask.selection().service();
        boolean some = service != null || Boolean.TRUE.equals(ask.needed());
        Condition where = new Condition("1 = 1")
                .moments("k.opened_at", width.from(), width.to())
                .in("k.village", width.area());
        if (service != null) {
            where.is("n.service", service);
        } else if (Boolean.FALSE.equals(ask.needed())) {
            where.and("NOT EXISTS (SELECT 1 FROM v_need_fact m WHERE m.case_id = k.case_id)");
        }
        return new FactSource(
                "k.complaint_id, " + day("k.opened_at") + ", " + (service == null ? "''" : "n.service")
                        + ", k.kind, '', k.village, k.case_id, k.case_id",
                "v_complaint_fact k"
                        + (some ? " JOIN v_need_fact n ON n.case_id = k.case_id AND n.need_id = " + FIRST_NEED : ""),
                where,
                "k.opened_at DESC, k.complaint_id DESC",
                service == null ? "''" : "n.service",
                null);
    }

    private static FactSource turns(FactAsk ask, Width width, Condition where) {
        return new FactSource(
                "t.need_id, COALESCE(t.due_on, " + day("t.since")
                        + "), n.service, t.step, t.owner, t.village, n.person_id, t.case_id",
                "v_turn_fact t JOIN v_need_fact n ON n.need_id = t.need_id",
                where.in("t.village", width.area())
                        .is("t.owner", ask.owner())
                        .is("n.service", ask.selection().service()),
                "t.due_on, t.need_id",
                "n.service",
                null);
    }

    private static FactSource referrals(String moment, String condition, FactAsk ask, Width width) {
        return new FactSource(
                "referral_id, " + day(moment)
                        + ", service, COALESCE(return_reason, ''), agency, village, person_id, case_id",
                "v_referral_fact",
                new Condition(condition)
                        .moments(moment, width.from(), width.to())
                        .in("village", width.area())
                        .is("service", ask.selection().service())
                        .is("agency", ask.selection().agency()),
                moment + " DESC, referral_id DESC",
                "service",
                null);
    }

    private static Condition told(String moment, Width width) {
        return new Condition("1 = 1").moments(moment, width.from(), width.to()).in("village", width.area());
    }

    private static String day(String moment) {
        return "DATE(" + OfficeZone.local(moment) + ")";
    }

    /** Only those of these words, or all but those. */
    FactSource split(List<String> words, boolean among) {
        if (words.isEmpty()) {
            where.and(among ? "1 = 0" : "1 = 1");
        } else {
            where.oneOf(what + (among ? "" : " NOT"), words);
        }
        return this;
    }

    String count() {
        return "SELECT COUNT(" + (people == null ? "*" : "DISTINCT " + people) + "), COUNT(DISTINCT "
                + Objects.requireNonNullElse(people, who()) + ") FROM " + from + " WHERE " + where.sql();
    }

    String lines(long offset, int limit) {
        return "SELECT " + columns + (people == null ? ", NULL" : "") + " FROM " + from + " WHERE " + where.sql()
                + (people == null ? "" : " GROUP BY " + people) + " ORDER BY " + order + " LIMIT " + limit + " OFFSET "
                + offset;
    }

    String facts() {
        return "SELECT " + columns + ", NULL FROM " + from + " WHERE " + where.sql();
    }

    private String who() {
        return columns.substring(0, columns.lastIndexOf(", ")).replaceAll(".*, ", "");
    }
}

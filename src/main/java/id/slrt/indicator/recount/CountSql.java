package id.slrt.indicator.recount;

import id.slrt.indicator.measure.Behind;
import id.slrt.indicator.measure.Count;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A count of a period as SQL: the number, where it is taken from, and under which condition. */
record CountSql(String number, String table, Where where) {
    private static final String PERSONS = "COUNT(DISTINCT counts_as)";
    private static final String HOUSEHOLDS = "COUNT(DISTINCT COALESCE(counts_household, -counts_as))";

    /** Null for figures entered by hand. */
    static @Nullable CountSql of(Count count, LocalDate from, LocalDate to) {
        return switch (count) {
            case Count.Persons(Behind behind) -> given(PERSONS, behind, from, to);
            case Count.Households(Behind behind) -> given(HOUSEHOLDS, behind, from, to);
            case Count.Services(Behind behind) -> given("COUNT(*)", behind, from, to);
            case Count.Assessed(Behind behind) ->
                new CountSql(
                        PERSONS,
                        "assessed_need",
                        new Where("left_out IS NULL AND recorded_on <= ? AND (ended_on IS NULL OR ended_on >= ?)")
                                .with(to)
                                .with(from)
                                .behind(behind));
            case Count.Letters(List<String> kinds, List<String> services) -> {
                Where where = new Where("state = 'ISSUED' AND issued_at >= ? AND issued_at < ?")
                        .with(Where.start(from))
                        .with(Where.start(to.plusDays(1)))
                        .oneOf("kind", kinds);
                yield new CountSql(
                        "COUNT(*)", "v_letter_fact", services.isEmpty() ? where : where.oneOf("service", services));
            }
            case Count.Entered _ -> null;
        };
    }

    private static CountSql given(String number, Behind behind, LocalDate from, LocalDate to) {
        Where where = new Where("delivered_on BETWEEN ? AND ?").with(from).with(to);
        if (behind.referred()) {
            where.and("by_host = FALSE");
        }
        return new CountSql(number, "delivery", where.behind(behind));
    }

    String total() {
        return "SELECT " + number + " FROM " + table + " WHERE " + where.sql();
    }

    /** @param place an expression of {@code village} */
    String by(String place) {
        return "SELECT " + place + " AS place, " + number + " FROM " + table + " WHERE " + where.sql()
                + " GROUP BY place";
    }
}

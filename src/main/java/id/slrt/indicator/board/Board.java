package id.slrt.indicator.board;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.slrt.indicator.Period;
import id.slrt.indicator.closing.MonthLine;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a leader looks at, for one period and area.
 *
 * @param area code of a sub-district or village; null: the whole district
 * @param people distinct people served
 * @param deliveries services given
 * @param before the same days of the year before
 * @param subdistricts every sub-district of the area, also those where nobody was served
 * @param months every month of the period, also those without a service
 * @param lists where the list behind each of these figures is, by the figure's name; for programs below {@code /api/v1}
 * @param toClose the last month that is over and not closed, for who may close it; null: none
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Board(
        Period period,
        @Nullable String area,
        Instant countedAt,
        long people,
        long deliveries,
        long cases,
        long complaints,
        Before before,
        Aims aims,
        Now now,
        Eye flags,
        List<Row> services,
        List<Row> agencies,
        List<Row> subdistricts,
        List<Row> months,
        Waiting waiting,
        Satisfaction satisfaction,
        @Nullable MonthLine toClose,
        Map<String, String> lists) {

    @Serdeable
    public record Before(LocalDate from, LocalDate to, long people, long deliveries) {}

    /**
     * Services given and people served for one service, agency, sub-district or month ({@code 2026-11}). Who got two
     * services stands in two rows, so the people of rows do not add up.
     *
     * @param share of all services given, per cent, one decimal; null of nothing
     * @param registered people the registry knows there; null for what is no sub-district
     * @param per10000 people served of 10,000 registered, one decimal; null when nobody is registered there
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Row(
            String code,
            String name,
            long deliveries,
            long people,
            @Nullable BigDecimal share,
            @Nullable Long registered,
            @Nullable BigDecimal per10000) {}

    /**
     * What waits at this moment, whenever it came.
     *
     * @param openNeeds needs without an outcome
     * @param overdue of them those past the deadline of whoever has them; {@code oldest} is the oldest deadline
     * @param parked of them those that wait for room at an agency until a date
     * @param unreached applicants whom no message reaches and nobody has called yet
     * @param oldCases cases without an outcome 30 days after they were opened
     * @param holders who has what is overdue, the most first
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Now(
            long openNeeds,
            long overdue,
            @Nullable LocalDate oldest,
            long parked,
            long unreached,
            long oldCases,
            List<Holder> holders) {}

    /** @param owner name of a role of the desk, or code of the agency that has the referral */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Holder(
            String owner,
            String name,
            long open,
            long overdue,
            @Nullable LocalDate oldest) {}

    /** Scores of 1 to 5 given in a year by applicants whose cases were closed. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Satisfaction(
            int year, long answers, @Nullable BigDecimal mean) {}

    /** Remarks of the tree that need a leader's eye: how many, and the three gravest. */
    @Serdeable
    public record Eye(long count, List<Remark> gravest) {}

    /** @param kind a word; {@code label} and {@code text} say it in the reader's language */
    @Serdeable
    public record Remark(String code, String name, String kind, String state, String label, String text) {}

    public boolean nothing() {
        return deliveries == 0;
    }
}

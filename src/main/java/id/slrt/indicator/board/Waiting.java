package id.slrt.indicator.board;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.slrt.indicator.tally.AgencyWork;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** How long agencies take and how much they return, in the period; the slowest first. */
@Serdeable
public record Waiting(Agency all, List<Agency> agencies) {
    private static final Comparator<Agency> SLOWEST_FIRST = Comparator.comparing(
                    Agency::completeMedian, Comparator.nullsLast(Comparator.<Integer>reverseOrder()))
            .thenComparing(Agency::completeP90, Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(Agency::returnedShare, Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(Agency::acceptMedian, Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(Agency::name);

    /** @param name of an agency by its code; of the empty code the name of all together */
    static Waiting of(List<AgencyWork> work, UnaryOperator<String> name) {
        List<Agency> named = work.stream()
                .filter(one -> one.received() + one.accepted() + one.completed() + one.returned() > 0)
                .map(one -> Agency.of(one, name.apply(one.agency())))
                .toList();
        Agency all = named.stream()
                .filter(one -> one.code().isEmpty())
                .findFirst()
                .orElseGet(() -> new Agency("", name.apply(""), 0, 0, 0, null, null, null, null, null, null));
        return new Waiting(
                all,
                named.stream()
                        .filter(one -> !one.code().isEmpty())
                        .sorted(SLOWEST_FIRST)
                        .toList());
    }

    /**
     * Days are working days from sending, half and nine tenths of all referrals took at most so many; null when nothing
     * was accepted or completed.
     *
     * @param code of the agency; empty for all together
     * @param returnedShare of what was completed or came back, per cent, one decimal; null when nothing ended
     * @param reason the commonest for returning, such as missing_document; null when nothing came back
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Agency(
            String code,
            String name,
            long received,
            long completed,
            long returned,
            @Nullable Integer acceptMedian,
            @Nullable Integer acceptP90,
            @Nullable Integer completeMedian,
            @Nullable Integer completeP90,
            @Nullable BigDecimal returnedShare,
            @Nullable String reason) {

        static Agency of(AgencyWork work, String name) {
            long ended = work.completed() + work.returned();
            return new Agency(
                    work.agency(),
                    name,
                    work.received(),
                    work.completed(),
                    work.returned(),
                    work.acceptMedian(),
                    work.acceptP90(),
                    work.completeMedian(),
                    work.completeP90(),
                    ended == 0
                            ? null
                            : BigDecimal.valueOf(100)
                                    .multiply(BigDecimal.valueOf(work.returned()))
                                    .divide(BigDecimal.valueOf(ended), 1, RoundingMode.HALF_UP),
                    work.reasons().keySet().stream().findFirst().orElse(null));
        }

        /** Slower than all together, by the median of completion. */
        public boolean slowerThan(Agency all) {
            return completeMedian != null && all.completeMedian != null && completeMedian > all.completeMedian;
        }
    }
}

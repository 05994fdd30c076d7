package id.slrt.indicator.board;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.slrt.referral.ReturnReason;
import id.slrt.referral.figure.AgencyFigures;
import id.slrt.shared.Word;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How long agencies take and how much they return, in the period; the slowest first. */
@Serdeable
public record Waiting(Agency all, List<Agency> agencies) {
    /**
     * Days are working days from sending, half and nine tenths of all referrals took at most so many; null when nothing
     * was accepted or completed.
     *
     * @param code of the agency; empty for all together
     * @param returnedShare of what was completed or came back, per cent, one decimal; null when nothing ended
     * @param reason the commonest for returning, a {@link ReturnReason} as a word; null when nothing came back
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

        static Agency of(String code, String name, AgencyFigures figures) {
            Double share = figures.returnedShare();
            return new Agency(
                    code,
                    name,
                    figures.received(),
                    figures.completed(),
                    figures.returned(),
                    figures.acceptMedian(),
                    figures.acceptP90(),
                    figures.completeMedian(),
                    figures.completeP90(),
                    share == null ? null : BigDecimal.valueOf(share).setScale(1, RoundingMode.HALF_UP),
                    commonest(figures.reasons()));
        }

        /** Slower than all together, by the median of completion. */
        public boolean slowerThan(Agency all) {
            return completeMedian != null && all.completeMedian != null && completeMedian > all.completeMedian;
        }

        private static @Nullable String commonest(Map<ReturnReason, Long> reasons) {
            return reasons.entrySet().stream()
                    .max(Map.Entry.<ReturnReason, Long>comparingByValue()
                            .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                    .map(reason -> Word.of(reason.getKey()))
                    .orElse(null);
        }
    }

    static final Comparator<Agency> SLOWEST_FIRST = Comparator.comparing(
                    Agency::completeMedian, Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(Agency::completeP90, Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(Agency::returnedShare, Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(Agency::acceptMedian, Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(Agency::name);
}

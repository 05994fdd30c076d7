package id.slrt.indicator.tally;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an agency did with referrals in a period. Days are working days from sending to acceptance and to completion
 * (nearest rank), null when nothing was accepted or completed. A referral entered in error is in none of it.
 *
 * @param agency its code; empty: all agencies together
 * @param reasons why they came back, by the words of {@code ReturnReason}; the most frequent first
 * @param open with the agency now, whenever they came
 * @param late of these, past the last day of the step awaited
 */
public record AgencyWork(
        String agency,
        long received,
        long accepted,
        long completed,
        long returned,
        @Nullable Integer acceptMedian,
        @Nullable Integer acceptP90,
        @Nullable Integer completeMedian,
        @Nullable Integer completeP90,
        Map<String, Long> reasons,
        long open,
        long late) {}

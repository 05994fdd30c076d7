package id.slrt.referral.figure;

import id.slrt.district.WorkingDays;
import id.slrt.referral.ReturnReason;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What happened in a period. Days are working days, from sending to acceptance and from sending to completion; null when
 * nothing was accepted or completed.
 */
public record AgencyFigures(
        long received,
        long accepted,
        long completed,
        long returned,
        @Nullable Integer acceptMedian,
        @Nullable Integer acceptP90,
        @Nullable Integer completeMedian,
        @Nullable Integer completeP90,
        Map<ReturnReason, Long> reasons) {

    static AgencyFigures of(Collection<FigureRepository.Row> rows, WorkingDays days) {
        long[] numbers = new long[4];
        Days accept = new Days();
        Days complete = new Days();
        Map<ReturnReason, Long> reasons = new EnumMap<>(ReturnReason.class);
        for (FigureRepository.Row row : rows) {
            switch (row.kind()) {
                case "RECEIVED" -> numbers[0] += row.number();
                case "ACCEPTED" -> {
                    numbers[1] += row.number();
                    accept.add(between(row, days), row.number());
                }
                case "COMPLETED" -> {
                    numbers[2] += row.number();
                    complete.add(between(row, days), row.number());
                }
                default -> {
                    numbers[3] += row.number();
                    if (row.reason() != null) {
                        reasons.merge(ReturnReason.valueOf(row.reason()), row.number(), Long::sum);
                    }
                }
            }
        }
        return new AgencyFigures(
                numbers[0],
                numbers[1],
                numbers[2],
                numbers[3],
                accept.within(0.5),
                accept.within(0.9),
                complete.within(0.5),
                complete.within(0.9),
                Map.copyOf(reasons));
    }

    private static int between(FigureRepository.Row row, WorkingDays days) {
        return row.begun() == null || row.done() == null ? 0 : days.until(row.begun(), row.done());
    }

    public boolean nothing() {
        return received + accepted + completed + returned == 0;
    }

    /** Of what was completed or came back, how much came back, in percent; null when nothing ended. */
    public @Nullable Double returnedShare() {
        long ended = completed + returned;
        return ended == 0 ? null : returned * 100.0 / ended;
    }
}

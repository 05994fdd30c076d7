package id.slrt.indicator.tally;

import id.slrt.district.WorkingDays;
import org.jspecify.annotations.Nullable;

/** How many working days there were up to each day, so that those between two days are one subtraction. */
final class WorkingDayCount {
    private @Nullable WorkingDays of;
    private int[] upTo = {};

    /** From {@link Days#NEVER} on; made anew when the holidays have changed. */
    synchronized int[] upTo(WorkingDays days) {
        if (!days.equals(of)) {
            int[] counted = new int[1 << Short.SIZE];
            for (int i = 1; i < counted.length; i++) {
                counted[i] = counted[i - 1] + (days.isWorkingDay(Days.date(i + Days.NEVER)) ? 1 : 0);
            }
            upTo = counted;
            of = days;
        }
        return upTo;
    }
}

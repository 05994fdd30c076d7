package id.slrt.indicator.tally;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Adds up what one agency did. */
public final class AgencyTally {
    private final String agency;
    private final DaysTaken accept = new DaysTaken();
    private final DaysTaken complete = new DaysTaken();
    private final Map<String, Long> reasons = new TreeMap<>();
    private long received;
    private long returned;
    private long open;
    private long late;

    public AgencyTally(String agency) {
        this.agency = agency;
    }

    /** All together under an empty code, and each that had anything to do, by code. */
    public static List<AgencyWork> work(Collection<AgencyTally> each) {
        AgencyTally all = new AgencyTally("");
        each.forEach(all::add);
        return Stream.concat(Stream.of(all), each.stream())
                .filter(one -> !one.nothing())
                .map(AgencyTally::work)
                .sorted(Comparator.comparing(AgencyWork::agency))
                .toList();
    }

    private void add(AgencyTally other) {
        received += other.received;
        accept.add(other.accept);
        complete.add(other.complete);
        returned += other.returned;
        other.reasons.forEach((reason, number) -> reasons.merge(reason, number, Long::sum));
        open += other.open;
        late += other.late;
    }

    public void received(long number) {
        received += number;
    }

    public void accepted(int days, long number) {
        accept.add(days, number);
    }

    public void completed(int days, long number) {
        complete.add(days, number);
    }

    public void returned(@Nullable String reason, long number) {
        returned += number;
        if (reason != null) {
            reasons.merge(reason.toLowerCase(Locale.ROOT), number, Long::sum);
        }
    }

    public AgencyTally open(long number, long ofThemLate) {
        open += number;
        late += ofThemLate;
        return this;
    }

    boolean nothing() {
        return received + accept.total() + complete.total() + returned + open == 0;
    }

    AgencyWork work() {
        Map<String, Long> ordered = new LinkedHashMap<>();
        reasons.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
        return new AgencyWork(
                agency,
                received,
                accept.total(),
                complete.total(),
                returned,
                accept.within(0.5),
                accept.within(0.9),
                complete.within(0.5),
                complete.within(0.9),
                ordered,
                open,
                late);
    }
}

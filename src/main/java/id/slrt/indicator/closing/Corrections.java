package id.slrt.indicator.closing;

import id.slrt.indicator.closing.Effects.Closed;
import id.slrt.indicator.delivery.DeliveriesChanged;
import id.slrt.indicator.delivery.Delivery;
import id.slrt.indicator.delivery.DeliveryStore;
import id.slrt.shared.AppClock;
import id.slrt.shared.Slice;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whatever changes a figure of a closed month, written down in the transaction that changes it. */
@Singleton
public class Corrections {
    private final ClosingRows.Corrections corrections;
    private final ClosingRows.Gate gate;
    private final EffectStore effects;
    private final DeliveryStore deliveries;
    private final AppClock clock;

    Corrections(
            ClosingRows.Corrections corrections,
            ClosingRows.Gate gate,
            EffectStore effects,
            DeliveryStore deliveries,
            AppClock clock) {
        this.corrections = corrections;
        this.gate = gate;
        this.effects = effects;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /**
     * A correction, and by how much it moved which figure of one closed month.
     *
     * @param guarded that the service is not told, because it would tell of a single person
     */
    public record Line(Correction correction, Map<String, Moved> moved, boolean guarded) {
        /** Without what would tell which service was given to a single person. */
        Line guard() {
            Correction all = correction;
            Correction some = new Correction(
                    all.id(),
                    all.at(),
                    all.kind(),
                    all.actor(),
                    null,
                    null,
                    all.deliveredOn().withDayOfMonth(1),
                    null,
                    null,
                    null,
                    all.personId(),
                    all.otherPersonId());
            return new Line(some, moved, true);
        }
    }

    /** See {@link Effect}. */
    public record Moved(long moved, @Nullable Long baseMoved) {}

    /**
     * Those that changed a closed month, the latest first.
     *
     * @param area a sub-district; empty: the whole district
     */
    @Transactional
    public Slice<Line> of(int year, int month, String area, int page, int size) {
        List<Correction> found = corrections.ofMonth(year, month, area, size, (long) page * size);
        Map<Long, Map<String, Moved>> moved =
                effects.of(found.stream().map(Correction::key).toList(), year, month, area);
        List<Line> lines = found.stream()
                .map(correction -> new Line(correction, moved.getOrDefault(correction.key(), Map.of()), false))
                .toList();
        return new Slice<>(lines, page, size, corrections.count(year, month, area));
    }

    @EventListener
    void changed(DeliveriesChanged change) {
        List<Delivery> touched = Stream.concat(change.removed().stream(), change.added().stream())
                .toList();
        if (touched.isEmpty()) {
            return;
        }
        LocalDate first = touched.stream()
                .map(Delivery::deliveredOn)
                .min(LocalDate::compareTo)
                .orElseThrow();
        LocalDate last = touched.stream()
                .map(Delivery::deliveredOn)
                .max(LocalDate::compareTo)
                .orElseThrow();
        List<Closed> closed = closed(first, last);
        if (!closed.isEmpty()) {
            write(change, touched, closed);
        }
    }

    /**
     * The indicators of the months that are closed already. A closing that is under way is waited for; who corrects waits
     * for who corrects, so that two do not both count the same person.
     */
    private List<Closed> closed(LocalDate first, LocalDate last) {
        if (effects.anyClosed(first, last)) {
            gate.shut();
        } else {
            gate.pass();
        }
        return effects.anyClosed(first, last) ? effects.closed(first, last) : List.of();
    }

    private void write(DeliveriesChanged change, List<Delivery> touched, List<Closed> closed) {
        List<Delivery> after = deliveries.ofSame(touched);
        List<Fact> before = new ArrayList<>(facts(after));
        facts(change.added()).forEach(before::remove);
        before.addAll(facts(change.removed()));
        List<Effect> found = new Effects(before, facts(after), facts(touched), change.one() != null).on(closed);
        if (!found.isEmpty()) {
            effects.save(corrections.save(correction(change, touched)).key(), found);
        }
    }

    private Correction correction(DeliveriesChanged change, List<Delivery> touched) {
        Delivery one = change.one();
        Delivery first = touched.getFirst();
        return new Correction(
                null,
                clock.instant(),
                change.kind(),
                change.actor(),
                change.reason(),
                one == null ? null : one.id(),
                first.deliveredOn(),
                one == null ? null : one.service(),
                one == null ? null : one.agency(),
                one == null ? null : one.village(),
                touched.getLast().countsAs(),
                one == null && first.countsAs() != touched.getLast().countsAs() ? first.countsAs() : null);
    }

    private static List<Fact> facts(Collection<Delivery> deliveries) {
        return deliveries.stream().map(Fact::of).toList();
    }
}

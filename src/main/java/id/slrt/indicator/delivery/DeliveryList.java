package id.slrt.indicator.delivery;

import id.slrt.access.Audit;
import id.slrt.access.Role;
import id.slrt.access.Viewer;
import id.slrt.indicator.Selection;
import id.slrt.intake.Cases;
import id.slrt.intake.ServiceCase;
import id.slrt.intake.Tickets;
import id.slrt.registry.Person;
import id.slrt.registry.Registry;
import id.slrt.shared.Problem;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.stream.Gatherers;
import org.jspecify.annotations.Nullable;

/** The deliveries behind a figure. Only the manager sees who the people are; the look is recorded. */
@Singleton
public class DeliveryList {
    static final int MOST_ROWS = 100_000;
    private static final int PEOPLE_AT_ONCE = 1000;
    private static final int REASON_LENGTH = 200;

    private final DeliveryStore deliveries;
    private final Registry registry;
    private final Cases cases;
    private final Pseudonyms pseudonyms;
    private final Audit audit;

    DeliveryList(DeliveryStore deliveries, Registry registry, Cases cases, Pseudonyms pseudonyms, Audit audit) {
        this.deliveries = deliveries;
        this.registry = registry;
        this.cases = cases;
        this.pseudonyms = pseudonyms;
        this.audit = audit;
    }

    @Transactional
    public DeliverySlice page(Selection selection, int page, int size, Viewer viewer) {
        DeliveryStore.Count count = deliveries.count(selection.filter());
        List<Delivery> rows = deliveries.rows(selection.filter(), selection.order(), (long) page * size, size);
        if (seesPeople(viewer) && !rows.isEmpty()) {
            record("list_viewed", selection, viewer);
        }
        return new DeliverySlice(lines(rows, viewer), page, size, count.deliveries(), count.people());
    }

    /**
     * All of it, to be taken out of the system.
     *
     * @throws Problem 422 when it has more than {@value #MOST_ROWS} rows: a cut list would be taken for a whole one
     */
    @Transactional
    public DeliverySlice export(Selection selection, Viewer viewer) {
        DeliveryStore.Count count = deliveries.count(selection.filter());
        if (count.deliveries() > MOST_ROWS) {
            throw Problem.invalid("from", "too_many_rows", count.deliveries(), MOST_ROWS);
        }
        List<DeliveryLine> lines = deliveries.rows(selection.filter(), selection.order(), 0, MOST_ROWS).stream()
                .gather(Gatherers.windowFixed(PEOPLE_AT_ONCE))
                .flatMap(rows -> lines(rows, viewer).stream())
                .toList();
        record("list_exported", selection, viewer);
        return new DeliverySlice(lines, 0, lines.size(), count.deliveries(), count.people());
    }

    /** One delivery; a look at who it was is recorded with the person. */
    @Transactional
    public DeliveryLine one(Delivery delivery, Viewer viewer) {
        if (seesPeople(viewer)) {
            audit.record(viewer, "delivery_viewed", "person", delivery.countsAs(), "/deliveries/" + delivery.key());
        }
        return lines(List.of(delivery), viewer).getFirst();
    }

    public static boolean seesPeople(Viewer viewer) {
        return viewer.is(Role.MANAGER);
    }

    private List<DeliveryLine> lines(List<Delivery> rows, Viewer viewer) {
        boolean named = seesPeople(viewer);
        Map<Long, Person> people = named
                ? registry.all(rows.stream().map(Delivery::countsAs).distinct().toList())
                : Map.of();
        Map<Long, ServiceCase> files =
                named ? cases.all(rows.stream().map(Delivery::caseId).distinct().toList()) : Map.of();
        return rows.stream()
                .map(row -> line(row, people.get(row.countsAs()), files.get(row.caseId())))
                .toList();
    }

    private DeliveryLine line(Delivery row, @Nullable Person person, @Nullable ServiceCase file) {
        return new DeliveryLine(
                row.key(),
                row.deliveredOn(),
                row.service(),
                row.agency(),
                row.byHost(),
                row.village(),
                person == null ? pseudonyms.of(row.countsAs()) : person.name(),
                file == null ? null : Tickets.show(file.ticket()));
    }

    private void record(String action, Selection selection, Viewer viewer) {
        String filter = selection.query();
        audit.record(
                viewer, action, "list", "deliveries", filter.substring(0, Math.min(REASON_LENGTH, filter.length())));
    }
}

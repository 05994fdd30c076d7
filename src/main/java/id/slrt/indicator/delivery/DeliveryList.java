package id.slrt.indicator.delivery;

import id.slrt.access.Audit;
import id.slrt.access.Viewer;
import id.slrt.district.District;
import id.slrt.district.RegionCode;
import id.slrt.indicator.Selection;
import id.slrt.indicator.list.FactAsk;
import id.slrt.indicator.list.FactLine;
import id.slrt.indicator.list.FactList;
import id.slrt.indicator.list.FactSlice;
import id.slrt.indicator.list.ListKind;
import id.slrt.intake.Cases;
import id.slrt.intake.Tickets;
import id.slrt.registry.Registry;
import id.slrt.shared.Problem;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;

/** The deliveries behind a figure, and one of them; as {@link FactList} shows them. */
@Singleton
public class DeliveryList {
    private static final int DAY_LENGTH = 10;

    private final FactList list;
    private final Registry registry;
    private final Cases cases;
    private final Pseudonyms pseudonyms;
    private final District district;
    private final Audit audit;

    DeliveryList(FactList list, Registry registry, Cases cases, Pseudonyms pseudonyms, District district, Audit audit) {
        this.list = list;
        this.registry = registry;
        this.cases = cases;
        this.pseudonyms = pseudonyms;
        this.district = district;
        this.audit = audit;
    }

    public DeliverySlice page(Selection selection, int page, int size, Viewer viewer) {
        return slice(list.page(ask(selection), selection.order(), page, size, viewer));
    }

    /**
     * All of it, to be taken out of the system.
     *
     * @throws Problem 422 when it has more than {@value FactList#MOST_ROWS} rows: a cut list would be taken for a whole one
     */
    public DeliverySlice export(Selection selection, Viewer viewer) {
        return slice(list.export(ask(selection), selection.order(), viewer));
    }

    /**
     * One delivery; a look at who it was is recorded with the person.
     *
     * @throws Problem 403 when it would tell of a single person to a viewer who must not know people
     */
    @Transactional
    public DeliveryLine one(Delivery delivery, Viewer viewer) {
        boolean named = FactList.seesPeople(viewer);
        if (!named && list.isGuarded(delivery.service())) {
            throw Problem.forbidden("not_singly");
        }
        String here = "/deliveries/" + delivery.key();
        if (named) {
            audit.record(viewer, "delivery_viewed", "person", delivery.countsAs(), here);
        }
        return new DeliveryLine(
                delivery.key(),
                delivery.deliveredOn(),
                null,
                delivery.service(),
                delivery.agency(),
                delivery.byHost(),
                delivery.village(),
                null,
                named ? registry.require(delivery.countsAs()).name() : pseudonyms.of(here, delivery.countsAs()),
                delivery.servedBefore(),
                named ? Tickets.show(cases.require(delivery.caseId()).ticket()) : null);
    }

    private static FactAsk ask(Selection selection) {
        return new FactAsk(ListKind.SERVICES, selection, null, null);
    }

    private DeliverySlice slice(FactSlice found) {
        return new DeliverySlice(
                found.items().stream().map(this::line).toList(),
                found.page(),
                found.size(),
                found.total(),
                found.people(),
                found.withheld());
    }

    private DeliveryLine line(FactLine fact) {
        boolean exact = fact.when().length() == DAY_LENGTH;
        boolean village = RegionCode.isVillage(fact.place());
        return new DeliveryLine(
                fact.id(),
                exact ? LocalDate.parse(fact.when()) : null,
                exact ? null : fact.when(),
                fact.what(),
                fact.by(),
                fact.by().equals(district.host()),
                village ? fact.place() : null,
                village || fact.place().isEmpty() ? null : fact.place(),
                fact.who() == null ? "" : fact.who(),
                !fact.detail().isEmpty(),
                fact.ticket());
    }
}

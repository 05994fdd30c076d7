package id.slrt.indicator.closing;

import id.slrt.access.Viewer;
import id.slrt.indicator.Indicator;
import id.slrt.indicator.Indicators;
import id.slrt.indicator.Nodes;
import id.slrt.indicator.Scope;
import id.slrt.indicator.closing.CountedIn.Place;
import id.slrt.indicator.closing.CountedIn.Span;
import id.slrt.indicator.delivery.Delivery;
import id.slrt.indicator.delivery.DeliveryList;
import id.slrt.indicator.delivery.DeliveryStore;
import id.slrt.indicator.delivery.TakenBack;
import id.slrt.indicator.measure.Behind;
import id.slrt.indicator.measure.Count;
import id.slrt.shared.Problem;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** From a service given back to the tree: "this counted in ...". */
@Singleton
public class CountedWhere {
    private final DeliveryStore deliveries;
    private final DeliveryList list;
    private final Indicators indicators;
    private final ClosedFigures closed;
    private final ClosingRows.Corrections corrections;

    CountedWhere(
            DeliveryStore deliveries,
            DeliveryList list,
            Indicators indicators,
            ClosedFigures closed,
            ClosingRows.Corrections corrections) {
        this.deliveries = deliveries;
        this.list = list;
        this.indicators = indicators;
        this.closed = closed;
        this.corrections = corrections;
    }

    /** @throws Problem 404 when there is none, also outside of the viewer's area */
    @Transactional
    public CountedIn of(long id, Viewer viewer) {
        Delivery delivery = deliveries
                .find(id)
                .or(() -> deliveries.takenBack(id).map(TakenBack::delivery))
                .filter(found -> viewer.covers(found.village()))
                .orElseThrow(() -> Problem.notFound("no_delivery", id));
        TakenBack takenBack = deliveries.find(id).isPresent()
                ? null
                : deliveries.takenBack(id).orElseThrow();
        return new CountedIn(
                id,
                list.one(delivery, viewer),
                takenBack,
                takenBack == null ? places(delivery) : List.of(),
                takenBack == null ? periods(delivery.deliveredOn()) : List.of(),
                corrections.ofDelivery(id));
    }

    private List<Place> places(Delivery delivery) {
        Nodes tree = indicators.tree(delivery.deliveredOn().getYear());
        Fact fact = Fact.of(delivery);
        List<Fact> same = deliveries.ofSame(List.of(delivery)).stream()
                .filter(other ->
                        other.deliveredOn().getYear() == delivery.deliveredOn().getYear())
                .map(Fact::of)
                .toList();
        List<Place> places = new ArrayList<>();
        for (Indicator indicator : tree.all()) {
            List<Count> counts = indicator.counts().counts();
            for (int i = 0; i < counts.size(); i++) {
                Behind behind = Behind.of(counts.get(i));
                if (fact.isBehind(behind)) {
                    places.add(place(indicator, tree, counts.get(i), i > 0, fact, same));
                    break;
                }
            }
        }
        return places;
    }

    private static Place place(Indicator indicator, Nodes tree, Count count, boolean base, Fact fact, List<Fact> same) {
        Behind behind = Behind.of(count);
        boolean people = count instanceof Count.Persons;
        boolean households = count instanceof Count.Households;
        long there = same.stream()
                .filter(other -> other.isBehind(behind))
                .filter(other -> households ? other.household() == fact.household() : other.person() == fact.person())
                .count();
        return new Place(indicator, tree.above(indicator), base, there - 1, people || households);
    }

    private List<Span> periods(LocalDate day) {
        YearMonth month = YearMonth.from(day);
        return Stream.of(
                        Scope.toMonth(month, null),
                        new Scope(day.getYear(), (day.getMonthValue() + 2) / 3, null),
                        new Scope(day.getYear(), null, null))
                .map(scope -> new Span(scope, closed.of(scope).orElse(null)))
                .toList();
    }
}

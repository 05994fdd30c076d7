package id.slrt.indicator;

import id.slrt.access.Viewer;
import id.slrt.indicator.Figures.Part;
import id.slrt.indicator.delivery.DeliveryFilter;
import id.slrt.indicator.delivery.DeliveryStore;
import id.slrt.indicator.delivery.DeliveryStore.Dimension;
import id.slrt.shared.AppClock;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How many people were really served, and what waits: nine statements, whatever the period. */
@Singleton
public class Dashboard {
    private final DeliveryStore deliveries;
    private final DeskFacts desk;
    private final AppClock clock;

    Dashboard(DeliveryStore deliveries, DeskFacts desk, AppClock clock) {
        this.deliveries = deliveries;
        this.desk = desk;
        this.clock = clock;
    }

    @Transactional
    public Figures read(Period period, Viewer viewer) {
        String area = viewer.area();
        DeliveryFilter filter = new DeliveryFilter(period.from(), period.to(), area, null, null, null);
        DeliveryStore.Count count = deliveries.count(filter);
        return new Figures(
                period,
                count.people(),
                count.deliveries(),
                desk.cases(period.from(), period.to(), area),
                desk.complaints(period.from(), period.to(), area),
                desk.openNeeds(area),
                desk.lateReferrals(clock.today(), area),
                deliveries.by(Dimension.SERVICE, filter),
                deliveries.by(Dimension.AGENCY, filter),
                deliveries.by(Dimension.SUBDISTRICT, filter),
                months(period, deliveries.by(Dimension.MONTH, filter)));
    }

    private static List<Part> months(Period period, List<Part> counted) {
        Map<String, Part> byMonth = counted.stream().collect(Collectors.toMap(Part::code, part -> part));
        List<Part> months = new ArrayList<>();
        YearMonth last = YearMonth.from(period.to());
        for (YearMonth month = YearMonth.from(period.from()); !month.isAfter(last); month = month.plusMonths(1)) {
            months.add(byMonth.getOrDefault(month.toString(), new Part(month.toString(), 0, 0)));
        }
        return months;
    }
}

package id.slrt.indicator.web;

import id.slrt.district.District;
import id.slrt.indicator.Selection;
import id.slrt.indicator.delivery.DeliveryLine;
import id.slrt.indicator.delivery.DeliverySlice;
import id.slrt.shared.Workbooks;
import id.slrt.shared.web.Page;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** A list of deliveries as XLSX, with real dates. */
@Singleton
class DeliveryWorkbook {
    private final District district;

    DeliveryWorkbook(District district) {
        this.district = district;
    }

    byte[] make(DeliverySlice list, Selection selection, Page page) {
        List<String> columns = Stream.of(
                        "date", "service_code", "service", "agency", "village_code", "village", "person", "ticket")
                .map(column -> page.t("deliveries." + column))
                .toList();
        return Workbooks.make(
                page.t("deliveries.sheet"),
                columns,
                List.of(12, 18, 40, 32, 15, 28, 28, 12),
                sheet -> {
                    int row = 1;
                    for (DeliveryLine line : list.items()) {
                        List<Object> cells = List.of(
                                line.deliveredOn() == null ? Objects.requireNonNull(line.period()) : line.deliveredOn(),
                                line.service(),
                                service(line.service(), page),
                                district.agencyName(line.agency()),
                                line.place(),
                                line.place().isEmpty()
                                        ? page.t("indicator.whole_district")
                                        : district.place(line.place()),
                                line.person(),
                                line.ticket() == null ? "" : line.ticket());
                        for (int column = 0; column < cells.size(); column++) {
                            Workbooks.put(sheet, row, column, cells.get(column));
                        }
                        Workbooks.flush(sheet, row++);
                    }
                },
                about(list, selection, page));
    }

    private static Map<String, Object> about(DeliverySlice list, Selection selection, Page page) {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put(page.t("deliveries.filter"), selection.query());
        about.put(page.t("deliveries.from"), selection.from());
        about.put(page.t("deliveries.to"), selection.to());
        about.put(page.t("deliveries.total"), list.total());
        about.put(page.t("deliveries.people"), list.people());
        about.put(page.t("facts.withheld_lines"), list.withheld());
        about.put(page.t("deliveries.made"), page.today());
        return about;
    }

    private String service(String code, Page page) {
        return district.service(code)
                .map(service -> page.name(service.nameId(), service.nameEn()))
                .orElse(code);
    }
}

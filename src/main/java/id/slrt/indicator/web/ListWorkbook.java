package id.slrt.indicator.web;

import id.slrt.district.District;
import id.slrt.indicator.list.FactAsk;
import id.slrt.indicator.list.FactLine;
import id.slrt.indicator.list.FactSlice;
import id.slrt.shared.Workbooks;
import id.slrt.shared.web.Page;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The list behind a figure as XLSX. */
final class ListWorkbook {
    private ListWorkbook() {}

    static byte[] make(FactSlice list, FactAsk ask, District district, Page page) {
        FactText text = new FactText(ask.kind(), district, page);
        List<String> columns = Stream.of("when", "what", "detail", "by", "place", "who", "ticket", "times")
                .map(column -> page.t("facts." + column))
                .toList();
        Map<String, Object> about = new LinkedHashMap<>();
        about.put(page.t("facts.title." + list.kind()), ask.query());
        if (list.figure() != null) {
            about.put(page.t("facts.figure"), list.figure());
        }
        about.put(page.t("facts.lines"), list.items().size());
        about.put(page.t("facts.withheld_lines"), list.withheld());
        about.put(page.t("deliveries.made"), page.today());
        return Workbooks.make(
                page.t("facts.sheet"),
                columns,
                List.of(12, 40, 30, 32, 28, 28, 12, 10),
                sheet -> {
                    int row = 1;
                    for (FactLine line : list.items()) {
                        List<@Nullable Object> cells = Arrays.asList(
                                text.day(line) == null ? line.when() : text.day(line),
                                text.what(line),
                                text.detail(line),
                                text.by(line),
                                text.place(line),
                                line.who(),
                                line.ticket(),
                                line.times());
                        for (int column = 0; column < cells.size(); column++) {
                            Workbooks.put(sheet, row, column, cells.get(column));
                        }
                        Workbooks.flush(sheet, row++);
                    }
                },
                about);
    }
}

package id.slrt.intake.web;

import id.slrt.access.Viewer;
import id.slrt.district.District;
import id.slrt.intake.Tickets;
import id.slrt.intake.dropped.DroppedNeeds;
import id.slrt.shared.AppClock;
import id.slrt.shared.Slice;
import id.slrt.shared.Word;
import id.slrt.shared.Workbooks;
import id.slrt.shared.web.Page;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The list of people who dropped out with a need still open, as XLSX. */
@Singleton
class DroppedWorkbook {
    private static final int AT_ONCE = 500;
    private static final int MOST = 50_000;

    private final DroppedNeeds dropped;
    private final District district;

    DroppedWorkbook(DroppedNeeds dropped, District district) {
        this.dropped = dropped;
        this.district = district;
    }

    byte[] make(boolean done, Viewer viewer, Page page) {
        Slice<DroppedNeeds.Line> first = dropped.list(done, viewer, 0, AT_ONCE);
        Map<String, Object> about = new LinkedHashMap<>();
        about.put(page.t("dropped.title"), page.t(done ? "dropped.done" : "dropped.to_do"));
        about.put(page.t("dropped.rows"), Math.min(MOST, first.total()));
        about.put(page.t("dropped.made"), page.today());
        return Workbooks.make(
                page.t("dropped.sheet"),
                Stream.of(
                                "as_of", "lost", "ticket", "person", "village", "service", "state", "step", "note",
                                "by", "at")
                        .map(column -> page.t("dropped.column." + column))
                        .toList(),
                List.of(12, 28, 12, 28, 28, 36, 18, 30, 40, 24, 12),
                sheet -> {
                    int row = 1;
                    for (int at = 0; (long) at * AT_ONCE < Math.min(MOST, first.total()); at++) {
                        Slice<DroppedNeeds.Line> part = at == 0 ? first : dropped.list(done, viewer, at, AT_ONCE);
                        for (DroppedNeeds.Line line : part.items()) {
                            List<@Nullable Object> cells = cells(line, page);
                            for (int column = 0; column < cells.size(); column++) {
                                Workbooks.put(sheet, row, column, cells.get(column));
                            }
                            Workbooks.flush(sheet, row++);
                        }
                    }
                },
                about);
    }

    private List<@Nullable Object> cells(DroppedNeeds.Line line, Page page) {
        return Arrays.asList(
                line.item().asOf(),
                line.item().losses().stream()
                        .map(lost -> page.t("dropped.lost." + lost))
                        .collect(Collectors.joining(", ")),
                Tickets.show(line.file().ticket()),
                line.person().name(),
                district.place(line.need().village()),
                district.service(line.need().service())
                        .map(service -> page.name(service.nameId(), service.nameEn()))
                        .orElse(line.need().service()),
                page.t("need.state." + Word.of(line.need().state())),
                page.label("need.step", line.need().nextStep()),
                line.item().note(),
                line.item().acknowledgedName(),
                line.item().acknowledgedAt() == null
                        ? null
                        : AppClock.day(line.item().acknowledgedAt()));
    }
}

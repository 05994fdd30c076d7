package id.slrt.referral.queue.web;

import id.slrt.access.Viewer;
import id.slrt.district.District;
import id.slrt.intake.Tickets;
import id.slrt.referral.Disclosure;
import id.slrt.referral.Referral;
import id.slrt.referral.SeenReferral;
import id.slrt.referral.queue.QueueFilter;
import id.slrt.referral.queue.ReferralQueue;
import id.slrt.shared.AppClock;
import id.slrt.shared.Slice;
import id.slrt.shared.Workbooks;
import id.slrt.shared.web.Page;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a queue shows, as XLSX: at most 5,000 rows, the most urgent. */
@Singleton
class QueueWorkbook {
    private static final int MOST = 5000;
    private static final int AT_ONCE = 500;

    private final ReferralQueue queue;
    private final Disclosure disclosure;
    private final District district;

    QueueWorkbook(ReferralQueue queue, Disclosure disclosure, District district) {
        this.queue = queue;
        this.disclosure = disclosure;
        this.district = district;
    }

    byte[] make(QueueFilter filter, Viewer viewer, Page page) {
        return Workbooks.make(
                page.t("queue.title"),
                Stream.of("person", "place", "service", "agency", "state", "who", "sent", "due", "ticket", "number")
                        .map(column -> page.t("queue." + column))
                        .toList(),
                List.of(28, 28, 36, 30, 16, 24, 12, 12, 12, 10),
                sheet -> {
                    int row = 1;
                    Slice<Referral> part = queue.list(filter, 0, AT_ONCE, viewer);
                    for (int at = 1; !part.items().isEmpty(); at++) {
                        for (SeenReferral line : disclosure.seen(part.items(), viewer)) {
                            List<@Nullable Object> cells = cells(line, page);
                            for (int column = 0; column < cells.size(); column++) {
                                Workbooks.put(sheet, row, column, cells.get(column));
                            }
                            Workbooks.flush(sheet, row++);
                        }
                        part = at * AT_ONCE < MOST && part.items().size() == AT_ONCE
                                ? queue.list(filter, at, AT_ONCE, viewer)
                                : new Slice<>(List.of(), at, AT_ONCE, 0);
                    }
                },
                about(filter, viewer, page));
    }

    private List<@Nullable Object> cells(SeenReferral line, Page page) {
        Referral referral = line.referral();
        return Arrays.asList(
                line.person() == null ? null : line.person().name(),
                line.whole() ? district.place(referral.village()) : null,
                service(referral.service(), page),
                district.agencyName(referral.agency()),
                page.label("referral.state", referral.state()),
                referral.assigneeName(),
                AppClock.day(referral.sentAt()),
                referral.due(),
                line.file() == null ? null : Tickets.show(line.file().ticket()),
                referral.key());
    }

    private Map<String, Object> about(QueueFilter filter, Viewer viewer, Page page) {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put(page.t("queue.which"), page.label("queue.kind", filter.kind()));
        about.put(page.t("queue.agency"), district.agencyName(viewer.agency()));
        if (filter.state() != null) {
            about.put(page.t("queue.state"), page.label("referral.state", filter.state()));
        }
        if (filter.service() != null) {
            about.put(page.t("queue.service"), service(filter.service(), page));
        }
        if (filter.area() != null) {
            about.put(page.t("queue.place"), district.place(filter.area()));
        }
        about.put(page.t("queue.made"), page.today());
        return about;
    }

    private String service(String code, Page page) {
        return district.service(code)
                .map(service -> page.name(service.nameId(), service.nameEn()))
                .orElse(code);
    }
}

package id.slrt.referral.queue.web;

import id.slrt.access.Allowed;
import id.slrt.access.Audit;
import id.slrt.access.Permission;
import id.slrt.access.Role;
import id.slrt.access.Users;
import id.slrt.access.Viewer;
import id.slrt.district.District;
import id.slrt.referral.Disclosure;
import id.slrt.referral.Referral;
import id.slrt.referral.queue.QueueFilter;
import id.slrt.referral.queue.QueueKind;
import id.slrt.referral.queue.ReferralQueue;
import id.slrt.shared.Slice;
import id.slrt.shared.Word;
import id.slrt.shared.Workbooks;
import id.slrt.shared.web.Pages;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The queue an officer of an agency lives in, as a page and as XLSX. */
@Controller
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Allowed(Permission.ANSWER_REFERRALS)
class QueuePages {
    private static final int PAGE_SIZE = 25;

    private final ReferralQueue queue;
    private final Disclosure disclosure;
    private final QueueWorkbook workbook;
    private final Users users;
    private final Audit audit;
    private final District district;
    private final Pages pages;

    QueuePages(
            ReferralQueue queue,
            Disclosure disclosure,
            QueueWorkbook workbook,
            Users users,
            Audit audit,
            District district,
            Pages pages) {
        this.queue = queue;
        this.disclosure = disclosure;
        this.workbook = workbook;
        this.users = users;
        this.audit = audit;
        this.district = district;
        this.pages = pages;
    }

    @Get("/referrals")
    HttpResponse<?> list(HttpRequest<?> request, @QueryValue(defaultValue = "0") int page, Viewer viewer) {
        QueueAddress address = QueueAddress.of(request);
        Slice<Referral> found = queue.list(address.filter(), Math.max(0, page), PAGE_SIZE, viewer);
        Map<String, Object> model = new HashMap<>();
        model.put("slice", found);
        model.put("rows", disclosure.seen(found.items(), viewer));
        model.put("address", address);
        model.put("counts", queue.counts(viewer));
        model.put("kinds", kinds(viewer));
        model.put("mayMove", mayMove(address.filter(), viewer));
        model.put(
                "colleagues",
                mayMove(address.filter(), viewer) && viewer.agency() != null
                        ? users.colleagues(viewer.agency())
                        : List.of());
        model.put("district", district);
        return pages.show(request, "referral/queuePage", model);
    }

    /** What is past its day at every agency: where the dashboard's figure leads. */
    @Get("/referrals/late")
    @Allowed(Permission.EXPORT_REFERRALS)
    HttpResponse<?> late() {
        return HttpResponse.seeOther(URI.create("/referrals?queue=overdue"));
    }

    @Get("/referrals.xlsx")
    HttpResponse<byte[]> export(HttpRequest<?> request, Viewer viewer) {
        QueueAddress address = QueueAddress.of(request);
        byte[] file = workbook.make(address.filter(), viewer, pages.page(request));
        audit.record(viewer, "referrals_exported", "agency", viewer.agency(), address.whole());
        return Workbooks.download("rujukan-" + Word.of(address.filter().kind()) + ".xlsx", file);
    }

    private static List<String> kinds(Viewer viewer) {
        return viewer.is(Role.AGENCY)
                ? List.of("agency", "unclaimed", "mine", "hold", "overdue", "done")
                : List.of("agency", "unclaimed", "mine", "hold", "overdue", "done", "sent");
    }

    private static boolean mayMove(QueueFilter filter, Viewer viewer) {
        return !filter.ended()
                && filter.kind() != QueueKind.SENT
                && !(filter.kind() == QueueKind.OVERDUE && viewer.is(Role.MANAGER));
    }
}

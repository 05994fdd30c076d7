package id.slrt.indicator.web;

import id.slrt.access.Allowed;
import id.slrt.access.Permission;
import id.slrt.access.Role;
import id.slrt.access.Viewer;
import id.slrt.district.District;
import id.slrt.indicator.board.Board;
import id.slrt.indicator.board.Dashboard;
import id.slrt.indicator.web.Asked.Look;
import id.slrt.shared.FieldError;
import id.slrt.shared.Problem;
import id.slrt.shared.Workbooks;
import id.slrt.shared.web.Page;
import id.slrt.shared.web.Pages;
import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The leader's start page: people served and what waits; as a page for the phone and one sheet of paper, and as XLSX. */
@Controller
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Allowed(Permission.OPEN_LISTS)
class DashboardPages {
    private final Dashboard dashboard;
    private final Asked asked;
    private final District district;
    private final Pages pages;
    private final String publicUrl;

    DashboardPages(
            Dashboard dashboard,
            Asked asked,
            District district,
            Pages pages,
            @Value("${slrt.public-url}") String publicUrl) {
        this.publicUrl = publicUrl;
        this.dashboard = dashboard;
        this.asked = asked;
        this.district = district;
        this.pages = pages;
    }

    @Get("/dashboard")
    HttpResponse<?> show(HttpRequest<?> request, Viewer viewer) {
        Question question = Question.of(request);
        try {
            Look look = asked.look(question, viewer);
            return pages.show(request, "indicator/dashboard", model(request, look, question, viewer));
        } catch (Problem problem) {
            Map<String, Object> model = model(request, asked.plain(viewer), question, viewer);
            return pages.invalid(request, "indicator/dashboard", model, problem);
        }
    }

    @Get("/dashboard.xlsx")
    HttpResponse<byte[]> export(HttpRequest<?> request, Viewer viewer) {
        Look look = asked.look(Question.of(request), viewer);
        Page page = pages.page(request);
        Board board = dashboard.read(look.period(), look.area(), viewer, page.locale());
        String place = look.area() == null ? page.t("indicator.whole_district") : district.place(look.area());
        return Workbooks.download(
                "warga-terlayani-" + look.period().from() + "-" + look.period().to() + ".xlsx",
                DashboardWorkbook.make(board, look.sort(), place, page, publicUrl));
    }

    private Map<String, Object> model(HttpRequest<?> request, Look look, Question question, Viewer viewer) {
        Map<String, Object> model = new HashMap<>();
        model.put("board", dashboard.read(look.period(), look.area(), viewer, Pages.locale(request, viewer)));
        model.put("sort", look.sort());
        model.put("district", district);
        model.put("wide", viewer.area() == null);
        model.put("typedFrom", Objects.requireNonNullElse(question.from(), ""));
        model.put("typedTo", Objects.requireNonNullElse(question.to(), ""));
        model.put("toOverdue", viewer.is(Role.MANAGER));
        model.put("toFigures", viewer.is(Role.MANAGER, Role.LEADER));
        model.put("errors", List.<FieldError>of());
        return model;
    }
}

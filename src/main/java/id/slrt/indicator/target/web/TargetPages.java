package id.slrt.indicator.target.web;

import id.slrt.access.Allowed;
import id.slrt.access.Permission;
import id.slrt.access.Viewer;
import id.slrt.district.District;
import id.slrt.indicator.Target;
import id.slrt.indicator.target.TargetForm;
import id.slrt.indicator.target.TargetSetting;
import id.slrt.indicator.target.TargetSheet;
import id.slrt.shared.AppClock;
import id.slrt.shared.Decimals;
import id.slrt.shared.Problem;
import id.slrt.shared.web.Pages;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The targets of an indicator with all their versions; the administrator sets them. */
@Controller("/indicators/{code}/targets")
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Allowed(Permission.READ_INDICATORS)
class TargetPages {
    private final TargetSetting setting;
    private final District district;
    private final AppClock clock;
    private final Pages pages;

    TargetPages(TargetSetting setting, District district, AppClock clock, Pages pages) {
        this.setting = setting;
        this.district = district;
        this.clock = clock;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> show(
            HttpRequest<?> request,
            String code,
            @QueryValue @Nullable String year,
            @QueryValue @Nullable String area,
            Viewer viewer) {
        TargetSheet sheet = setting.sheet(code, AskedYear.of(year, clock), AskedYear.blank(area));
        return pages.show(request, "indicator/targets", model(sheet, form(sheet, Pages.locale(request, viewer))));
    }

    @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(Permission.EDIT_INDICATORS)
    HttpResponse<?> set(HttpRequest<?> request, String code, @Body Map<String, String> values, Viewer viewer) {
        TargetForm form = new TargetForm(values);
        int year = AskedYear.of(form.value("year"), clock);
        String area = AskedYear.blank(form.value("area"));
        try {
            int versions = setting.set(code, year, area, form, viewer);
            String back = "/indicators/" + code + "/targets?year=" + year + (area == null ? "" : "&area=" + area);
            return pages.done(back, versions == 0 ? "target_same" : "target_set", versions);
        } catch (Problem problem) {
            if (problem.status() != HttpStatus.UNPROCESSABLE_ENTITY) {
                throw problem;
            }
            Map<String, Object> model = model(setting.sheet(code, year, area), form);
            return pages.invalid(request, "indicator/targets", model, problem);
        }
    }

    private Map<String, Object> model(TargetSheet sheet, TargetForm form) {
        return Map.of("sheet", sheet, "form", form, "district", district, "errors", List.of());
    }

    private static TargetForm form(TargetSheet sheet, Locale locale) {
        Map<String, String> values = new HashMap<>();
        for (int quarter = 0; quarter <= 4; quarter++) {
            Target target = sheet.of(quarter);
            if (target != null && target.target() != null) {
                values.put(quarter == 0 ? "target" : "q" + quarter, Decimals.show(target.target(), locale));
            }
        }
        values.put("seen", String.valueOf(sheet.seen()));
        return new TargetForm(values);
    }
}

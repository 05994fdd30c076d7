package id.slrt.indicator.grade.web;

import id.slrt.access.Allowed;
import id.slrt.access.Permission;
import id.slrt.access.Viewer;
import id.slrt.indicator.grade.Scale;
import id.slrt.indicator.grade.ScaleEditing;
import id.slrt.indicator.grade.ScaleForm;
import id.slrt.shared.AppClock;
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
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The grades of a year, for all to read; the administrator sets them. */
@Controller("/indicators/grades")
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Allowed(Permission.READ_INDICATORS)
class GradePages {
    private final ScaleEditing editing;
    private final AppClock clock;
    private final Pages pages;

    GradePages(ScaleEditing editing, AppClock clock, Pages pages) {
        this.editing = editing;
        this.clock = clock;
        this.pages = pages;
    }

    /** @param preset four or five: the form filled with these grades, not yet kept */
    @Get
    HttpResponse<?> show(
            HttpRequest<?> request,
            @QueryValue @Nullable String year,
            @QueryValue(defaultValue = "") String preset,
            Viewer viewer) {
        int of = year(year);
        Scale scale = switch (preset) {
            case "four" -> Scale.FOUR;
            case "five" -> Scale.FIVE;
            default -> editing.of(of);
        };
        return pages.show(request, "indicator/grades", model(of, ScaleForm.of(scale, Pages.locale(request, viewer))));
    }

    @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(Permission.EDIT_INDICATORS)
    HttpResponse<?> set(HttpRequest<?> request, @Body Map<String, String> values, Viewer viewer) {
        ScaleForm form = new ScaleForm(values);
        int of = year(form.value("year"));
        try {
            editing.set(of, form, viewer);
            return pages.done("/indicators/grades?year=" + of, "grades_set", of);
        } catch (Problem problem) {
            if (problem.status() != HttpStatus.UNPROCESSABLE_ENTITY) {
                throw problem;
            }
            return pages.invalid(request, "indicator/grades", model(of, form), problem);
        }
    }

    private Map<String, Object> model(int year, ScaleForm form) {
        return Map.of(
                "year", year,
                "form", form,
                "scale", editing.of(year),
                "seen", editing.seen(year),
                "history", editing.history(year),
                "errors", List.of());
    }

    private int year(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return clock.today().getYear();
        }
        if (!text.strip().matches("20\\d{2}")) {
            throw Problem.invalid("year", "year_range", 2000, 2099);
        }
        return Integer.parseInt(text.strip());
    }
}

package id.slrt.indicator.tree.web;

import id.slrt.access.Allowed;
import id.slrt.access.Permission;
import id.slrt.access.Viewer;
import id.slrt.district.District;
import id.slrt.indicator.Indicator;
import id.slrt.indicator.tree.IndicatorForm;
import id.slrt.indicator.tree.MeasureKind;
import id.slrt.indicator.tree.TreeEditing;
import id.slrt.indicator.tree.TreeHistory;
import id.slrt.letter.LetterKinds;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The indicator tree of a year: adding, changing, moving, switching off, copying to another year. */
@Controller("/indicators/tree")
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Allowed(Permission.EDIT_INDICATORS)
class TreePages {
    private static final int PAGE_SIZE = 25;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final TreeEditing editing;
    private final TreeHistory history;
    private final LetterKinds letters;
    private final District district;
    private final AppClock clock;
    private final Pages pages;

    TreePages(
            TreeEditing editing,
            TreeHistory history,
            LetterKinds letters,
            District district,
            AppClock clock,
            Pages pages) {
        this.editing = editing;
        this.history = history;
        this.letters = letters;
        this.district = district;
        this.clock = clock;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> tree(HttpRequest<?> request, @QueryValue @Nullable String year) {
        int thisYear = clock.today().getYear();
        int asked = year == null || year.isBlank() ? thisYear : year(year);
        List<Integer> years = Stream.concat(editing.years().stream(), Stream.of(thisYear, thisYear + 1, asked))
                .distinct()
                .sorted((a, b) -> b - a)
                .toList();
        return pages.show(
                request,
                "indicator/tree",
                Map.of("edition", editing.edition(asked), "years", years, "district", district));
    }

    @Get("/{year}/new")
    HttpResponse<?> form(HttpRequest<?> request, String year, @QueryValue(defaultValue = "") String parent) {
        return show(request, year(year), null, new IndicatorForm(Map.of("parent", parent, "kind", "persons")), "");
    }

    @Post(value = "/{year}", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> add(HttpRequest<?> request, String year, @Body Map<String, String> values, Viewer viewer) {
        IndicatorForm form = new IndicatorForm(values);
        int of = year(year);
        try {
            Indicator added = editing.add(of, form, viewer);
            return pages.done(back(of, added.code()), "indicator_added", added.code());
        } catch (Problem problem) {
            return again(request, of, null, form, problem);
        }
    }

    /** Gives the year a copy of the tree that holds in it. */
    @Post(value = "/{year}/copy", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> copy(String year, Viewer viewer) {
        int of = year(year);
        return pages.done("/indicators/tree?year=" + of, "tree_copied", editing.copy(of, viewer), of);
    }

    @Get("/{year}/{code}")
    HttpResponse<?> indicator(HttpRequest<?> request, String year, String code) {
        Indicator indicator = editing.require(year(year), code);
        return show(request, indicator.year(), indicator, IndicatorForm.of(indicator), "");
    }

    @Post(value = "/{year}/{code}", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> change(
            HttpRequest<?> request, String year, String code, @Body Map<String, String> values, Viewer viewer) {
        IndicatorForm form = new IndicatorForm(values);
        int of = year(year);
        try {
            editing.change(of, code, form, viewer);
            return pages.done(back(of, code), "indicator_saved", code);
        } catch (Problem problem) {
            return again(request, of, editing.require(of, code), form, problem);
        }
    }

    /** What the measure as typed would count, in words, without keeping it. */
    @Post(value = "/{year}/draft", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> sayNew(HttpRequest<?> request, String year, @Body Map<String, String> values) {
        return say(request, year(year), null, new IndicatorForm(values));
    }

    @Post(value = "/{year}/{code}/draft", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> sayChange(HttpRequest<?> request, String year, String code, @Body Map<String, String> values) {
        return say(request, year(year), editing.require(year(year), code), new IndicatorForm(values));
    }

    @Post(value = "/{year}/{code}/{deed}", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> act(
            HttpRequest<?> request,
            String year,
            String code,
            String deed,
            @Body Map<String, String> values,
            Viewer viewer) {
        int of = year(year);
        IndicatorForm form = new IndicatorForm(values);
        try {
            switch (deed) {
                case "up", "down" -> editing.move(of, code, deed.equals("up"), number(form.value("table")), viewer);
                case "on", "off" -> editing.activate(of, code, deed.equals("on"), form, viewer);
                default -> throw Problem.notFound("http_404");
            }
        } catch (Problem problem) {
            Indicator indicator = editing.require(of, code);
            return again(request, of, indicator, IndicatorForm.of(indicator), problem);
        }
        return pages.done(back(of, code), "indicator_" + deed, code);
    }

    private HttpResponse<?> say(HttpRequest<?> request, int year, @Nullable Indicator indicator, IndicatorForm form) {
        try {
            return show(request, year, indicator, form, editing.measure(form));
        } catch (Problem problem) {
            return again(request, year, indicator, form, problem);
        }
    }

    private HttpResponse<?> show(
            HttpRequest<?> request, int year, @Nullable Indicator indicator, IndicatorForm form, String said) {
        return pages.show(request, "indicator/node", model(year, indicator, form, said));
    }

    private HttpResponse<?> again(
            HttpRequest<?> request, int year, @Nullable Indicator indicator, IndicatorForm form, Problem problem) {
        if (problem.status() != HttpStatus.UNPROCESSABLE_ENTITY) {
            throw problem;
        }
        return pages.invalid(request, "indicator/node", model(year, indicator, form, ""), problem);
    }

    private Map<String, Object> model(int year, @Nullable Indicator indicator, IndicatorForm form, String said) {
        Map<String, Object> model = new HashMap<>();
        model.put("edition", editing.edition(year));
        model.put("indicator", indicator);
        model.put("form", form);
        model.put("said", said);
        model.put("kinds", List.of(MeasureKind.values()));
        model.put("letters", letters.all());
        model.put("district", district);
        model.put("slice", indicator == null ? null : history.of(indicator.year(), indicator.code(), 0, PAGE_SIZE));
        model.put("errors", List.of());
        return model;
    }

    private static String back(int year, String code) {
        return "/indicators/tree?year=" + year + "#node-" + code;
    }

    private static int year(String text) {
        long year = number(text);
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw Problem.invalid("year", "year_range", FIRST_YEAR, LAST_YEAR);
        }
        return (int) year;
    }

    private static long number(String text) {
        return text.matches("\\d{1,9}") ? Long.parseLong(text) : -1;
    }
}

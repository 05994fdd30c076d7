package id.slrt.indicator.entered.web;

import id.slrt.access.Allowed;
import id.slrt.access.Permission;
import id.slrt.access.Viewer;
import id.slrt.attachment.KeptFiles;
import id.slrt.attachment.web.FileAnswer;
import id.slrt.attachment.web.Sent;
import id.slrt.district.District;
import id.slrt.indicator.Indicator;
import id.slrt.indicator.Wanted;
import id.slrt.indicator.entered.EnteredFigure;
import id.slrt.indicator.entered.EnteredFigures;
import id.slrt.indicator.entered.EnteredForm;
import id.slrt.indicator.entered.Entering;
import id.slrt.shared.AppClock;
import id.slrt.shared.Problem;
import id.slrt.shared.web.Page;
import id.slrt.shared.web.Pages;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Figures from outside: what a year has and lacks, entering, correcting, their evidence. */
@Controller("/indicators/entered")
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Allowed(Permission.READ_INDICATORS)
class EnteredPages {
    private final EnteredFigures figures;
    private final Entering entering;
    private final Wanted wanted;
    private final KeptFiles files;
    private final District district;
    private final AppClock clock;
    private final Pages pages;

    EnteredPages(
            EnteredFigures figures,
            Entering entering,
            Wanted wanted,
            KeptFiles files,
            District district,
            AppClock clock,
            Pages pages) {
        this.figures = figures;
        this.entering = entering;
        this.wanted = wanted;
        this.files = files;
        this.district = district;
        this.clock = clock;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request, @QueryValue @Nullable Integer year, Viewer viewer) {
        int shown = Objects.requireNonNullElse(year, clock.today().getYear());
        List<Integer> years = Stream.concat(Stream.of(shown, clock.today().getYear()), figures.years().stream())
                .distinct()
                .sorted((a, b) -> b - a)
                .toList();
        return pages.show(
                request,
                "figure/entered",
                Map.of(
                        "lines",
                        lines(shown),
                        "year",
                        shown,
                        "years",
                        years,
                        "district",
                        district,
                        "mayEnter",
                        mayEnter(viewer)));
    }

    private List<EnteredLine> lines(int year) {
        Map<String, List<Indicator>> names = wanted.names();
        List<EnteredFigure> all = figures.ofYear(year);
        Set<String> order = new LinkedHashSet<>(names.keySet());
        all.forEach(figure -> order.add(figure.name()));
        List<EnteredLine> lines = new ArrayList<>();
        for (String name : order) {
            lines.add(new EnteredLine(
                    name,
                    names.getOrDefault(name, List.of()),
                    all.stream().filter(figure -> figure.name().equals(name)).toList()));
        }
        return lines;
    }

    @Get("/new")
    @Allowed(Permission.ENTER_FIGURES)
    HttpResponse<?> fresh(
            HttpRequest<?> request, @QueryValue @Nullable String name, @QueryValue @Nullable String year) {
        EnteredForm form = new EnteredForm(Map.of(
                "name", Objects.requireNonNullElse(name, ""),
                "year",
                        Objects.requireNonNullElse(
                                year, Integer.toString(clock.today().getYear())),
                "kind", "cumulative"));
        return pages.show(request, "figure/enteredForm", form(request, form));
    }

    @Post(consumes = MediaType.MULTIPART_FORM_DATA)
    @Allowed(Permission.ENTER_FIGURES)
    HttpResponse<?> enter(
            HttpRequest<?> request,
            @Part("file") @Nullable CompletedFileUpload file,
            @Part("name") @Nullable String name,
            @Part("year") @Nullable String year,
            @Part("period") @Nullable String period,
            @Part("area") @Nullable String area,
            @Part("kind") @Nullable String kind,
            @Part("figure") @Nullable String figure,
            @Part("source") @Nullable String source,
            @Part("reason") @Nullable String reason,
            @Part("version") @Nullable String version,
            @Part("id") @Nullable String id,
            Viewer viewer) {
        EnteredForm form = Typed.form(name, year, period, area, kind, figure, source, reason, version);
        try {
            EnteredFigure entered = Sent.use(bytes -> entering.enter(form, bytes, viewer), file);
            return pages.done("/indicators/entered?year=" + entered.year(), "figure_entered", entered.name());
        } catch (Problem problem) {
            if (problem.errors().isEmpty()) {
                throw problem;
            }
            EnteredFigure corrected =
                    id == null || !id.matches("\\d{1,18}") ? null : figures.require(Long.parseLong(id));
            return corrected == null
                    ? pages.invalid(request, "figure/enteredForm", form(request, form), problem)
                    : pages.invalid(request, "figure/enteredOne", one(corrected, form, viewer), problem);
        }
    }

    @Get("/{id}")
    HttpResponse<?> one(HttpRequest<?> request, long id, Viewer viewer) {
        EnteredFigure latest = figures.versions(id).getFirst();
        return pages.show(request, "figure/enteredOne", one(latest, EnteredForm.of(latest), viewer));
    }

    @Post(value = "/{id}/withdraw", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(Permission.ENTER_FIGURES)
    HttpResponse<?> withdraw(HttpRequest<?> request, long id, @Body Map<String, String> form, Viewer viewer) {
        try {
            EnteredFigure gone = entering.withdraw(id, form.get("version"), form.get("reason"), viewer);
            return pages.done("/indicators/entered?year=" + gone.year(), "figure_withdrawn", gone.name());
        } catch (Problem problem) {
            if (problem.errors().isEmpty()) {
                throw problem;
            }
            EnteredFigure latest = figures.versions(id).getFirst();
            return pages.invalid(request, "figure/enteredOne", one(latest, EnteredForm.of(latest), viewer), problem);
        }
    }

    @Get("/{id}/evidence")
    HttpResponse<byte[]> evidence(long id) {
        EnteredFigure figure = figures.require(id);
        String sha256 = figure.sha256();
        if (sha256 == null) {
            throw Problem.notFound("no_evidence");
        }
        byte[] bytes = files.read(sha256).orElseThrow(() -> Problem.of(HttpStatus.GONE, "attachment_lost"));
        return FileAnswer.of("bukti-angka-" + id, Objects.requireNonNull(figure.mediaType()), bytes);
    }

    private Map<String, Object> form(HttpRequest<?> request, EnteredForm form) {
        Page page = pages.page(request);
        Map<String, String> names = new LinkedHashMap<>();
        wanted.names()
                .forEach((name, usedBy) ->
                        names.put(name, name + ": " + usedBy.getFirst().name()));
        figures.ofYear(clock.today().getYear()).forEach(figure -> names.putIfAbsent(figure.name(), figure.name()));
        if (!form.value("name").isEmpty()) {
            names.putIfAbsent(form.value("name"), form.value("name"));
        }
        Map<String, Object> model = new HashMap<>();
        model.put("form", form);
        model.put("names", names);
        model.put("periods", PeriodText.all(page));
        model.put("district", district);
        model.put("errors", List.of());
        return model;
    }

    private Map<String, Object> one(EnteredFigure figure, EnteredForm form, Viewer viewer) {
        return Map.of(
                "versions",
                figures.versions(figure.key()),
                "form",
                form,
                "usedBy",
                wanted.names().getOrDefault(figure.name(), List.of()),
                "district",
                district,
                "mayEnter",
                mayEnter(viewer),
                "errors",
                List.of());
    }

    private static boolean mayEnter(Viewer viewer) {
        return viewer.may(Permission.ENTER_FIGURES);
    }
}

package id.slrt.intake.web;

import id.slrt.access.Allowed;
import id.slrt.access.LookReason;
import id.slrt.access.Permission;
import id.slrt.access.Viewer;
import id.slrt.district.District;
import id.slrt.intake.CaseFile;
import id.slrt.intake.CaseLists;
import id.slrt.intake.CaseState;
import id.slrt.intake.Cases;
import id.slrt.intake.Glances;
import id.slrt.intake.Tickets;
import id.slrt.intake.opening.EarlierNeeds;
import id.slrt.intake.opening.NewCases;
import id.slrt.intake.turn.Steps;
import id.slrt.intake.visit.HomeVisits;
import id.slrt.registry.Looks;
import id.slrt.registry.Person;
import id.slrt.registry.Registry;
import id.slrt.shared.Problem;
import id.slrt.shared.Word;
import id.slrt.shared.web.Pages;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The pages of a case: list, new, open, receipt. */
@Controller
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Allowed(Permission.WORK_ON_CASES)
class CasePages {
    private static final int PAGE_SIZE = 25;
    private static final String NEW = "new_case";

    private final Cases cases;
    private final NewCases newCases;
    private final CaseLists lists;
    private final Registry registry;
    private final District district;
    private final Pages pages;
    private final Looks looks;
    private final EarlierNeeds earlier;
    private final Steps steps;
    private final HomeVisits visits;
    private final Glances glances;

    CasePages(
            Cases cases,
            NewCases newCases,
            CaseLists lists,
            Registry registry,
            District district,
            Pages pages,
            Looks looks,
            EarlierNeeds earlier,
            Steps steps,
            HomeVisits visits,
            Glances glances) {
        this.earlier = earlier;
        this.steps = steps;
        this.visits = visits;
        this.glances = glances;
        this.looks = looks;
        this.cases = cases;
        this.newCases = newCases;
        this.lists = lists;
        this.registry = registry;
        this.district = district;
        this.pages = pages;
    }

    @Get("/cases")
    HttpResponse<?> list(
            HttpRequest<?> request,
            @QueryValue @Nullable String state,
            @QueryValue(defaultValue = "0") int page,
            Viewer viewer) {
        CaseState wanted = Word.parse(CaseState.class, state);
        return pages.show(
                request,
                "intake/cases",
                Map.of(
                        "cases",
                        lists.list(wanted, viewer, Math.max(0, page), PAGE_SIZE),
                        "state",
                        wanted == null ? "" : Word.of(wanted),
                        "district",
                        district,
                        "exports",
                        viewer.may(Permission.EXPORT_CASES)));
    }

    @Get("/persons/{id}/cases")
    HttpResponse<?> ofPerson(
            HttpRequest<?> request, long id, @QueryValue("case") @Nullable String ticket, Viewer viewer) {
        String place = Pages.isFragment(request) ? LookReason.WITH_PAGE : "cases";
        Person person =
                looks.person(registry.survivor(id).key(), "person_cases_viewed", new Looks.From(place, ticket), viewer);
        List<Long> family =
                registry.family(person, viewer).stream().map(Person::key).toList();
        return pages.show(
                request,
                Pages.isFragment(request) ? "intake/personCases" : "intake/personCasesPage",
                Map.of(
                        "lines",
                        lists.ofPeople(registry.records(family), viewer),
                        "district",
                        district,
                        "person",
                        person));
    }

    @Get("/cases/new")
    HttpResponse<?> form(
            HttpRequest<?> request,
            @QueryValue @Nullable Long person,
            @QueryValue("case") @Nullable String ticket,
            Viewer viewer) {
        if (person == null) {
            return pages.done("/search", null);
        }
        Person applicant =
                looks.person(registry.survivor(person).key(), "person_viewed", new Looks.From(NEW, ticket), viewer);
        Map<String, String> values = new LinkedHashMap<>();
        values.put("channel", viewer.area() == null ? "desk" : "visit");
        values.put("reporter.kind", "self");
        values.put("reporter.phone", Objects.requireNonNullElse(applicant.phone(), ""));
        values.put("messageChannel", "sms");
        values.put("requestKey", UUID.randomUUID().toString());
        values.put("case", Objects.requireNonNullElse(ticket, ""));
        CaseForm form = new CaseForm(values, List.of(applicant.key()));
        return pages.show(request, "intake/new", model(applicant, form, viewer));
    }

    @Post(value = "/cases", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> open(HttpRequest<?> request, @Body Map<String, Object> body, Viewer viewer) {
        CaseForm form = CaseForm.of(body);
        if (form.people().isEmpty()) {
            throw Problem.invalid("person", "no_people");
        }
        try {
            CaseFile file = newCases.open(form.command(), form.value("requestKey"), form.seen(), viewer);
            return pages.done(
                    "/cases/" + file.file().ticket(),
                    "case_opened",
                    Tickets.show(file.file().ticket()));
        } catch (Problem problem) {
            if (problem.errors().isEmpty()) {
                throw problem;
            }
            Person applicant = looked(form.people().getFirst(), form, viewer);
            return pages.invalid(request, "intake/new", model(applicant, form, viewer), problem);
        }
    }

    /** The warnings while the form is being filled in. */
    @Post(value = "/cases/new/earlier", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> earlier(HttpRequest<?> request, @Body Map<String, Object> body, Viewer viewer) {
        CaseForm form = CaseForm.of(body);
        form.people().forEach(person -> looked(person, form, viewer));
        return pages.show(
                request,
                "intake/earlier",
                Map.of(
                        "earlier",
                        earlier.before(form.command(), viewer),
                        "form",
                        form,
                        "district",
                        district,
                        "errors",
                        List.of()));
    }

    @Get("/cases/{ticket}")
    HttpResponse<?> read(HttpRequest<?> request, String ticket, Viewer viewer) {
        CaseFile file = cases.read(ticket, viewer);
        return pages.show(
                request,
                "intake/case",
                Map.of(
                        "file",
                        file,
                        "visits",
                        visits.of(file.file().key()),
                        "glances",
                        glances.of(file),
                        "district",
                        district,
                        "viewer",
                        viewer,
                        "own",
                        steps.of(viewer.role())));
    }

    @Get("/cases/{ticket}/receipt")
    HttpResponse<?> receipt(HttpRequest<?> request, String ticket, Viewer viewer) {
        return pages.show(request, "intake/receipt", Map.of("file", cases.read(ticket, viewer), "district", district));
    }

    /** The person a form is about: a look like any other, though her page was opened before. */
    private Person looked(long id, CaseForm form, Viewer viewer) {
        return looks.person(
                registry.survivor(id).key(), "person_viewed", new Looks.From(NEW, form.value("case")), viewer);
    }

    private Map<String, Object> model(Person applicant, CaseForm form, Viewer viewer) {
        return Map.of(
                "form", form,
                "applicant", applicant,
                "family", registry.family(applicant, viewer),
                "services", district.services(),
                "earlier", earlier.before(form.command(), viewer),
                "district", district,
                "errors", List.of());
    }
}

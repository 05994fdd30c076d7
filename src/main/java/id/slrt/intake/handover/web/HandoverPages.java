package id.slrt.intake.handover.web;

import id.slrt.access.Allowed;
import id.slrt.access.Permission;
import id.slrt.access.Role;
import id.slrt.access.Viewer;
import id.slrt.district.Agency;
import id.slrt.district.District;
import id.slrt.district.Places;
import id.slrt.intake.Cases;
import id.slrt.intake.ServiceCase;
import id.slrt.intake.handover.FoundPerson;
import id.slrt.intake.handover.Handover;
import id.slrt.intake.handover.HandoverKind;
import id.slrt.intake.handover.HandoverState;
import id.slrt.intake.handover.Handovers;
import id.slrt.intake.handover.NewHandover.Found;
import id.slrt.intake.handover.Receipt;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Hand-overs: the list, the grid, one hand-over with its receipt and its record to print. */
@Controller("/handovers")
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Allowed(Permission.HAND_OVER_PEOPLE)
class HandoverPages {
    private static final int PAGE_SIZE = 25;
    private static final int ROWS = 6;

    private final Handovers handovers;
    private final Receipt receipt;
    private final Cases cases;
    private final Registry registry;
    private final District district;
    private final Pages pages;

    HandoverPages(
            Handovers handovers, Receipt receipt, Cases cases, Registry registry, District district, Pages pages) {
        this.handovers = handovers;
        this.receipt = receipt;
        this.cases = cases;
        this.registry = registry;
        this.district = district;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> list(
            HttpRequest<?> request,
            @QueryValue @Nullable String state,
            @QueryValue(defaultValue = "0") int page,
            Viewer viewer) {
        HandoverState wanted = Word.parse(HandoverState.class, state);
        return pages.show(
                request,
                "handover/list",
                Map.of(
                        "slice",
                        handovers.list(wanted, Math.max(0, page), PAGE_SIZE, viewer),
                        "state",
                        wanted == null ? "" : Word.of(wanted),
                        "desk",
                        Handovers.isDesk(viewer),
                        "mayEnter",
                        mayEnter(viewer),
                        "district",
                        district));
    }

    /** For the start page: what the desk has to confirm. */
    @Get("/new")
    HttpResponse<?> form(HttpRequest<?> request, @QueryValue(defaultValue = "6") int rows, Viewer viewer) {
        Map<String, String> values = new HashMap<>();
        HandoverKind last = handovers.lastKind(viewer);
        values.put("kind", last == null ? "" : Word.of(last));
        values.put("day", pages.page(request).date(pages.page(request).today()));
        values.put("requestKey", UUID.randomUUID().toString());
        return pages.show(request, "handover/new", model(new HandoverForm(values, List.of()), rows, viewer));
    }

    @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> receive(HttpRequest<?> request, @Body Map<String, String> body, Viewer viewer) {
        HandoverForm form = HandoverForm.of(body);
        try {
            Handover handover = handovers.receive(form.command(), form.value("requestKey"), viewer);
            return pages.done("/handovers/" + handover.id(), "handover_sent", handover.people());
        } catch (Problem problem) {
            return again(request, form, problem, viewer);
        }
    }

    HttpResponse<?> again(HttpRequest<?> request, HandoverForm form, Problem problem, Viewer viewer) {
        if (problem.errors().isEmpty()) {
            throw problem;
        }
        return pages.invalid(request, "handover/new", model(form, ROWS, viewer), problem);
    }

    /** The grid with the rows of a file, to be looked over and sent. */
    HttpResponse<?> filled(HttpRequest<?> request, HandoverForm form, Viewer viewer) {
        return pages.show(request, "handover/new", model(form, ROWS, viewer));
    }

    @Get("/{id}")
    HttpResponse<?> read(HttpRequest<?> request, long id, Viewer viewer) {
        return pages.show(request, "handover/handover", one(id, viewer));
    }

    /** The record of the hand-over, to be printed and signed by both. */
    @Get("/{id}/record")
    HttpResponse<?> record(HttpRequest<?> request, long id, Viewer viewer) {
        return pages.show(request, "handover/record", one(id, viewer));
    }

    @Post(value = "/{id}/receive", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(Permission.RECEIVE_PEOPLE)
    HttpResponse<?> confirm(HttpRequest<?> request, long id, @Body Map<String, String> body, Viewer viewer) {
        List<Integer> arrived = body.keySet().stream()
                .filter(name -> name.matches("arrived\\.\\d{1,3}"))
                .map(name -> Integer.valueOf(name.substring("arrived.".length())))
                .toList();
        try {
            receipt.confirm(id, arrived, body.containsKey("categories"), body.get("note"), viewer);
            return pages.done("/handovers/" + id, "handover_received", arrived.size());
        } catch (Problem problem) {
            if (problem.errors().isEmpty()) {
                throw problem;
            }
            Map<String, Object> model = one(id, viewer);
            model.put("typed", body);
            return pages.invalid(request, "handover/handover", model, problem);
        }
    }

    private Map<String, Object> one(long id, Viewer viewer) {
        Handover handover = handovers.require(id, viewer);
        List<FoundPerson> people = handovers.people(handover, viewer);
        boolean desk = Handovers.isDesk(viewer);
        List<Long> files = people.stream().map(FoundPerson::caseId).toList();
        Map<Long, String> tickets = desk
                ? cases.all(files).values().stream().collect(Collectors.toMap(ServiceCase::key, ServiceCase::ticket))
                : Map.of();
        Map<String, Object> model = new HashMap<>();
        model.put("handover", handover);
        model.put("people", people);
        model.put("fates", receipt.fates(handover, people));
        model.put("tickets", tickets);
        model.put(
                "known",
                desk ? registry.all(people.stream().map(FoundPerson::personId).toList()) : Map.of());
        model.put("desk", desk);
        model.put("district", district);
        model.put("typed", Map.of());
        model.put("errors", List.of());
        return model;
    }

    private Map<String, Object> model(HandoverForm form, int rows, Viewer viewer) {
        if (!mayEnter(viewer)) {
            throw Problem.forbidden("handover_not_yours");
        }
        List<Found> shown = form.rows(Math.clamp(rows, 1, 60));
        Map<String, Object> model = new HashMap<>();
        model.put("form", form);
        model.put("rows", shown);
        model.put("agencies", viewer.is(Role.AGENCY) ? List.of() : senders());
        model.put("district", district);
        model.put(
                "places",
                Places.names(district).stream()
                        .filter(name -> name.contains(","))
                        .toList());
        model.put("errors", List.of());
        return model;
    }

    private List<Agency> senders() {
        return district.agencies().stream()
                .filter(Handovers::hands)
                .filter(agency -> !agency.code().equals(district.host()))
                .toList();
    }

    private boolean mayEnter(Viewer viewer) {
        return Handovers.isDesk(viewer)
                || district.agency(viewer.agency()).filter(Handovers::hands).isPresent();
    }
}

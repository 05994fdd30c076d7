package id.slrt.notification.web;

import id.slrt.access.Allowed;
import id.slrt.access.Permission;
import id.slrt.access.Viewer;
import id.slrt.district.District;
import id.slrt.intake.CaseFile;
import id.slrt.intake.ServiceCase;
import id.slrt.intake.Tickets;
import id.slrt.intake.opening.NewCase;
import id.slrt.notification.Contacts;
import id.slrt.notification.Stopping;
import id.slrt.notification.reply.Inbound;
import id.slrt.notification.reply.Inbox;
import id.slrt.registry.Match;
import id.slrt.registry.Registry;
import id.slrt.registry.SearchQuery;
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
import java.util.Objects;

/** The front office's inbox of replies; from an item a case is opened on the same page. */
@Controller("/replies")
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Allowed(Permission.READ_REPLIES)
class ReplyPages {
    private static final int FOUND = 8;
    private static final String ITEM = "notification/reply";

    private final Inbox inbox;
    private final Contacts contacts;
    private final Stopping stopping;
    private final Registry registry;
    private final District district;
    private final Pages pages;

    ReplyPages(Inbox inbox, Contacts contacts, Stopping stopping, Registry registry, District district, Pages pages) {
        this.inbox = inbox;
        this.contacts = contacts;
        this.stopping = stopping;
        this.registry = registry;
        this.district = district;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request, @QueryValue(defaultValue = "0") int page) {
        return Pages.isFragment(request)
                ? pages.show(request, "notification/repliesList", Map.of("items", inbox.first(), "started", true))
                : pages.show(request, "notification/replies", Map.of("items", inbox.waiting(Math.max(0, page))));
    }

    @Get("/{id}")
    HttpResponse<?> show(HttpRequest<?> request, long id, Viewer viewer) {
        return pages.show(request, ITEM, model(inbox.read(id, viewer), Map.of(), List.of()));
    }

    /** The same page with the people that were looked for. */
    @Post(value = "/{id}/people", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> search(HttpRequest<?> request, long id, @Body Map<String, String> form, Viewer viewer) {
        String q = form.getOrDefault("q", "").strip();
        List<Match> found = q.length() < 2 ? List.of() : registry.search(SearchQuery.of(q), FOUND, viewer);
        return pages.show(request, ITEM, model(inbox.read(id, viewer), form, found));
    }

    @Post(value = "/{id}/done", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> done(long id, Viewer viewer) {
        inbox.done(id, viewer);
        return pages.done("/replies", "reply_done");
    }

    /** The sender wants no messages, in words that are not one of ours. */
    @Post(value = "/{id}/stop", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> stop(HttpRequest<?> request, long id, @Body Map<String, String> form, Viewer viewer) {
        try {
            stopping.stop(inbox.read(id, viewer).sender(), id, form.get("reason"), viewer);
            return pages.done("/replies/" + id, "messages_stopped");
        } catch (Problem problem) {
            return again(request, id, form, viewer, problem);
        }
    }

    @Post(value = "/{id}/link", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> link(HttpRequest<?> request, long id, @Body Map<String, String> form, Viewer viewer) {
        try {
            ServiceCase file = inbox.link(id, form.get("ticket"), viewer);
            return pages.done("/cases/" + file.ticket(), "reply_linked", Tickets.show(file.ticket()));
        } catch (Problem problem) {
            return again(request, id, form, viewer, problem);
        }
    }

    @Post(value = "/{id}/open", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> open(HttpRequest<?> request, long id, @Body Map<String, String> form, Viewer viewer) {
        try {
            CaseFile file = inbox.open(id, newCase(inbox.read(id, viewer), form), viewer);
            return pages.done(
                    "/cases/" + file.file().ticket(),
                    "case_opened",
                    Tickets.show(file.file().ticket()));
        } catch (Problem problem) {
            return again(request, id, form, viewer, problem);
        }
    }

    private HttpResponse<?> again(
            HttpRequest<?> request, long id, Map<String, String> form, Viewer viewer, Problem problem) {
        if (problem.errors().isEmpty()) {
            throw problem;
        }
        return pages.invalid(request, ITEM, model(inbox.read(id, viewer), form, List.of()), problem);
    }

    private static NewCase newCase(Inbound item, Map<String, String> form) {
        String person = form.getOrDefault("person", "");
        if (!person.matches("\\d{1,18}")) {
            throw Problem.invalid("person", "reply_person");
        }
        return new NewCase(
                "message",
                new NewCase.Reporter("self", null, null, item.sender()),
                "true".equals(form.get("consent")),
                Word.of(item.channel()),
                List.of(NewCase.PersonIn.known(Long.parseLong(person))),
                List.of(new NewCase.ComplaintIn(form.get("kind"), form.get("about"), form.get("text"))),
                List.of(new NewCase.NeedIn(0, form.get("service"), null)));
    }

    private Map<String, Object> model(Inbound item, Map<String, String> form, List<Match> found) {
        String chosen = form.getOrDefault("person", "");
        Map<String, Object> model = new HashMap<>();
        model.put("item", item);
        model.put("cases", inbox.casesOf(item));
        model.put("found", found.isEmpty() && chosen.matches("\\d{1,18}") ? chosen(chosen) : found);
        model.put("form", form);
        model.put("stopped", contacts.stoppedBy(item.sender()));
        model.put("district", district);
        model.put("errors", List.of());
        return model;
    }

    /** Who was chosen stays chosen when something else was wrong. */
    private List<Match> chosen(String person) {
        return registry.find(Long.parseLong(person)).stream()
                .map(found -> new Match(Objects.requireNonNull(found), 0, List.of()))
                .toList();
    }
}

package id.slrt.notification.web;

import id.slrt.access.Allowed;
import id.slrt.access.Permission;
import id.slrt.access.Viewer;
import id.slrt.intake.Cases;
import id.slrt.intake.ServiceCase;
import id.slrt.notification.Contacts;
import id.slrt.notification.NotificationRepositories;
import id.slrt.notification.Stopping;
import id.slrt.notification.provider.TwilioSettings;
import id.slrt.notification.reply.InboundRows;
import id.slrt.shared.Problem;
import id.slrt.shared.web.Pages;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the applicant of a case was told, and whether it arrived. */
@Controller
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Allowed(Permission.WORK_ON_CASES)
class MessagePages {
    private static final String PAGE = "notification/messagesPage";

    private final NotificationRepositories.Messages messages;
    private final InboundRows inbound;
    private final Cases cases;
    private final Contacts contacts;
    private final Stopping stopping;
    private final TwilioSettings twilio;
    private final Pages pages;

    MessagePages(
            NotificationRepositories.Messages messages,
            InboundRows inbound,
            Cases cases,
            Contacts contacts,
            Stopping stopping,
            TwilioSettings twilio,
            Pages pages) {
        this.messages = messages;
        this.inbound = inbound;
        this.cases = cases;
        this.contacts = contacts;
        this.stopping = stopping;
        this.twilio = twilio;
        this.pages = pages;
    }

    @Get("/cases/{ticket}/messages")
    HttpResponse<?> ofCase(HttpRequest<?> request, String ticket, Viewer viewer) {
        ServiceCase file = cases.require(ticket, viewer);
        return pages.show(request, Pages.isFragment(request) ? "notification/messages" : PAGE, model(file, viewer));
    }

    @Post(value = "/cases/{ticket}/messages/stop", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> stop(HttpRequest<?> request, String ticket, @Body Map<String, String> form, Viewer viewer) {
        ServiceCase file = cases.require(ticket, viewer);
        try {
            stopping.stop(file, form.get("reason"), viewer);
            return pages.done("/cases/" + file.ticket() + "/messages", "messages_stopped");
        } catch (Problem problem) {
            return pages.invalid(request, PAGE, model(file, viewer), problem);
        }
    }

    @Post(value = "/cases/{ticket}/messages/start", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> start(HttpRequest<?> request, String ticket, @Body Map<String, String> form, Viewer viewer) {
        ServiceCase file = cases.require(ticket, viewer);
        try {
            stopping.start(file, form.get("reason"), viewer);
            return pages.done("/cases/" + file.ticket() + "/messages", "messages_started");
        } catch (Problem problem) {
            return pages.invalid(request, PAGE, model(file, viewer), problem);
        }
    }

    private Map<String, Object> model(ServiceCase file, Viewer viewer) {
        Map<String, Object> model = new HashMap<>();
        model.put("file", file);
        model.put("messages", messages.findByCaseIdOrderById(file.key()));
        model.put("replies", inbound.findByCaseIdOrderById(file.key()));
        model.put("hasPhone", !twilio.isGiven() && PhonePages.mayOpen(viewer));
        model.put("stopped", file.phone() == null ? null : contacts.stoppedBy(file.phone()));
        model.put("errors", List.of());
        return model;
    }
}

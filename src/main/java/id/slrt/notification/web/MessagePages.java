package id.slrt.notification.web;

import id.slrt.access.Viewer;
import id.slrt.intake.Cases;
import id.slrt.intake.ServiceCase;
import id.slrt.notification.NotificationRepositories;
import id.slrt.notification.provider.TwilioSettings;
import id.slrt.notification.reply.InboundRows;
import id.slrt.shared.web.Pages;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;

/** What the applicant of a case was told, and whether it arrived. */
@Controller
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"FRONT_OFFICE", "BACK_OFFICE", "MANAGER", "FACILITATOR"})
class MessagePages {
    private final NotificationRepositories.Messages messages;
    private final InboundRows inbound;
    private final Cases cases;
    private final TwilioSettings twilio;
    private final Pages pages;

    MessagePages(
            NotificationRepositories.Messages messages,
            InboundRows inbound,
            Cases cases,
            TwilioSettings twilio,
            Pages pages) {
        this.messages = messages;
        this.inbound = inbound;
        this.cases = cases;
        this.twilio = twilio;
        this.pages = pages;
    }

    @Get("/cases/{ticket}/messages")
    HttpResponse<?> ofCase(HttpRequest<?> request, String ticket, Viewer viewer) {
        ServiceCase file = cases.require(ticket, viewer);
        return pages.show(
                request,
                Pages.isFragment(request) ? "notification/messages" : "notification/messagesPage",
                Map.of(
                        "file",
                        file,
                        "messages",
                        messages.findByCaseIdOrderById(file.key()),
                        "replies",
                        inbound.findByCaseIdOrderById(file.key()),
                        "hasPhone",
                        !twilio.isGiven() && PhonePages.mayOpen(viewer)));
    }
}

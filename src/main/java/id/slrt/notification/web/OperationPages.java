package id.slrt.notification.web;

import id.slrt.access.Allowed;
import id.slrt.access.Permission;
import id.slrt.access.Viewer;
import id.slrt.district.District;
import id.slrt.notification.TestMessages;
import id.slrt.notification.manners.MessageSettings;
import id.slrt.notification.manners.Spend;
import id.slrt.notification.operation.MessageOffice;
import id.slrt.notification.operation.OutboxFigures;
import id.slrt.notification.provider.SmtpSettings;
import id.slrt.notification.provider.TwilioSettings;
import id.slrt.referral.catalogue.AgencyAddresses;
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
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The operators' page: how the messages run, and the few things to do about it. */
@Controller("/messages")
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Allowed(Permission.OPERATE_MESSAGES)
class OperationPages {
    private static final String PAGE = "notification/operation";

    private final OutboxFigures figures;
    private final MessageOffice office;
    private final TestMessages messages;
    private final MessageSettings settings;
    private final Spend spend;
    private final AgencyAddresses addresses;
    private final TwilioSettings twilio;
    private final SmtpSettings smtp;
    private final District district;
    private final Pages pages;

    OperationPages(
            OutboxFigures figures,
            MessageOffice office,
            TestMessages messages,
            MessageSettings settings,
            Spend spend,
            AgencyAddresses addresses,
            TwilioSettings twilio,
            SmtpSettings smtp,
            District district,
            Pages pages) {
        this.figures = figures;
        this.office = office;
        this.messages = messages;
        this.settings = settings;
        this.spend = spend;
        this.addresses = addresses;
        this.twilio = twilio;
        this.smtp = smtp;
        this.district = district;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request) {
        return pages.show(request, PAGE, model(Map.of()));
    }

    @Post(value = "/pause", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> pause(@Body Map<String, String> form, Viewer viewer) {
        boolean paused = "true".equals(form.get("paused"));
        office.pause(paused, viewer);
        return pages.done("/messages", paused ? "messages_paused" : "messages_resumed");
    }

    /** A restored copy begins to send: {@code old} says whether what was waiting before it goes too. */
    @Post(value = "/copy", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> resumeCopy(@Body Map<String, String> form, Viewer viewer) {
        boolean drop = !"send".equals(form.get("old"));
        int dropped = office.resumeCopy(drop, viewer);
        return drop
                ? pages.done("/messages", "messages_given_up", String.valueOf(dropped))
                : pages.done("/messages", "messages_resumed");
    }

    @Post(value = "/again", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> again(Viewer viewer) {
        return pages.done("/messages", "messages_tried_again", String.valueOf(office.tryAgain(viewer)));
    }

    @Post(value = "/test", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> test(HttpRequest<?> request, @Body Map<String, String> form, Viewer viewer) {
        try {
            office.test(form.get("number"), form.get("channel"), viewer);
            return pages.done("/messages", "message_tested");
        } catch (Problem problem) {
            return again(request, form, problem);
        }
    }

    @Post(value = "/settings", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> set(HttpRequest<?> request, @Body Map<String, String> form, Viewer viewer) {
        try {
            office.set(form, viewer);
            return pages.done("/messages", "messages_set");
        } catch (Problem problem) {
            return again(request, form, problem);
        }
    }

    @Post(value = "/agency", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> agency(HttpRequest<?> request, @Body Map<String, String> form, Viewer viewer) {
        try {
            addresses.set(form.getOrDefault("agency", ""), form.get("email"), viewer);
            return pages.done("/messages", "agency_email_set");
        } catch (Problem problem) {
            return again(request, form, problem);
        }
    }

    private HttpResponse<?> again(HttpRequest<?> request, Map<String, String> form, Problem problem) {
        if (problem.errors().isEmpty()) {
            throw problem;
        }
        return pages.invalid(request, PAGE, model(form), problem);
    }

    private Map<String, Object> model(Map<String, String> typed) {
        Map<String, Object> model = new HashMap<>();
        model.put("queue", figures.queue());
        model.put("oldestSeconds", figures.oldestSeconds());
        model.put("channels", figures.channels());
        model.put("attempts", figures.attempts());
        model.put("technical", figures.technical());
        model.put("waitingForAnOperator", figures.waitingForAnOperator());
        Instant restored = settings.restored();
        model.put("waitingSinceTheBackup", restored == null ? 0L : messages.waitingSince(restored));
        model.put("settings", settings);
        model.put("spend", spend);
        model.put("hasPhones", twilio.isGiven());
        model.put("hasMail", smtp.isGiven());
        model.put("addresses", addresses.all());
        model.put("agencies", district.agencies());
        model.put("typed", typed);
        model.put("errors", List.of());
        return model;
    }
}

package id.slrt.notification.web;

import id.slrt.access.Role;
import id.slrt.access.Viewer;
import id.slrt.intake.Cases;
import id.slrt.intake.ServiceCase;
import id.slrt.notification.Message;
import id.slrt.notification.NotificationRepositories;
import id.slrt.notification.provider.TwilioSettings;
import id.slrt.shared.Pages;
import id.slrt.shared.Problem;
import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The on-screen phone: what applicants would see, while nothing is sent out. */
@Controller("/phone")
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"FRONT_OFFICE", "BACK_OFFICE", "MANAGER"})
class PhonePages {
    private final NotificationRepositories.Messages messages;
    private final Cases cases;
    private final TwilioSettings twilio;
    private final Pages pages;
    private final String publicUrl;

    PhonePages(
            NotificationRepositories.Messages messages,
            Cases cases,
            TwilioSettings twilio,
            Pages pages,
            @Value("${slrt.public-url}") String publicUrl) {
        this.messages = messages;
        this.cases = cases;
        this.twilio = twilio;
        this.pages = pages;
        this.publicUrl = publicUrl;
    }

    static boolean mayOpen(Viewer viewer) {
        return viewer.is(Role.FRONT_OFFICE, Role.BACK_OFFICE, Role.MANAGER);
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, @QueryValue("case") @Nullable String ticket, Viewer viewer) {
        if (twilio.isGiven()) {
            throw Problem.notFound("no_phone_on_screen");
        }
        String typed = Objects.requireNonNullElse(ticket, "").strip();
        Long caseId = typed.isEmpty() ? null : cases.require(typed, viewer).key();
        return pages.show(
                request,
                Pages.isFragment(request) ? "notification/phoneList" : "notification/phone",
                Map.of("ticket", typed, "screens", screens(messages.latest(caseId))));
    }

    private List<PhoneScreen> screens(List<Message> latest) {
        Map<Long, ServiceCase> files =
                cases.all(latest.stream().map(Message::caseId).distinct().toList());
        Map<String, List<PhoneScreen.Bubble>> byNumber = new LinkedHashMap<>();
        for (Message message : latest) {
            String ticket = Objects.requireNonNull(files.get(message.caseId())).ticket();
            byNumber.computeIfAbsent(Objects.requireNonNull(message.recipient()), _ -> new ArrayList<>())
                    .add(PhoneScreen.Bubble.of(message, ticket, publicUrl + "/track/" + ticket));
        }
        return byNumber.values().stream()
                .map(bubbles -> new PhoneScreen(bubbles.getFirst().message().maskedRecipient(), bubbles))
                .toList();
    }
}

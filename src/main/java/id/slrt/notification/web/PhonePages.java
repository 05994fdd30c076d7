package id.slrt.notification.web;

import id.slrt.access.Allowed;
import id.slrt.access.Permission;
import id.slrt.access.Viewer;
import id.slrt.intake.Cases;
import id.slrt.intake.ServiceCase;
import id.slrt.intake.Tickets;
import id.slrt.notification.CaseValues;
import id.slrt.notification.Message;
import id.slrt.notification.NotificationRepositories;
import id.slrt.notification.Recipients;
import id.slrt.notification.Way;
import id.slrt.notification.provider.TwilioSettings;
import id.slrt.notification.reply.Inbound;
import id.slrt.notification.reply.InboundRows;
import id.slrt.notification.reply.Replies;
import id.slrt.shared.Problem;
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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The on-screen phone: what applicants would see, while nothing is sent out. */
@Controller("/phone")
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Allowed(Permission.TAKE_CALLS)
class PhonePages {
    private final NotificationRepositories.Messages messages;
    private final InboundRows inbound;
    private final Replies replies;
    private final Cases cases;
    private final TwilioSettings twilio;
    private final Pages pages;
    private final CaseValues caseValues;

    PhonePages(
            NotificationRepositories.Messages messages,
            InboundRows inbound,
            Replies replies,
            Cases cases,
            TwilioSettings twilio,
            Pages pages,
            CaseValues caseValues) {
        this.messages = messages;
        this.inbound = inbound;
        this.replies = replies;
        this.cases = cases;
        this.twilio = twilio;
        this.pages = pages;
        this.caseValues = caseValues;
    }

    static boolean mayOpen(Viewer viewer) {
        return viewer.may(Permission.TAKE_CALLS);
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

    @Get("/reply/{id}")
    HttpResponse<?> replyForm(HttpRequest<?> request, long id, @QueryValue("case") @Nullable String ticket) {
        Message message = messages.findById(id).orElseThrow(() -> Problem.notFound("no_reply"));
        return pages.show(
                request,
                "notification/phoneReply",
                Map.of(
                        "message",
                        id,
                        "number",
                        message.maskedRecipient(),
                        "ticket",
                        Objects.requireNonNullElse(ticket, "")));
    }

    /** What the applicant writes back, to try it: as if it had come from the phone of that message. */
    @Post(value = "/reply", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> reply(@Body Map<String, String> form) {
        if (twilio.isGiven()) {
            throw Problem.notFound("no_phone_on_screen");
        }
        String id = form.getOrDefault("message", "");
        Message message = (id.matches("\\d{1,18}") ? messages.findById(Long.parseLong(id)) : Optional.<Message>empty())
                .filter(told -> told.channel() != Way.EMAIL)
                .orElseThrow(() -> Problem.notFound("no_reply"));
        String text = form.getOrDefault("text", "");
        String shown = form.getOrDefault("case", "");
        if (!text.isBlank()) {
            replies.arrived(screenId(), message.to(), message.channel(), text);
        }
        return pages.done(
                shown.isEmpty()
                        ? "/phone"
                        : "/phone?case=" + Tickets.parse(shown).orElse(""),
                null);
    }

    /** In the place of the provider's number of a message, and as long as one may be. */
    private static String screenId() {
        return "screen-" + UUID.randomUUID().toString().replace("-", "");
    }

    private List<PhoneScreen> screens(List<Message> latest) {
        Map<Long, ServiceCase> files = cases.all(latest.stream()
                .map(Message::caseId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        Map<String, List<PhoneScreen.Bubble>> byNumber = new LinkedHashMap<>();
        Map<String, Long> last = new LinkedHashMap<>();
        for (Message message : latest) {
            ServiceCase file = files.get(message.caseId());
            String ticket = file == null ? "" : file.ticket();
            last.putIfAbsent(message.to(), message.key());
            byNumber.computeIfAbsent(message.to(), _ -> new ArrayList<>())
                    .add(PhoneScreen.Bubble.of(message, ticket, caseValues.address(ticket)));
        }
        for (Inbound reply : byNumber.isEmpty() ? List.<Inbound>of() : inbound.of(byNumber.keySet())) {
            List<PhoneScreen.Bubble> bubbles = Objects.requireNonNull(byNumber.get(reply.sender()));
            bubbles.add(PhoneScreen.Bubble.reply(reply));
            if (reply.answer() != null) {
                bubbles.add(PhoneScreen.Bubble.answer(reply));
            }
        }
        return byNumber.entrySet().stream()
                .map(phone -> new PhoneScreen(
                        Recipients.mask(phone.getKey()),
                        Objects.requireNonNull(last.get(phone.getKey())),
                        phone.getValue().stream()
                                .sorted(Comparator.comparing(PhoneScreen.Bubble::at)
                                        .reversed())
                                .toList()))
                .toList();
    }
}

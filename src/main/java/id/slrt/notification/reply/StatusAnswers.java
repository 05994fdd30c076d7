package id.slrt.notification.reply;

import id.slrt.district.District;
import id.slrt.intake.CasePhones;
import id.slrt.intake.CaseState;
import id.slrt.intake.Cases;
import id.slrt.intake.ServiceCase;
import id.slrt.intake.Tickets;
import id.slrt.notification.TrackedCase;
import id.slrt.notification.Tracking;
import id.slrt.notification.template.MessageKind;
import id.slrt.shared.Problem;
import id.slrt.shared.Text;
import jakarta.inject.Singleton;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * STATUS by message. From the phone of the case, when nobody else applied with it, the ticket is enough: it was sent
 * there. From any other, or a shared one, the second thing is needed, as on the tracking page.
 */
@Singleton
class StatusAnswers {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Text.ID);
    private static final int NEEDS_TOLD = 3;

    private final Tracking tracking;
    private final CasePhones phones;
    private final Cases cases;
    private final District district;
    private final Text text;

    StatusAnswers(Tracking tracking, CasePhones phones, Cases cases, District district, Text text) {
        this.tracking = tracking;
        this.phones = phones;
        this.cases = cases;
        this.district = district;
        this.text = text;
    }

    Replies.Answer of(@Nullable String ticket, @Nullable String check, String sender) {
        try {
            TrackedCase found =
                    check == null || ticket == null ? own(ticket, sender) : tracking.follow(ticket, check, sender);
            return found == null
                    ? Replies.Answer.of(MessageKind.REPLY_STATUS_UNKNOWN)
                    : new Replies.Answer(MessageKind.REPLY_STATUS, cases.byTicket(found.ticket()), words(found), false);
        } catch (Problem _) {
            return Replies.Answer.of(MessageKind.REPLY_STATUS_UNKNOWN);
        }
    }

    private @Nullable TrackedCase own(@Nullable String ticket, String sender) {
        if (phones.isShared(sender)) {
            return null;
        }
        List<ServiceCase> own = phones.of(sender);
        String wanted = ticket == null ? null : Tickets.parse(ticket).orElse("");
        return own.stream()
                .filter(file -> wanted == null
                        ? file.state() == CaseState.OPEN
                        : file.ticket().equals(wanted))
                .findFirst()
                .map(file -> tracking.tell(file.key()))
                .orElse(null);
    }

    private String words(TrackedCase found) {
        String told = found.needs().stream().limit(NEEDS_TOLD).map(this::words).collect(Collectors.joining("; "));
        return found.needs().size() > NEEDS_TOLD ? told + "; ..." : told;
    }

    private String words(TrackedCase.TrackedNeed need) {
        String service = need.service() == null
                ? text.of(Text.ID, "track.service_neutral")
                : need.service().nameId();
        String stage = text.of(Text.ID, "track.stage." + need.stage());
        String agency = need.agency() == null ? "" : " (" + district.agencyName(need.agency()) + ")";
        String date = need.dueDate() == null ? "" : ", " + text.of(Text.ID, "track.by", DAY.format(need.dueDate()));
        return service + ": " + stage + agency + date;
    }
}

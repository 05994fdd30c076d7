package id.slrt.notification;

import id.slrt.district.District;
import id.slrt.district.Service;
import id.slrt.notification.provider.SmtpSettings;
import id.slrt.notification.template.MessageKind;
import id.slrt.notification.template.Templates;
import id.slrt.referral.Referral;
import id.slrt.referral.Referrals;
import id.slrt.referral.link.LinkIssued;
import id.slrt.referral.link.LinkTokens;
import id.slrt.referral.link.LinkWay;
import id.slrt.referral.link.PartnerLinks;
import id.slrt.shared.Problem;
import id.slrt.shared.Text;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Sends links to partners without an account. The row of the message holds a placeholder; the address is put in when the
 * message is handed over, so that neither database nor log can open a referral.
 */
@Singleton
class LinkMessages {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Text.ID);

    private final PartnerLinks links;
    private final LinkTokens tokens;
    private final Referrals referrals;
    private final SmtpSettings smtp;
    private final Templates templates;
    private final Contacts contacts;
    private final Posting posting;
    private final District district;

    LinkMessages(
            PartnerLinks links,
            LinkTokens tokens,
            Referrals referrals,
            SmtpSettings smtp,
            Templates templates,
            Contacts contacts,
            Posting posting,
            District district) {
        this.links = links;
        this.tokens = tokens;
        this.referrals = referrals;
        this.smtp = smtp;
        this.templates = templates;
        this.contacts = contacts;
        this.posting = posting;
        this.district = district;
    }

    /** @throws Problem 422 when it cannot be sent this way; the link is then not made either */
    @EventListener
    void issued(LinkIssued event) {
        Referral referral = referrals.require(event.link().referralId());
        Way way = Way.valueOf(event.link().way().name());
        Service service = district.service(referral.service()).orElseThrow();
        String obstacle = obstacle(way, event.sentTo());
        if (obstacle != null) {
            throw Problem.invalid("way", obstacle);
        }
        String code = way == Way.EMAIL
                ? MessageKind.AGENCY_LINK.code(service.sensitive())
                : MessageKind.AGENCY_LINK_PHONE.code();
        Templates.Filled filled = templates
                .fill(code, null, values(referral, service, event.link().placeholder()))
                .orElseThrow(() -> Problem.invalid("way", "link_no_template"));
        posting.post(Draft.about(referral.caseId(), referral.id(), event.sentTo(), way, code, filled));
    }

    private @Nullable String obstacle(Way way, String to) {
        if (way == Way.EMAIL) {
            return smtp.isGiven() ? null : "link_no_mail_server";
        }
        return contacts.obstacle(to, way) == null ? null : "link_opted_out";
    }

    /** To an agency without accounts as soon as it is referred: the first way there is; else the desk sees that none was. */
    void atOnce(Referral referral) {
        PartnerLinks.Reach reach = links.reach(referral.agency());
        for (LinkWay way : List.of(LinkWay.EMAIL, LinkWay.WHATSAPP, LinkWay.SMS)) {
            String to = reach.to(way);
            if (to != null && obstacle(Way.valueOf(way.name()), to) == null) {
                links.issueAtOnce(referral, way);
                return;
            }
        }
    }

    /** To the phone that the link of an agency without accounts goes to. */
    void calledOff(Referral referral, Map<String, String> values) {
        String to = links.reach(referral.agency()).mobile();
        for (Way way : List.of(Way.WHATSAPP, Way.SMS)) {
            if (to != null && obstacle(way, to) == null) {
                String code = MessageKind.AGENCY_CALLED_OFF_PHONE.code();
                templates
                        .fill(code, null, values)
                        .ifPresent(filled ->
                                posting.post(Draft.about(referral.caseId(), referral.id(), to, way, code, filled)));
                return;
            }
        }
    }

    private Map<String, String> values(Referral referral, Service service, String placeholder) {
        return Map.of(
                "office", district.setting("shortName"),
                "service", service.nameId(),
                "date", DAY.format(Objects.requireNonNullElse(referral.due(), referral.dueComplete())),
                "url", placeholder);
    }

    /** The message as it is handed over; empty when the link in it was revoked meanwhile. */
    Optional<Message> withLink(Message message) {
        String variables = message.contentVariables();
        Optional<String> text = tokens.fill(message.text());
        Optional<String> filled = variables == null ? Optional.of("") : tokens.fill(variables);
        return text.isEmpty() || filled.isEmpty()
                ? Optional.empty()
                : Optional.of(message.reading(text.get(), variables == null ? null : filled.get()));
    }
}

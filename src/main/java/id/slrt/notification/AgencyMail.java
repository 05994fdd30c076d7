package id.slrt.notification;

import id.slrt.district.District;
import id.slrt.district.Service;
import id.slrt.intake.Cases;
import id.slrt.intake.Tickets;
import id.slrt.intake.escalation.TurnEscalated;
import id.slrt.notification.provider.SmtpSettings;
import id.slrt.notification.template.MessageKind;
import id.slrt.notification.template.Templates;
import id.slrt.referral.Referral;
import id.slrt.referral.catalogue.AgencyAddresses;
import id.slrt.referral.catalogue.PartnerCatalogue;
import id.slrt.shared.AppClock;
import id.slrt.shared.Text;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells an agency by e-mail that a referral waits for it: service, date and the address of its page, nothing of the
 * person; and its head, once a day, that something is late. One without accounts gets a link instead. Without a mail server, or an address of the agency, nothing is written.
 */
@Singleton
class AgencyMail {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Text.ID);

    private final AgencyAddresses addresses;
    private final PartnerCatalogue catalogue;
    private final LinkMessages links;
    private final SmtpSettings smtp;
    private final Templates templates;
    private final Posting posting;
    private final NotificationRepositories.Messages messages;
    private final Cases cases;
    private final District district;
    private final AppClock clock;
    private final String publicUrl;

    AgencyMail(
            AgencyAddresses addresses,
            PartnerCatalogue catalogue,
            LinkMessages links,
            SmtpSettings smtp,
            Templates templates,
            Posting posting,
            NotificationRepositories.Messages messages,
            Cases cases,
            District district,
            AppClock clock,
            @Value("${slrt.public-url}") String publicUrl) {
        this.addresses = addresses;
        this.catalogue = catalogue;
        this.links = links;
        this.smtp = smtp;
        this.templates = templates;
        this.posting = posting;
        this.messages = messages;
        this.cases = cases;
        this.district = district;
        this.clock = clock;
        this.publicUrl = publicUrl;
    }

    void referred(Referral referral) {
        if (catalogue.byLink(referral.agency())) {
            links.atOnce(referral);
            return;
        }
        String address = smtp.isGiven() ? addresses.of(referral.agency()).orElse(null) : null;
        if (address == null) {
            return;
        }
        Service service = district.service(referral.service()).orElseThrow();
        String code = MessageKind.AGENCY_REFERRAL.code(service.sensitive());
        Map<String, String> values = Map.of(
                "office", district.setting("office"),
                "service", service.nameId(),
                "date", DAY.format(referral.dueAccept()),
                "url", publicUrl + "/referrals/" + referral.key());
        post(referral.caseId(), referral.id(), address, code, values);
    }

    /** Tells the agency, by whatever way its referrals come to it, that one has ended without its doing. */
    void calledOff(Referral referral) {
        Map<String, String> values = Map.of(
                "office", district.setting("office"),
                "ticket", Tickets.show(cases.require(referral.caseId()).ticket()));
        String address = smtp.isGiven() ? addresses.of(referral.agency()).orElse(null) : null;
        if (address != null) {
            post(referral.caseId(), referral.id(), address, MessageKind.AGENCY_CALLED_OFF.code(), values);
        } else if (catalogue.byLink(referral.agency())) {
            links.calledOff(referral, values);
        }
    }

    /** Tells the agency's head that something is late: once a day, however much it is, for the list is one click away. */
    void late(TurnEscalated turn) {
        String address = smtp.isGiven() ? addresses.of(turn.owner()).orElse(null) : null;
        String code = MessageKind.AGENCY_OVERDUE.code();
        Instant today = AppClock.start(clock.today());
        if (address == null || messages.written(address, code, today) > 0) {
            return;
        }
        Map<String, String> values =
                Map.of("office", district.setting("office"), "url", publicUrl + "/referrals?queue=overdue");
        post(turn.caseId(), turn.referralId(), address, code, values);
    }

    private void post(long caseId, @Nullable Long referralId, String address, String code, Map<String, String> values) {
        templates
                .fill(code, null, values)
                .ifPresent(filled -> posting.post(Draft.about(caseId, referralId, address, Way.EMAIL, code, filled)));
    }
}

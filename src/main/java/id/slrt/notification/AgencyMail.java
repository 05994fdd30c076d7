package id.slrt.notification;

import id.slrt.district.District;
import id.slrt.district.Service;
import id.slrt.notification.provider.SmtpSettings;
import id.slrt.notification.template.MessageKind;
import id.slrt.notification.template.Templates;
import id.slrt.referral.Referral;
import id.slrt.referral.catalogue.AgencyAddresses;
import id.slrt.referral.catalogue.PartnerCatalogue;
import id.slrt.shared.Text;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/**
 * Tells an agency by e-mail that a referral waits for it: service, date and the address of its page, nothing of the
 * person. One without accounts gets a link instead. Without a mail server, or an address of the agency, nothing is written.
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
    private final District district;
    private final String publicUrl;

    AgencyMail(
            AgencyAddresses addresses,
            PartnerCatalogue catalogue,
            LinkMessages links,
            SmtpSettings smtp,
            Templates templates,
            Posting posting,
            District district,
            @Value("${slrt.public-url}") String publicUrl) {
        this.addresses = addresses;
        this.catalogue = catalogue;
        this.links = links;
        this.smtp = smtp;
        this.templates = templates;
        this.posting = posting;
        this.district = district;
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
        templates
                .fill(code, null, values)
                .ifPresent(filled -> posting.post(new Draft(
                        referral.caseId(),
                        referral.id(),
                        address,
                        Way.EMAIL,
                        code,
                        filled.templateId(),
                        filled.text(),
                        null,
                        null,
                        false,
                        null,
                        1,
                        null)));
    }
}

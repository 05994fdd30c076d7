package id.slrt.notification;

import id.slrt.district.District;
import id.slrt.district.Service;
import id.slrt.intake.CasePhones;
import id.slrt.intake.ServiceCase;
import id.slrt.notification.manners.MessageSettings;
import id.slrt.notification.template.MessageKind;
import id.slrt.notification.template.SmsLength;
import id.slrt.notification.template.Templates;
import id.slrt.shared.Text;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Words a message, in the transaction of the caller. What it may tell: office, ticket, service, agency, a date and the
 * tracking address; of a sensitive service, and to a phone that several applicants share, neither service nor agency. What
 * an agency wants of the applicant is told unless the service is sensitive.
 */
@Singleton
class Writing {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Text.ID);

    private final Templates templates;
    private final Posting posting;
    private final Contacts contacts;
    private final CasePhones phones;
    private final MessageSettings settings;
    private final TrackKeys keys;
    private final District district;
    private final CaseValues caseValues;
    private final Text text;

    Writing(
            Templates templates,
            Posting posting,
            Contacts contacts,
            CasePhones phones,
            MessageSettings settings,
            TrackKeys keys,
            District district,
            CaseValues caseValues,
            Text text) {
        this.templates = templates;
        this.posting = posting;
        this.contacts = contacts;
        this.phones = phones;
        this.settings = settings;
        this.keys = keys;
        this.district = district;
        this.caseValues = caseValues;
        this.text = text;
    }

    /** What a message is about besides its case. */
    record About(
            @Nullable Service service,
            @Nullable String agency,
            @Nullable LocalDate date,
            @Nullable Long referralId,
            @Nullable String wanted) {
        static final About NOTHING = new About(null, null, null, null, null);
    }

    void write(ServiceCase file, MessageKind kind, About about) {
        Service service = about.service();
        boolean sensitive = service != null && service.sensitive();
        boolean neutral = sensitive || file.phone() != null && phones.isShared(file.phone());
        String code = kind.code(neutral);
        // a shared phone gets the words for everybody: a service's own words may tell it
        Optional<Templates.Filled> text = templates.fill(
                code, service == null || neutral && !sensitive ? null : service.code(), values(file, kind, about));
        Way way = Way.of(file.messageChannel());
        Templates.Filled filled = text.orElse(new Templates.Filled(0, "", null, null));
        String words = about.wanted() == null || text.isEmpty()
                ? filled.text()
                : asking(filled.text(), sensitive ? null : about.wanted());
        String obstacle = file.quietSince() != null
                ? "died"
                : file.phone() == null
                        ? "no_phone"
                        : text.isEmpty() ? "no_template" : contacts.obstacle(file.phone(), way);
        posting.post(new Draft(
                file.key(),
                about.referralId(),
                file.phone(),
                way,
                code,
                text.isEmpty() ? null : filled.templateId(),
                words,
                way == Way.WHATSAPP ? filled.contentSid() : null,
                way == Way.WHATSAPP ? filled.contentVariables() : null,
                service != null && settings.emergencies().contains(service.code()),
                null,
                SmsLength.of(words).parts(),
                obstacle));
    }

    /** What is wanted and where to ask, also where the office's own text leaves it out. */
    private String asking(String text, @Nullable String wanted) {
        String phone = district.setting("phone");
        String asked = wanted == null || text.contains(wanted)
                ? text
                : text + " " + this.text.of(Text.ID, "message.wanted", wanted);
        return asked.contains(phone) ? asked : asked + " " + this.text.of(Text.ID, "message.call", phone);
    }

    private Map<String, String> values(ServiceCase file, MessageKind kind, About about) {
        Map<String, String> values = caseValues.of(file);
        if (kind == MessageKind.CASE_REGISTERED) {
            values.put("pin", pin(file));
        }
        values.put("service", about.service() == null ? "" : about.service().nameId());
        values.put("agency", district.agencyName(about.agency()));
        values.put("wanted", about.wanted() == null ? "" : about.wanted());
        values.put("date", about.date() == null ? "" : DAY.format(about.date()));
        return values;
    }

    /** To a phone of several, another of them would follow the case with it: there it is on the receipt only. */
    private String pin(ServiceCase file) {
        String pin = keys.require(file.key()).pin();
        return file.phone() != null && phones.isShared(file.phone()) ? text.of(Text.ID, "track.pin_on_receipt") : pin;
    }
}

package id.slrt.notification.template;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What there is to tell, and which variables each telling may use. {@code code()} names the template. */
public enum MessageKind {
    CASE_REGISTERED(Audience.APPLICANT, "office", "ticket", "pin", "url", "phone"),
    REFERRAL_SENT(Audience.ABOUT_A_SERVICE, "office", "ticket", "service", "agency", "date", "url", "phone"),
    REFERRAL_ACCEPTED(Audience.ABOUT_A_SERVICE, "office", "ticket", "service", "agency", "date", "url", "phone"),
    DOCUMENT_MISSING(Audience.ABOUT_A_SERVICE, "office", "ticket", "service", "agency", "wanted", "url", "phone"),
    APPLICANT_AWAITED(Audience.ABOUT_A_SERVICE, "office", "ticket", "service", "agency", "wanted", "url", "phone"),
    LETTER_READY(Audience.ABOUT_A_SERVICE, "office", "ticket", "service", "url", "phone"),
    NEED_FULFILLED(Audience.ABOUT_A_SERVICE, "office", "ticket", "service", "agency", "url", "phone"),
    NEED_NOT_FULFILLED(Audience.ABOUT_A_SERVICE, "office", "ticket", "service", "agency", "url", "phone"),
    REFERRAL_SENT_NEUTRAL(Audience.NEUTRAL, "office", "ticket", "date", "url", "phone"),
    REFERRAL_ACCEPTED_NEUTRAL(Audience.NEUTRAL, "office", "ticket", "date", "url", "phone"),
    DOCUMENT_MISSING_NEUTRAL(Audience.NEUTRAL, "office", "ticket", "url", "phone"),
    APPLICANT_AWAITED_NEUTRAL(Audience.NEUTRAL, "office", "ticket", "url", "phone"),
    LETTER_READY_NEUTRAL(Audience.NEUTRAL, "office", "ticket", "url", "phone"),
    NEED_FULFILLED_NEUTRAL(Audience.NEUTRAL, "office", "ticket", "url", "phone"),
    NEED_NOT_FULFILLED_NEUTRAL(Audience.NEUTRAL, "office", "ticket", "url", "phone"),
    CASE_CLOSED(Audience.APPLICANT, "office", "ticket", "url", "phone"),
    REPLY_HELP(Audience.APPLICANT, "office", "phone"),
    REPLY_STOPPED(Audience.APPLICANT, "office", "phone"),
    REPLY_STARTED(Audience.APPLICANT, "office", "phone"),
    REPLY_STATUS(Audience.APPLICANT, "office", "ticket", "status", "url"),
    REPLY_STATUS_UNKNOWN(Audience.APPLICANT, "office", "phone"),
    REPLY_NOTED(Audience.APPLICANT, "office", "ticket", "phone"),
    REPLY_RECEIVED(Audience.APPLICANT, "office", "phone"),
    REPLY_SCORE(Audience.APPLICANT, "office", "ticket"),
    REPLY_SCORE_WHICH(Audience.APPLICANT, "office"),
    AGENCY_REFERRAL(Audience.AGENCY, "office", "service", "date", "url"),
    AGENCY_REFERRAL_NEUTRAL(Audience.AGENCY, "office", "date", "url"),
    AGENCY_OVERDUE(Audience.AGENCY, "office", "url"),
    AGENCY_LINK(Audience.AGENCY, "office", "service", "date", "url"),
    AGENCY_LINK_NEUTRAL(Audience.AGENCY, "office", "date", "url"),
    AGENCY_LINK_PHONE(Audience.AGENCY, "office", "date", "url"),
    AGENCY_CALLED_OFF(Audience.AGENCY, "office", "ticket"),
    AGENCY_CALLED_OFF_PHONE(Audience.AGENCY, "office", "ticket"),
    TEST(Audience.APPLICANT, "office");

    private static final String NEUTRAL = "_neutral";

    /** Who reads it. */
    public enum Audience {
        APPLICANT,
        /** As the applicant, and a service may have a text of its own. */
        ABOUT_A_SERVICE,
        /** An applicant whose service, or whose shared phone, is nobody else's business. */
        NEUTRAL,
        /** By e-mail, and then the first line is the subject; a link also by phone. */
        AGENCY
    }

    private final Audience audience;

    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> variables;

    MessageKind(Audience audience, String... variables) {
        this.audience = audience;
        this.variables = List.of(variables);
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<MessageKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    public Audience audience() {
        return audience;
    }

    /** What the text may use; of a sensitive service never what would tell it. */
    public List<String> variables(boolean sensitive) {
        return sensitive
                ? variables.stream()
                        .filter(name -> !List.of("service", "agency", "wanted").contains(name))
                        .toList()
                : variables;
    }

    /** The code of the same telling, saying neither service nor agency, where it would say them. */
    public String code(boolean neutral) {
        return neutral && of(code() + NEUTRAL).isPresent() ? code() + NEUTRAL : code();
    }
}

package id.slrt.notification;

import id.slrt.intake.MessageChannel;
import java.util.List;

/** How a message travels: the applicant's choice, or e-mail for agencies. */
public enum Way {
    SMS,
    WHATSAPP,
    EMAIL;

    /** Those that reach a number. */
    static final List<Way> PHONE = List.of(SMS, WHATSAPP);

    static Way of(MessageChannel chosen) {
        return chosen == MessageChannel.WHATSAPP ? WHATSAPP : SMS;
    }
}

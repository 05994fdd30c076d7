package id.slrt.notification;

import id.slrt.intake.MessageChannel;

/** How a message travels: the applicant's choice, or e-mail for agencies. */
public enum Way {
    SMS,
    WHATSAPP,
    EMAIL;

    static Way of(MessageChannel chosen) {
        return chosen == MessageChannel.WHATSAPP ? WHATSAPP : SMS;
    }
}

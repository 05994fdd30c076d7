package id.slrt.referral.link;

/** How a link gets to the agency; {@code COPY}: the officer hands it over. */
public enum LinkWay {
    COPY,
    EMAIL,
    WHATSAPP,
    SMS
}

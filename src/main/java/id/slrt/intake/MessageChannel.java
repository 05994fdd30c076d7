package id.slrt.intake;

/** How the applicant wants to hear from us. */
public enum MessageChannel {
    SMS,
    WHATSAPP
}

package id.slrt.attachment;

/** What a paper or photo shows. */
public enum AttachmentKind {
    IDENTITY_CARD,
    FAMILY_CARD,
    HEALTH_PAPER,
    HOUSE,
    PERSON,
    OTHER
}

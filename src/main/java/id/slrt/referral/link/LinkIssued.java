package id.slrt.referral.link;

/** A link is to be sent; published in the transaction that made it. {@code sentTo} is the full address. */
public record LinkIssued(PartnerLink link, String sentTo) {}

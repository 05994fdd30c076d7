/**
 * What the applicant hears: messages by SMS or WhatsApp (agencies by e-mail), their outbox, the provider's receipts, what
 * follows when they fail, and the public tracking page. Owns message, message_attempt, message_receipt, message_contact,
 * message_choice, contact_task. Imports {@code referral} and what is left of it; the only user of Twilio.
 * Listens to {@link id.slrt.referral.link.LinkIssued}, {@link id.slrt.intake.opening.CaseOpened}, {@link id.slrt.referral.ReferralMoved}, {@link id.slrt.intake.need.NeedEnded},
 * {@link id.slrt.intake.need.CaseClosed}; emits nothing.
 *
 * <p>The message row is the outbox (docs/decisions/0003); a lost answer is looked up before anything is sent again (0014);
 * manners are judged when a message is begun (0015). Texts are in {@code template}, what comes back in {@code reply}.
 */
@NullMarked
package id.slrt.notification;

import org.jspecify.annotations.NullMarked;

/**
 * What the applicant hears: messages by SMS or WhatsApp, their outbox, the provider's receipts, and the public tracking
 * page. Owns message_template, message, message_attempt, message_receipt. Imports {@code referral} and what is left of
 * it; the only user of Twilio. Listens to {@link id.slrt.intake.CaseOpened}, {@link id.slrt.referral.ReferralMoved},
 * {@link id.slrt.intake.NeedEnded}, {@link id.slrt.intake.CaseClosed}; emits nothing.
 *
 * <p>The message row is the outbox (docs/decisions/0003). Known limit: when the provider's answer is lost (a time-out, a
 * killed service between the call and its record) the message is sent again, so that an applicant may get it twice but
 * never not at all.
 */
@NullMarked
package id.slrt.notification;

import org.jspecify.annotations.NullMarked;

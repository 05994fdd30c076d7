/**
 * What applicants write back: words that we understand are answered at once, the rest reaches an officer. Owns
 * message_inbound.
 */
@NullMarked
package id.slrt.notification.reply;

import org.jspecify.annotations.NullMarked;

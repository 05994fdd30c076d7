/**
 * Getting a need met by whoever can: routing rules, referrals and their moves, the agencies' queues. Owns routing_rule
 * and referral. Calls {@code intake}; emits {@link id.slrt.referral.ReferralMoved}.
 */
@NullMarked
package id.slrt.referral;

import org.jspecify.annotations.NullMarked;

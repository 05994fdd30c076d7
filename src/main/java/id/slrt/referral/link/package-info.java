/**
 * Answering one referral without an account, by a signed link that ends. Owns partner_link. Moves are made by
 * {@link id.slrt.referral.ReferralMoves} like everybody's; emits {@link id.slrt.referral.link.LinkIssued}.
 */
@NullMarked
package id.slrt.referral.link;

import org.jspecify.annotations.NullMarked;

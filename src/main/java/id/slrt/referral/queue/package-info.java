/** Work lists of referrals: which are in them, in what order, and how many. Reads the table of {@code referral}. */
@NullMarked
package id.slrt.referral.queue;

import org.jspecify.annotations.NullMarked;

/**
 * The same deed for many referrals or needs at once: each item on its own, in a transaction of its own, with its own
 * answer. Knows no rule of its own; runs are kept in the memory of the instance for an hour.
 */
@NullMarked
package id.slrt.referral.bulk;

import org.jspecify.annotations.NullMarked;

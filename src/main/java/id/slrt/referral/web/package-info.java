/** The pages and calls of referrals; thin, over the facades of {@code referral}. */
@NullMarked
package id.slrt.referral.web;

import org.jspecify.annotations.NullMarked;

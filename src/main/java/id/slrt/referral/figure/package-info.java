/** What an agency's referrals came to: how many, how fast, and why some came back, beside all agencies. Owns nothing. */
@NullMarked
package id.slrt.referral.figure;

import org.jspecify.annotations.NullMarked;

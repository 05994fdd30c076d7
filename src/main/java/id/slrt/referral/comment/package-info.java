/**
 * What desk and agency say to each other about a referral. Owns referral_comment and comment_unread. Comments move no
 * clock, no version and no state; they are no part of a case's history.
 */
@NullMarked
package id.slrt.referral.comment;

import org.jspecify.annotations.NullMarked;

/** The pages of the work lists. */
@NullMarked
package id.slrt.referral.queue.web;

import org.jspecify.annotations.NullMarked;

/** The pages of the routing rules; thin, over the facades of {@code referral.routing}. */
@NullMarked
package id.slrt.referral.routing.web;

import org.jspecify.annotations.NullMarked;

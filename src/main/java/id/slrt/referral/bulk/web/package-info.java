/** The pages and calls of doing many at once. */
@NullMarked
package id.slrt.referral.bulk.web;

import org.jspecify.annotations.NullMarked;

/** How satisfied applicants are: one score a closed case, and the public figure of a year. Owns case_score. */
@NullMarked
package id.slrt.notification.score;

import org.jspecify.annotations.NullMarked;

/** The visits to make, on a phone, and the call that records one; thin, over {@code intake.visit}. */
@NullMarked
package id.slrt.intake.visit.web;

import org.jspecify.annotations.NullMarked;

/** The pages and calls of hand-overs; thin, over the facades of {@code intake.handover}. */
@NullMarked
package id.slrt.intake.handover.web;

import org.jspecify.annotations.NullMarked;

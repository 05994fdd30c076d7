/** The pages and calls of cases and needs; thin, over the facades of {@code intake}. */
@NullMarked
package id.slrt.intake.web;

import org.jspecify.annotations.NullMarked;

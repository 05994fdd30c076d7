/** My work: the open turns of whoever asks, the oldest deadline first. Reads the tables of {@code intake}. */
@NullMarked
package id.slrt.intake.work;

import org.jspecify.annotations.NullMarked;

/** People who dropped out of the registry with a need open: the work list a snapshot leaves. Owns dropped_need. */
@NullMarked
package id.slrt.intake.dropped;

import org.jspecify.annotations.NullMarked;

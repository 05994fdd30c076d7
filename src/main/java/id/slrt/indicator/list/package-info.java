/**
 * The list behind every figure: one line for each thing counted, as far as the viewer may see it (docs/decisions/0047). Reads
 * delivery, assessed_need and the views of facts that their owners declare; owns nothing.
 */
@NullMarked
package id.slrt.indicator.list;

import org.jspecify.annotations.NullMarked;

/**
 * Social assistance by programme and period: who was to get it and did, from which money. Entered and imported, checked
 * row by row, in versions. Owns bansos_row.
 */
@NullMarked
package id.slrt.indicator.bansos;

import org.jspecify.annotations.NullMarked;

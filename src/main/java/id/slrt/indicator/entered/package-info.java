/**
 * Figures from outside that nothing here can compute: entered by hand with their source and evidence, in versions. Owns
 * entered_figure.
 */
@NullMarked
package id.slrt.indicator.entered;

import org.jspecify.annotations.NullMarked;

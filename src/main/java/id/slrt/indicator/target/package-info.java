/** Targets: entered by year, quarter and area, each change a version with who, when and why. */
@NullMarked
package id.slrt.indicator.target;

import org.jspecify.annotations.NullMarked;

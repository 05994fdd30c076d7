/**
 * The grades by which an achievement is called good or bad: those of each year, and the editor that sets them, each change
 * a version. Owns indicator_scale. Imports {@code access} and what is left of it, nothing else of indicator.
 */
@NullMarked
package id.slrt.indicator.grade;

import org.jspecify.annotations.NullMarked;

/** The page of the grades; thin, over {@code indicator.grade}. */
@NullMarked
package id.slrt.indicator.grade.web;

import org.jspecify.annotations.NullMarked;

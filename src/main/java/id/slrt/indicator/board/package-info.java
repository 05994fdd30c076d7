/** The leader's dashboard: whom the office served, against targets and last year, what waits, and how fast agencies are. */
@NullMarked
package id.slrt.indicator.board;

import org.jspecify.annotations.NullMarked;

/** What our search is measured against: the ways in which others search. */
@NullMarked
package id.slrt.bench.peer;

import org.jspecify.annotations.NullMarked;

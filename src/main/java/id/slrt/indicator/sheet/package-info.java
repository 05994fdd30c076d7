/** Tables that people send or paste, as lines of named cells, with the readers of registry files. */
@NullMarked
package id.slrt.indicator.sheet;

import org.jspecify.annotations.NullMarked;

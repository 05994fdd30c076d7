/** A letter on paper: what stands on it, and how it becomes a PDF that is the same byte for byte each time. */
@NullMarked
package id.slrt.letter.paper;

import org.jspecify.annotations.NullMarked;

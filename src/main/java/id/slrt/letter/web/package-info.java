/** Letters as pages and calls. */
@NullMarked
package id.slrt.letter.web;

import org.jspecify.annotations.NullMarked;

/** The texts of letters as data: versions, variables, what may stand in them. Owns letter_template. */
@NullMarked
package id.slrt.letter.template;

import org.jspecify.annotations.NullMarked;

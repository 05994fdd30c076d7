/** Who signs for a post on a day, deputies included. Owns letter_signatory. */
@NullMarked
package id.slrt.letter.signatory;

import org.jspecify.annotations.NullMarked;
